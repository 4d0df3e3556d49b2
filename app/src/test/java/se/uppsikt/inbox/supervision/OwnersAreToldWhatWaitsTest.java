package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.Records;

/** S3: whoever answers for an account is told each working morning, and of what becomes late. */
@UppsiktTest
@Proves("S3")
class OwnersAreToldWhatWaitsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired Records records;
    @Autowired Digests digests;
    @Autowired JdbcClient database;
    @Autowired SettableClock clock;
    @LocalServerPort int port;
    private SupervisedAccount account;
    private String owner = "";

    @BeforeEach
    void open() {
        clock.set(MONDAY);
        account = new SupervisedAccount(database, MONDAY.minus(DAY));
        owner = "ansvarig-" + account.id.value() + "@orebro.se";
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        anna.post(
                "/inkorg/uppsikt/jour",
                "uppgift=ansvarig&namn=Ansvarig&e-post=" + owner + "&konto=" + account.handle);
        toldUntil(MONDAY);
    }

    @AfterEach
    void leave() {
        clock.run();
        database.sql("delete from mail.outgoing where recipient = ?").param(owner).update();
        account.leave();
        toldUntil(clock.instant());
    }

    private void toldUntil(Instant then) {
        database.sql("update inbox.late_told set until = ?")
                .param(then.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void eachWorkingMorningOneLetterSaysHowManyAndNotWhat() {
        account.comment(records, "När öppnar Kotten?", MONDAY);
        account.comment(records, "Var ligger Kotten?", MONDAY);
        morning(2);
        assertThat(letters()).as("less than half of the time has gone").isEmpty();
        morning(3);
        morning(3);
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst())
                .contains(account.name, "2 har passerat 50 % av svarstiden.", "/inkorg?konto=")
                .doesNotContain("Kotten", "Kim", "80 %", "försenad");
        morning(4);
        assertThat(letters().getLast()).contains("2 är försenade.").doesNotContain("50 %");
        morning(5);
        morning(6);
        assertThat(letters()).as("no letter on a Saturday and a Sunday").hasSize(2);
    }

    @Test
    void whatBecomesLateIsToldOnceAnHour() {
        account.comment(records, "När öppnar ni?", MONDAY);
        account.comment(records, "Var ligger ni?", MONDAY.plusSeconds(60));
        clock.set("2026-11-19T22:55:00Z");
        digests.late();
        assertThat(letters()).isEmpty();
        clock.set("2026-11-19T23:56:00Z");
        digests.late();
        digests.late();
        clock.advance(Duration.ofHours(2));
        digests.late();
        assertThat(letters()).singleElement().asString().contains("2 är försenade.");
    }

    /** A platform that was away for days, or an account that was connected today. */
    @Test
    void whatWasLateBeforeItWasFetchedStandsInTheNextLetter() {
        account.comment(records, "När öppnar ni?", MONDAY.minus(DAY.multipliedBy(10)), MONDAY);
        account.comment(records, "Tack, bra jobbat!", MONDAY.minus(DAY.multipliedBy(10)), MONDAY);
        account.comment(records, "Minns ni?", MONDAY.minus(DAY.multipliedBy(90)), MONDAY);
        clock.set(MONDAY.plus(Duration.ofMinutes(70)));
        digests.late();
        assertThat(letters()).singleElement().asString().contains("1 är försenad.");
        clock.advance(Duration.ofHours(2));
        digests.late();
        assertThat(letters()).as("and in no other").hasSize(1);
    }

    @Test
    void aClockThatIsSetBackTellsNothingTwice() {
        account.comment(records, "När öppnar ni?", MONDAY);
        clock.set("2026-11-19T23:56:00Z");
        digests.late();
        clock.set(MONDAY);
        digests.late();
        digests.morning();
        clock.set("2026-11-20T02:57:00Z");
        digests.late();
        assertThat(letters()).as("nor some hours later").hasSize(1);
    }

    /** Had it been far ahead, nobody would be told of anything until it came there again. */
    @Test
    void aClockThatWasFarAheadSilencesNothing() {
        clock.set("2031-01-01T00:00:00Z");
        digests.late();
        clock.set(MONDAY);
        digests.late();
        account.comment(records, "När öppnar ni?", MONDAY);
        clock.set("2026-11-19T23:56:00Z");
        digests.late();
        assertThat(letters()).singleElement().asString().contains("1 är försenad");
    }

    private void morning(int day) {
        clock.set(Instant.parse("2026-11-16T06:00:00Z").plus(DAY.multipliedBy(day)));
        if (day >= 4) {
            clock.advance(Duration.ofHours(1));
        }
        digests.morning();
    }

    private List<String> letters() {
        return database.sql(
                        "select body from mail.outgoing where recipient = ? order by ordered_at, id")
                .param(owner)
                .query((row, _) -> row.getString("body"))
                .list();
    }
}
