package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * One node is doing everything at once – sending an answer and a letter whose receivers say
 * nothing, reading an export, making a package, sorting many, interpreting – while the other is
 * frozen; then it is killed, and the other wakes up.
 */
record CarriedOn(
        Program one,
        Program two,
        OuterDatabase database,
        Sandbox platform,
        HangingMailServer mail,
        Path place) {
    private static final int POSTS = 20_000;
    private static final int TO_SORT = 600;
    private static final String ACCOUNT =
            "select id from accounts.account where handle = 'facebook-orebrostadsbibliotek'";

    void isDoneOnce() throws Exception {
        String asked = prepared();
        freezeTheOther();
        ordered(asked);
        Load load = Load.on(List.of(one.webhook()), 4, 5);
        await("everything is under way", this::underWay);
        load.awaitAcknowledged();
        one.kill();
        load.close();
        assertThat(database.number("select taken from archive.import"))
                .as("killed in the middle of the export")
                .isLessThan(POSTS);
        two.thaw();
        long killed = System.nanoTime();

        database.awaitAtLeast(
                "select (not exists (select from records.waiting))::int", 1, two::log);
        tell("interpretation", killed);
        awaitDone("archive.import", "DONE");
        tell("the export", killed);
        awaitDone("bulk.sorting", "FINISHED");
        awaitDone("archive.year_package", "READY");
        awaitDone("mail.outgoing", "SENT");
        tell("sorting, package and letter", killed);
        awaitDone("platforms.command where deed = 'ANSWER' and", "DONE");
        tell("the answer", killed);
        eachOnce(load);
    }

    private static void tell(String what, long since) {
        System.out.printf(
                "%s done by the other %.1f s after the kill%n",
                what, (System.nanoTime() - since) / 1e9);
    }

    /** Many to sort, and something to answer. */
    private String prepared() {
        try (Load load = Load.on(List.of(two.webhook()), 4, 1)) {
            await("enough to sort", () -> load.acknowledged().size() > TO_SORT);
        }
        String post = platform.posts(DemoPage.LIBRARY.id()).getFirst();
        platform.comment(post, Citizen.AMINA, "Undrar om det är öppet");
        String asked = "select id from records.contribution where text = 'Undrar om det är öppet'";
        await("the question", () -> !database.text(asked).isEmpty());
        database.awaitAtLeast(
                "select (not exists (select from records.waiting))::int", 1, two::log);
        return database.text(asked);
    }

    /** Not while it holds what others wait for. */
    private void freezeTheOther() throws Exception {
        do {
            two.thaw();
            OuterDatabase.pause(300);
            two.freeze();
            OuterDatabase.pause(500);
        } while (database.number(
                        "select count(*) from pg_stat_activity where state like 'idle in transaction%'"
                                + " and state_change < now() - interval '400 ms'")
                > 0);
    }

    private void ordered(String asked) throws Exception {
        Visitor olof = signedIn("olof.rask");
        String account = database.text(ACCOUNT);
        assertThat(
                        olof.upload(
                                        "/arkiv/import",
                                        Map.of("konto", account),
                                        "filer",
                                        "e.zip",
                                        export())
                                .statusCode())
                .isEqualTo(302);
        Visitor johan = signedIn("johan.alm");
        johan.post("/inkorg/manga?konto=" + account, "kind=FEEDBACK&once=" + UUID.randomUUID());
        platform.faults()
                .failCalls(Failure.SILENCE, Outcome.CARRIED_OUT, new Calls(1, "POST", "comments"));
        String version =
                database.text(
                        "select version from inbox.item where contribution = '" + asked + "'");
        johan.post(
                "/inkorg/" + asked + "/svara",
                "version=%s&once=%s&text=Ja,+till+kl+18".formatted(version, UUID.randomUUID()));
        UUID letter = UUID.randomUUID();
        database.change(
                "insert into mail.outgoing (id, about, way, recipient, subject, body, ordered_at) values ('"
                        + letter
                        + "', 'prov', 'MAIL', 'prov@orebro.example', 'Prov', 'Prov', now())");
        database.change(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('mail-send', '"
                        + letter
                        + "', now(), false, 1)");
        olof.post("/arkiv", "konto=" + account + "&ar=2026");
    }

    private boolean underWay() {
        return mail.begun() == 1
                && database.number(
                                "select count(*) from platforms.command where state = 'UNDER_WAY'")
                        == 1
                && database.number("select coalesce(max(taken), 0) from archive.import") > 0;
    }

    private void awaitDone(String of, String state) {
        String where = of.contains(" where ") ? of : of + " where";
        database.awaitAtLeast(
                "select count(*) from " + where + " state = '" + state + "'", 1, two::log);
    }

    private void eachOnce(Load load) {
        assertThat(database.number("select taken from archive.import")).isEqualTo(POSTS);
        assertThat(
                        database.number(
                                "select count(*) from records.version v join records.contribution c"
                                        + " on c.id = v.contribution where c.key like 'export:%'"))
                .as("each post of the export once")
                .isEqualTo(POSTS);
        assertThat(mail.taken()).as("letters").isOne();
        assertThat(answersThere()).as("answers on the platform").isOne();
        assertThat(
                        database.number(
                                "select count(*) - count(distinct contribution) from records.ledger where event = 'document-triaged'"))
                .as("sorted twice")
                .isZero();
        assertThat(
                        database.number(
                                "select count(*) - count(distinct key) from records.contribution where key like '7001\\_%'"))
                .as("kept twice")
                .isZero();
        assertThat(
                        database.number(
                                "select count(*) from records.contribution where key = any(string_to_array('"
                                        + String.join(
                                                " ",
                                                load.acknowledged().stream()
                                                        .map(each -> "7001_" + each)
                                                        .toList())
                                        + "', ' '))"))
                .as("kept of what was acknowledged")
                .isEqualTo(load.acknowledged().size());
        assertThat(database.number("select count(*) from archive.year_package")).isOne();
    }

    private long answersThere() {
        while (!platform.idle()) {
            OuterDatabase.pause(100);
        }
        return database.number(
                "select count(*) from records.contribution where text like 'Ja, till kl 18%'");
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(one.port());
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    private byte[] export() throws Exception {
        StringJoiner posts = new StringJoiner(",", "[", "]");
        for (int i = 0; i < POSTS; i++) {
            posts.add(ExportParts.post(1_400_000_000L + i, "Inlägg nummer " + i));
        }
        Path zip =
                new ExportParts()
                        .with("posts/profile_posts_1.json", posts.toString())
                        .zip(place.resolve("export.zip"));
        return Files.readAllBytes(zip);
    }

    private void await(String what, BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come\n" + one.log());
            }
            OuterDatabase.pause(50);
        }
    }
}
