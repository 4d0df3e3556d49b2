package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;

/**
 * Whatever becomes late is told by letter: what is merely hidden (M3), lacks its entry (M2) or its
 * report to the police (M4), waits for another person (M5, M10), is unsorted (S12) or unseen (S8).
 */
@UppsiktTest
@Proves({"M2", "M3", "M4", "M5", "M10", "S8", "S12"})
class WhatIsOwedIsToldByLetterTest extends LetterStory {
    private static final String THREAT = "grund=olaga-hot&uppenbart=true&asikt=nej";
    private static final Duration HOUR = Duration.ofHours(1);

    /** Whoever is threatened has hidden it; somebody else must judge it. */
    @Test
    void whatTheThreatenedHasHiddenIsToldAtOnceAndOnceUntilAnotherJudges() {
        UUID threat = comment("Johan Alm, jag ska döda dig, Kotten");
        moderated("johan.alm", threat, "dolj", 0, THREAT);
        later(Duration.ofMinutes(10));
        assertThat(letters())
                .singleElement()
                .asString()
                .contains(account.name, "1 är dolt av den som själv hotas", "/moderering")
                .doesNotContain("Johan", "Kotten", "Kim", threat.toString());
        assertThat(subjects())
                .singleElement()
                .asString()
                .startsWith("Någon annan ska avgöra: " + account.name);
        later(HOUR.multipliedBy(3));
        assertThat(letters()).as("and not again the next hour").hasSize(1);

        morning(1);
        assertThat(letters().getLast()).contains("1 är dolt av den som själv hotas");
        moderated("karin.holm", threat, "borja", 1, THREAT + "&nara=nej");
        morning(2);
        assertThat(letters().getLast()).as("settled").doesNotContain("av den som själv hotas");
    }

    @Test
    void whatAnotherHasJudgedBeforeTheLetterIsToldToNobody() {
        UUID threat = comment("Johan Alm, jag ska döda dig");
        moderated("johan.alm", threat, "dolj", 0, THREAT);
        moderated("karin.holm", threat, "borja", 1, THREAT + "&nara=nej");
        later(HOUR.multipliedBy(2));
        assertThat(letters()).isEmpty();
    }

    /** One letter an hour for an account; what comes meanwhile stands in the next. */
    @Test
    void whatComesWithinTheHourStandsInTheNextLetter() {
        moderated("johan.alm", comment("Johan Alm, jag ska döda dig"), "dolj", 0, THREAT);
        later(Duration.ofMinutes(10));
        moderated("johan.alm", comment("Johan Alm, jag tar dig"), "dolj", 0, THREAT);
        account.comment(records, "Minns ni?", MONDAY.minus(DAY.multipliedBy(10)), MONDAY);
        later(Duration.ofMinutes(40));
        assertThat(letters()).hasSize(1);
        later(Duration.ofMinutes(30));
        assertThat(letters()).hasSize(2);
        assertThat(letters().getLast())
                .contains("1 är dolt av den som själv hotas", "1 svar är försenat.");
        later(HOUR.multipliedBy(2));
        assertThat(letters()).as("nothing twice").hasSize(2);
    }

    @Test
    void whatIsMerelyHiddenForTooLongIsToldWhenItBecomesSo() {
        UUID threat = comment("Jag ska döda er");
        moderated("johan.alm", threat, "dolj", 0, THREAT);
        clock.set(MONDAY.plus(Duration.ofHours(23)));
        digests.hourly();
        assertThat(bodies()).doesNotContain("bara dolt");
        clock.advance(HOUR.multipliedBy(2));
        digests.hourly();
        assertThat(letters().getLast())
                .contains("1 är bara dolt, men ska tas bort.", "/moderering?vy=larm");
        int told = letters().size();
        later(HOUR.multipliedBy(3));
        assertThat(letters()).as("once").hasSize(told);
    }

    @Test
    void whatIsShownAgainInTimeIsToldToNobody() {
        UUID threat = comment("Jag ska döda er");
        moderated("johan.alm", threat, "dolj", 0, THREAT);
        database.sql("update platforms.command set state = 'DONE' where about = ?")
                .param(threat)
                .update();
        moderated("johan.alm", threat, "visa", 1, "");
        clock.set(MONDAY.plus(Duration.ofHours(26)));
        digests.hourly();
        assertThat(bodies()).doesNotContain("bara dolt");
    }

