package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.SettableClock;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.Records;

/** Somebody answers for an account of the test's own, and gets letters about it. */
abstract class LetterStory {
    static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    static final Duration DAY = Duration.ofDays(1);

    @Autowired Records records;
    @Autowired Digests digests;
    @Autowired JdbcClient database;
    @Autowired SettableClock clock;
    @LocalServerPort int port;
    SupervisedAccount account;
    String owner = "";

    @BeforeEach
    void open() {
        clock.set(MONDAY);
        account = new SupervisedAccount(database, MONDAY.minus(DAY));
        owner = "ansvarig-" + account.id.value() + "@orebro.se";
        visitor("anna.berg")
                .post(
                        "/inkorg/uppsikt/jour",
                        "uppgift=ansvarig&namn=Ansvarig&e-post="
                                + owner
                                + "&konto="
                                + account.handle);
        toldUntil(MONDAY);
    }

    @AfterEach
    void leave() {
        clock.run();
        database.sql("delete from mail.outgoing where recipient = ?").param(owner).update();
        database.sql("delete from inbox.told_lately where account = ?")
                .param(account.id.value())
                .update();
        database.sql(
                        """
                        delete from scheduled_tasks
                        where task_name = 'platforms-command' and not picked and split_part(task_instance, '#', 1) in (
                            select cast(id as text) from platforms.command where account = ?)
                        """)
                .param(account.id.value())
                .update();
        account.leave();
        toldUntil(clock.instant());
    }

    private void toldUntil(Instant then) {
        database.sql("update inbox.late_told set until = ?")
                .param(then.atOffset(ZoneOffset.UTC))
                .update();
    }

    Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    UUID comment(String text) {
        return UUID.fromString(account.comment(records, text, clock.instant()));
    }

    /** One step of moderation. */
    void moderated(String username, UUID item, String step, int version, String rest) {
        var answer =
                visitor(username)
                        .post(
                                "/moderering/" + item + "/" + step,
                                "version="
                                        + version
                                        + "&"
                                        + rest
                                        + "&motiv="
                                        + URLEncoder.encode(
                                                "Texten hotar en namngiven person med våld.",
                                                StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** Somebody has looked the account over that day. */
    void seen(LocalDate day) {
        database.sql(
                        """
                        insert into inbox.look (account, day, person, label, at)
                        select ?, ?, id, 'prov', now() from access.person limit 1
                        """)
                .params(account.id.value(), day)
                .update();
    }

    /** Seven in the morning so many days after the Monday. */
    void morning(int day) {
        clock.set(Instant.parse("2026-11-16T06:00:00Z").plus(DAY.multipliedBy(day)));
        if (day >= 4) {
            clock.advance(Duration.ofHours(1));
        }
        digests.morning();
    }

    /** So long after, what the letter of that hour tells; every five minutes as by itself. */
    void later(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofMinutes(5));
            digests.hourly();
        }
    }

    List<String> letters() {
        return database.sql(
                        "select body from mail.outgoing where recipient = ? order by ordered_at, id")
                .param(owner)
                .query((row, _) -> row.getString("body"))
                .list();
    }

    List<String> subjects() {
        return database.sql(
                        "select subject from mail.outgoing where recipient = ? order by ordered_at, id")
                .param(owner)
                .query((row, _) -> row.getString("subject"))
                .list();
    }
}
