package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.Patroni.Loss;
import se.uppsikt.Patroni.Member;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Citizen;

/**
 * Two nodes on two PostgreSQL that Patroni keeps, in full work, lose the first server again and
 * again: killed, its machine dead, its machine silent and then awake. Nothing that was acknowledged
 * is lost, nothing is done twice, and people are told in plain words. Run by {@code ./test
 * databas}; with {@code -Duppsikt.losses=10} it is lost more often.
 */
@ProgramTest
@Tag("failover")
class DatabaseChangesPlaceTest {
    private static final int LOSSES = Integer.getInteger("uppsikt.losses", 3);
    private static final Duration AFTER_A_NEW_FIRST = Duration.ofSeconds(15);
    private static final Duration NO_SERVER = Duration.ofSeconds(60);
    private static final int LINES = 15;

    @TempDir Path place;

    @Test
    void nothingIsLostOrDoneTwiceAndPeopleAreToldInPlainWords() throws Exception {
        try (Sandbox platform = Sandbox.start(Options.test(folder("plattform")));
                Patroni patroni = new Patroni(folder("databas"))) {
            OuterDatabase database = patroni.start();
            try (Program one = node(folder("ett"), database, platform);
                    Program two =
                            node(
                                    SecondNode.beside(place.resolve("ett"), folder("tva")),
                                    database,
                                    platform)) {
                platform.webhook(one.webhook());
                work(List.of(one, two), database, platform, patroni);
            }
        }
    }

    private void work(
            List<Program> nodes, OuterDatabase database, Sandbox platform, Patroni patroni)
            throws Exception {
        List<URI> doors = nodes.stream().map(Program::webhook).toList();
        List<String> packages = new ArrayList<>();
        StringBuilder figures = new StringBuilder();
        try (Load load = Load.on(doors, 4, 25);
                OfficeWork office = OfficeWork.in(nodes, database)) {
            for (int i = 0; i < LOSSES; i++) {
                for (Citizen citizen : Citizen.values()) {
                    String post = platform.posts(DemoPage.LIBRARY.id()).getFirst();
                    platform.comment(post, citizen, "Undrar " + i + " " + citizen);
                }
                OuterDatabase.pause(1500);
                packages.add(orderPackage(office, database));
                Loss how = Loss.values()[i % Loss.values().length];
                figures.append(lose(how, patroni, load)).append('\n');
                patroni.awaitBoth();
            }
            load.awaitAcknowledged();
            office.close();
            load.close();
            System.out.println("How the first server was lost:\n" + figures);
            System.out.println("deliveries " + load.answers() + ", people " + office.shown());
            new Aftermath(database, platform, () -> logs(nodes)).isWhole(load, office, packages);
        }
    }

    /** What is told of one loss: how long there was no first server, and no way in after that. */
    private static String lose(Loss how, Patroni patroni, Load load) throws Exception {
        Member first = patroni.first();
        long lost = System.nanoTime();
        first.lose(how);
        patroni.awaitFirst(first);
        Duration without = Duration.ofNanos(System.nanoTime() - lost);
        Duration until = load.awaitAcknowledged();
        assertThat(without).as("%s%n%s", how, patroni.log()).isLessThan(NO_SERVER);
        assertThat(until)
                .as("the way in after %s, %s", how, load.answers())
                .isLessThan(AFTER_A_NEW_FIRST);
        first.comeBack(how);
        return "%s: a new first after %.1f s, the way in open %.1f s later"
                .formatted(how, without.toMillis() / 1000.0, until.toMillis() / 1000.0);
    }

    private static String orderPackage(OfficeWork office, OuterDatabase database) {
        String account =
                database.text(
                        "select id from accounts.account where handle = 'facebook-orebrostadsbibliotek'");
        office.signedIn("olof.rask").post("/arkiv", "konto=" + account + "&ar=2026");
        return database.text(
                "select id from archive.year_package order by ordered_at desc limit 1");
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectory(place.resolve(name));
    }

    private Program node(Path data, OuterDatabase database, Sandbox platform) throws Exception {
        List<String> options = new ArrayList<>(database.options());
        options.add("--uppsikt.demo=true");
        options.add("--uppsikt.sandbox=" + platform.address());
        options.add("--uppsikt.undo-time=PT1S");
        options.add("--uppsikt.archive.folder=" + place.resolve("arkiv"));
        return Program.started(data, options, LaidOut.jvm());
    }

    /** What the nodes say of what broke, with some lines after each. */
    private static String logs(List<Program> nodes) {
        StringBuilder all = new StringBuilder();
        for (Program each : nodes) {
            int left = 0;
            for (String line : each.log().split("\n")) {
                left = line.contains("what broke") ? LINES : left - 1;
                if (left > 0) {
                    all.append(line).append('\n');
                }
            }
        }
        return all.toString();
    }
}
