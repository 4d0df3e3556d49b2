package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline.AnswerTimes;

/** S2 and S3: when an answer is due, and when to warn. */
@Proves({"S2", "S3"})
class DeadlineRulesTest {
    private static final AnswerTimes PROMISE =
            new AnswerTimes(Duration.ofHours(24), 3, List.of(50, 80));

    @Test
    void writtenThursdayBeforeChristmasIsDueTuesday() {
        assertThat(dueDay("2026-12-17T10:00")).isEqualTo("2026-12-22");
    }

    @Test
    void christmasEveAndFeastsAndWeekendAreNotCounted() {
        assertThat(dueDay("2026-12-22T10:00")).isEqualTo("2026-12-29");
    }

    @Test
    void dueAtTheVeryEndOfTheDayInSweden() {
        assertThat(due("2026-11-02T08:00")).isEqualTo(at("2026-11-05T23:59:59"));
    }

    @Test
    void theDayOfArrivalIsTheSwedishDayEvenJustAfterMidnight() {
        assertThat(dueDay("2026-11-02T23:59")).isEqualTo("2026-11-05");
        assertThat(dueDay("2026-11-03T00:01")).isEqualTo("2026-11-06");
    }

    /** Platforms tell whole seconds; a crisis begins at any moment. */
    @Test
    void whatIsWrittenInTheSecondWhenACrisisBeginsIsUrgent() {
        Instant began = Instant.parse("2026-12-01T10:00:00.900Z");

        assertThat(DeadlineRules.urgent(began, Instant.parse("2026-12-01T10:00:00Z"))).isTrue();
        assertThat(DeadlineRules.urgent(began, Instant.parse("2026-12-01T09:59:59Z"))).isFalse();
        assertThat(DeadlineRules.urgent(null, began)).isFalse();
    }

    @Test
    void writtenOnASundayCountsFromMonday() {
        assertThat(dueDay("2026-11-01T12:00")).isEqualTo("2026-11-04");
    }

    @Test
    void urgentIsDueWithinADayWhateverDayItIs() {
        Instant christmas = at("2026-12-24T22:00");
        assertThat(DeadlineRules.due(PROMISE, true, christmas))
                .isEqualTo(christmas.plus(Duration.ofHours(24)));
    }

    @Test
    void urgentIsTwentyFourHoursAlsoWhenTheClocksChange() {
        Instant before = at("2026-10-24T12:00");
        assertThat(DeadlineRules.due(PROMISE, true, before)).isEqualTo(at("2026-10-25T11:00"));
    }

    @Test
    void warnsHalfWayAndAtFourFifthsOfTheWorkingTime() {
        assertThat(DeadlineRules.warnings(PROMISE, false, at("2026-11-02T08:00")))
                .containsExactly(at("2026-11-04T12:00"), at("2026-11-05T09:36"));
    }

    @Test
    void warningsPassOverTheWeekend() {
        assertThat(DeadlineRules.warnings(PROMISE, false, at("2026-11-05T08:00")))
                .containsExactly(at("2026-11-09T12:00"), at("2026-11-10T09:36"));
    }

    @Test
    void urgentWarnsByTheClock() {
        assertThat(DeadlineRules.warnings(PROMISE, true, at("2026-11-07T08:00")))
                .containsExactly(at("2026-11-07T20:00"), at("2026-11-08T03:12"));
    }

    @Test
    void anotherMunicipalityMayPromiseOtherwise() {
        AnswerTimes other = new AnswerTimes(Duration.ofHours(4), 1, List.of(50));
        assertThat(DeadlineRules.due(other, false, at("2026-11-06T08:00")))
                .isEqualTo(at("2026-11-09T23:59:59"));
        assertThat(DeadlineRules.warnings(other, false, at("2026-11-06T08:00")))
                .containsExactly(at("2026-11-09T12:00"));
    }

    @Test
    void aPlatformClockAheadOfOursGivesNoLongerTime() {
        Instant captured = at("2026-11-02T08:00");
        assertThat(DeadlineRules.starts(at("2999-01-01T00:00"), captured)).isEqualTo(captured);
        assertThat(DeadlineRules.starts(Instant.MAX, captured)).isEqualTo(captured);
    }

    @Test
    void timesThatCannotBeStillGetADeadline() {
        for (Instant impossible : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
            Instant start = DeadlineRules.starts(impossible, Instant.MAX);
            assertThat(DeadlineRules.due(PROMISE, false, start)).isAfter(start);
            assertThat(DeadlineRules.warnings(PROMISE, false, start)).hasSize(2);
        }
    }

    @Test
    void whatWasOldWhenFirstSeenIsHistory() {
        Instant captured = at("2026-11-30T08:00");
        assertThat(DeadlineRules.isHistory(at("2019-05-01T08:00"), captured)).isTrue();
        assertThat(DeadlineRules.isHistory(at("2026-11-20T08:00"), captured)).isFalse();
        assertThat(DeadlineRules.isHistory(at("2999-01-01T08:00"), captured)).isFalse();
    }

    /** What a list counts and what a row shows is the same, at every hour of three weeks. */
    @Test
    void whatIsWarnedOfIsWhatIsDueBefore() {
        for (Instant now = at("2026-12-14T00:30");
                now.isBefore(at("2027-01-04T00:00"));
                now = now.plus(Duration.ofHours(5))) {
            for (boolean urgent : List.of(false, true)) {
                for (int ago = 0; ago < 21 * 24; ago += 7) {
                    Instant start = now.minus(Duration.ofHours(ago));
                    Instant due = DeadlineRules.due(PROMISE, urgent, start);
                    List<Instant> warnings = DeadlineRules.warnings(PROMISE, urgent, start);
                    for (int each = 0; each < 2; each++) {
                        int percent = PROMISE.warnAtPercent().get(each);
                        Instant before = DeadlineRules.warned(PROMISE, urgent, percent, now);
                        assertThat(due.isBefore(before.plusMillis(urgent ? 1 : 0)))
                                .as("%s %s %s %d", now, start, urgent, percent)
                                .isEqualTo(!warnings.get(each).isAfter(now));
                    }
                }
            }
        }
    }

    private static Instant due(String written) {
        return DeadlineRules.due(PROMISE, false, at(written));
    }

    private static String dueDay(String written) {
        return SwedishTime.day(due(written)).toString();
    }

    private static Instant at(String swedish) {
        return LocalDateTime.parse(swedish).atZone(SwedishTime.ZONE).toInstant();
    }
}
