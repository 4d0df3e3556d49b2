package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/** S3: whoever answers for an account is told each working morning, and of what becomes late. */
@UppsiktTest
@Proves("S3")
class OwnersAreToldWhatWaitsTest extends LetterStory {
    @Autowired Triages triages;
    @Autowired Access access;

    @Test
    void eachWorkingMorningOneLetterSaysHowManyAndNotWhat() {
        sorted(account.comment(records, "När öppnar Kotten?", MONDAY));
        sorted(account.comment(records, "Var ligger Kotten?", MONDAY));
        LocalDate.of(2026, 11, 16).datesUntil(LocalDate.of(2026, 11, 23)).forEach(this::seen);
        morning(2);
        assertThat(letters()).as("less than half of the time has gone").isEmpty();
        morning(3);
        morning(3);
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst())
                .contains(account.name, "2 har passerat 50 % av svarstiden.", "/inkorg?konto=")
                .doesNotContain("Kotten", "Kim", "80 %", "försenad");
        morning(4);
        assertThat(letters().getLast()).contains("2 svar är försenade.").doesNotContain("50 %");
        morning(5);
        morning(6);
        assertThat(letters()).as("no letter on a Saturday and a Sunday").hasSize(2);
    }

    @Test
    void whatBecomesLateIsToldOnceAnHour() {
        account.comment(records, "När öppnar ni?", MONDAY);
        account.comment(records, "Var ligger ni?", MONDAY.plusSeconds(60));
        clock.set("2026-11-19T22:55:00Z");
        digests.hourly();
        assertThat(letters()).isEmpty();
        clock.set("2026-11-19T23:56:00Z");
        digests.hourly();
        digests.hourly();
        clock.advance(Duration.ofHours(2));
        digests.hourly();
        assertThat(letters()).singleElement().asString().contains("2 svar är försenade.");
    }

    /** A platform that was away for days, or an account that was connected today. */
    @Test
    void whatWasLateBeforeItWasFetchedStandsInTheNextLetter() {
        account.comment(records, "När öppnar ni?", MONDAY.minus(DAY.multipliedBy(10)), MONDAY);
        account.comment(records, "Tack, bra jobbat!", MONDAY.minus(DAY.multipliedBy(10)), MONDAY);
        account.comment(records, "Minns ni?", MONDAY.minus(DAY.multipliedBy(90)), MONDAY);
        clock.set(MONDAY.plus(Duration.ofMinutes(70)));
        digests.hourly();
        assertThat(letters()).singleElement().asString().contains("1 svar är försenat.");
        clock.advance(Duration.ofHours(2));
        digests.hourly();
        assertThat(letters()).as("and in no other").hasSize(1);
    }

    @Test
    void aClockThatIsSetBackTellsNothingTwice() {
        account.comment(records, "När öppnar ni?", MONDAY);
        clock.set("2026-11-19T23:56:00Z");
        digests.hourly();
        clock.set(MONDAY);
        digests.hourly();
        digests.morning();
        clock.set("2026-11-20T02:57:00Z");
        digests.hourly();
        assertThat(letters()).as("nor some hours later").hasSize(1);
    }

    /** Had it been far ahead, nobody would be told of anything until it came there again. */
    @Test
    void aClockThatWasFarAheadSilencesNothing() {
        clock.set("2031-01-01T00:00:00Z");
        digests.hourly();
        clock.set(MONDAY);
        digests.hourly();
        account.comment(records, "När öppnar ni?", MONDAY);
        clock.set("2026-11-19T23:56:00Z");
        digests.hourly();
        assertThat(letters()).singleElement().asString().contains("1 svar är försenat");
    }

    /** Nothing but the time to answer is wanting. */
    private void sorted(String item) {
        triages.triage(
                access.employee("johan.alm").orElseThrow(),
                new ContributionId(UUID.fromString(item)),
                Triage.FEEDBACK,
                "");
    }
}
