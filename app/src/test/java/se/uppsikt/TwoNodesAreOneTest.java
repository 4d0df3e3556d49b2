package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;

/**
 * Two nodes on one database are one Uppsikt: what is done at one holds at the other at the next
 * request, and when one is killed in the middle of everything the other carries on, and does
 * nothing twice. The nodes are started once; the one that dies, dies last.
 */
@ProgramTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesAreOneTest {
    @TempDir static Path place;
    private static EmbeddedPostgres server;
    private static OuterDatabase database;
    private static Sandbox platform;
    private static HangingMailServer mail;
    private static Program one;
    private static Program two;

    @BeforeAll
    static void start() throws Exception {
        PlainRun.refuse("two programs");
        server = EmbeddedPostgres.builder().setLocaleConfig("encoding", "UTF8").start();
        database =
                new OuterDatabase(
                                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/%s",
                                "postgres",
                                "")
                        .made();
        platform = Sandbox.start(Options.test(Files.createDirectory(place.resolve("plattform"))));
        mail = new HangingMailServer();
        Path first = Files.createDirectory(place.resolve("ett"));
        one = node(first);
        two = node(SecondNode.beside(first, Files.createDirectory(place.resolve("tva"))));
        platform.webhook(two.webhook());
    }

    private static Program node(Path data) throws Exception {
        List<String> options = new ArrayList<>(database.options());
        options.add("--uppsikt.demo=true");
        options.add("--uppsikt.sandbox=" + platform.address());
        options.add("--uppsikt.undo-time=PT0S");
        options.add("--uppsikt.archive.folder=" + place.resolve("arkiv"));
        options.add("--uppsikt.mail.server=127.0.0.1");
        options.add("--uppsikt.mail.port=" + mail.port());
        options.add("--uppsikt.mail.from=uppsikt@orebro.example");
        options.add("--uppsikt.mail.tls=false");
        return Program.started(data, options, LaidOut.jvm());
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : Stream.of(two, one, mail, platform, server).toList()) {
            if (each != null) {
                each.close();
            }
        }
    }

    @Test
    @Order(1)
    void whoSignsInAtOneIsSignedInAtTheOtherAndOutOfBoth() {
        Visitor maria = signedIn("maria.ek", one);

        assertThat(maria.at(two.port()).see("/inkorg").statusCode()).isEqualTo(200);
        maria.at(two.port()).post("/behorighet/sessioner/avsluta-alla", "");
        assertThat(goal(maria.see("/inkorg"))).contains("/logga-in");
        assertThat(goal(maria.at(two.port()).see("/inkorg"))).contains("/logga-in");
    }

    @Test
    @Order(2)
    void rightsTakenAtOneAreGoneAtTheOtherAtTheNextRequest() {
        Visitor maria = signedIn("maria.ek", two);
        assertThat(maria.see("/inkorg").statusCode()).isEqualTo(200);
        String[] person =
                database.text(
                                "select id || ' ' || version || ' ' || service_area from access.person where username = 'maria.ek'")
                        .split(" ");

        HttpResponse<String> changed =
                signedIn("helena.frisk", one)
                        .post(
                                "/behorighet/" + person[0],
                                "skal=Slutar&version=" + person[1] + "&verksamhet=" + person[2]);

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        assertThat(maria.see("/inkorg").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void whatHappensAtOneIsSeenAtTheOtherAtOnce() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        HttpResponse<Stream<String>> stream = signedIn("johan.alm", one).listen("/inkorg/strom");
        Thread.ofVirtual().start(() -> hear(stream.body(), heard));
        while (heard.poll(2, TimeUnit.SECONDS) != null) {
            Thread.onSpinWait();
        }

        try (Load load = Load.on(List.of(two.webhook()), 1, 200)) {
            load.awaitAcknowledged();
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    /**
     * Until the node hangs up. A fault left to the thread would be taken for theirs by other tests
     * that wait at that moment.
     */
    private static void hear(Stream<String> lines, BlockingQueue<String> heard) {
        try {
            lines.forEach(heard::add);
        } catch (UncheckedIOException hungUp) {
            assertThat(hungUp).hasMessageContaining("closed");
        }
    }

    @Test
    @Order(4)
    void guessesAreCountedTogether() {
        Visitor stranger = new Visitor(one.port());
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> wrong = node(stranger, i).signIn("anna.berg", "fel" + i);
            assertThat(goal(wrong)).as("guess %s", i).doesNotContain("vanta");
        }

        assertThat(goal(stranger.at(one.port()).signIn("anna.berg", "fel"))).contains("vanta");
        assertThat(goal(stranger.at(two.port()).signIn("anna.berg", "fel"))).contains("vanta");
    }

    @Test
    @Order(5)
    void requestsWithoutANameAreCountedTogether() {
        Visitor stranger = new Visitor(one.port());
        for (int i = 0; i < 20; i++) {
            assertThat(node(stranger, i).post("/begar-handling", "").statusCode())
                    .as("request %s", i)
                    .isEqualTo(409);
        }

        assertThat(stranger.at(one.port()).post("/begar-handling", "").statusCode()).isEqualTo(429);
        assertThat(stranger.at(two.port()).post("/begar-handling", "").statusCode()).isEqualTo(429);
    }

    @Test
    @Order(6)
    void theOtherCarriesOnWhenOneIsKilledInTheMiddleOfEverything() throws Exception {
        new CarriedOn(one, two, database, platform, mail, place).isDoneOnce();
    }

    private static Visitor node(Visitor visitor, int turn) {
        return visitor.at(turn % 2 == 0 ? one.port() : two.port());
    }

    private static Visitor signedIn(String username, Program node) {
        Visitor visitor = new Visitor(node.port());
        assertThat(goal(visitor.signIn(username, "uppsikt"))).doesNotContain("fel");
        return visitor;
    }

    private static String goal(HttpResponse<String> answer) {
        return answer.statusCode() == 302 ? Visitor.goal(answer) : "";
    }
}