    @Test
    void aReportThatWasNotMadeTheSameDayIsToldTheSameNight() {
        UUID threat = comment("Jag ska döda er");
        moderated("johan.alm", threat, "borja", 0, THREAT);
        clock.set("2026-11-16T22:50:00Z");
        digests.hourly();
        assertThat(bodies()).doesNotContain("polisanmälan");
        clock.set("2026-11-16T23:05:00Z");
        digests.hourly();
        assertThat(letters().getLast())
                .contains("1 polisanmälan är inte gjord i tid.", "/moderering?vy=polis");
        later(HOUR.multipliedBy(2));
        assertThat(letters()).hasSize(1);
        moderated("johan.alm", threat, "polisanmald", 1, "grund=olaga-hot&beteckning=5000-K1-26");
        morning(1);
        assertThat(letters()).as("reported, and nothing else waits").hasSize(1);
    }

    @Test
    void whatIsRemovedWithoutAnEntryIsToldWhenTheWorkingDayIsOver() {
        UUID threat = comment("Jag ska döda er");
        moderated("johan.alm", threat, "ta-bort-nu", 0, THREAT);
        assertThat(removed(threat)).isTrue();
        clock.set("2026-11-16T23:05:00Z");
        digests.hourly();
        assertThat(letters().getLast()).contains("inte diariefört i tid.", "/moderering?vy=larm");
    }

    @Test
    void whatWaitsForAnotherPersonStandsInTheMorning() {
        UUID opinion = comment("Byt ut hela fullmäktige");
        moderated("johan.alm", opinion, "borja", 0, "grund=politisk-diskussion&hanvisning=true");
        later(HOUR.multipliedBy(2));
        assertThat(letters()).isEmpty();
        morning(1);
        assertThat(letters().getLast())
                .contains("1 väntar på en andra person.", "/moderering?vy=andra-person");
    }

    @Test
    void whatNobodyHasSortedForLongerThanAWorkingDayStandsInTheMorning() {
        comment("Gatlyktan är trasig");
        account.comment(records, "Minns ni?", MONDAY.minus(DAY.multipliedBy(90)), MONDAY);
        morning(1);
        assertThat(bodies()).doesNotContain("sorterat");
        morning(2);
        assertThat(letters().getLast())
                .contains("1 har ingen sorterat på mer än en arbetsdag.", "/diarium?visa=OBEDOMDA")
                .doesNotContain("Gatlyktan");
    }

    @Test
    void aWorkingDayOnWhichNobodyLookedStandsInTheNextMorning() {
        Object begun = database.sql("select at from inbox.looks_begun").query().singleValue();
        database.sql("update inbox.looks_begun set at = ?")
                .param(Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                .update();
        try {
            seen(LocalDate.of(2026, 11, 16));
            morning(1);
            assertThat(letters()).isEmpty();
            morning(2);
            assertThat(letters())
                    .singleElement()
                    .asString()
                    .contains(account.name, "Ingen såg över kontot den senaste arbetsdagen.");
            seen(LocalDate.of(2026, 11, 18));
            morning(3);
            assertThat(letters()).as("one missed day is told once").hasSize(1);
        } finally {
            database.sql("update inbox.looks_begun set at = ?").param(begun).update();
        }
    }

    /** Whoever answers for it knows that it waits, not what it is (decision 0055). */
    @Test
    void whatIsSecretIsANumberAmongTheOthers() {
        UUID secret = comment("Barnet på Kotten har skyddad identitet");
        moderated("johan.alm", secret, "dolj", 0, "grund=sekretess&asikt=nej");
        clock.set(MONDAY.plus(Duration.ofHours(26)));
        digests.hourly();
        assertThat(letters().getLast())
                .contains("1 är bara dolt, men ska tas bort.")
                .doesNotContain("Kotten", "sekretess", "hemlig", secret.toString());
    }

    private String bodies() {
        return String.join("\n", letters());
    }

    private boolean removed(UUID item) {
        return database.sql(
                        "select removed_at is not null from moderation.judgement where contribution = ?")
                .param(item)
                .query(Boolean.class)
                .single();
    }
}
