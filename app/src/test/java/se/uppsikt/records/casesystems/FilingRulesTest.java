package se.uppsikt.records.casesystems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.access.Committee;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.policy.WorkingDays;
import se.uppsikt.records.casesystems.Filing.State;
import se.uppsikt.records.casesystems.FilingListRows.Left;

/** H4: when what is handed over is late, and which numbers are its own. */
@Proves("H4")
class FilingRulesTest {
    @ParameterizedTest
    @CsvSource({
        // a Monday morning, and late the same evening in Sweden
        "2026-11-23T08:30:00Z, 2026-11-24T22:59:59Z",
        "2026-11-23T22:30:00Z, 2026-11-24T22:59:59Z",
        // over a week-end
        "2026-11-27T16:00:00Z, 2026-11-30T22:59:59Z",
        // over Christmas: Thursday is Christmas Eve
        "2026-12-23T09:00:00Z, 2026-12-28T22:59:59Z"
    })
    void moreThanAWorkingDayIsCountedInSwedishDays(Instant sent, Instant due) {
        assertThat(FilingRules.due(WorkingDays.ALL, sent)).isEqualTo(due);
        Filing filing = filing(State.SENT, due);
        assertThat(filing.alarms(due)).isFalse();
        assertThat(filing.alarms(due.plusSeconds(1))).isTrue();
    }

    private static Filing filing(State state, Instant due) {
        Filing one = Examples.filing(1, state, "");
        return new Filing(
                one.contribution(),
                one.account(),
                one.committee(),
                one.ofCase(),
                one.outerCase(),
                one.way(),
                state,
                1,
                1,
                one.madeAt(),
                due,
                one.movedAt(),
                0,
                null,
                "",
                "");
    }

    @Test
    void whatHasNotEvenLeftIsLateToo() {
        Instant due = Instant.parse("2026-11-24T22:59:59Z");
        assertThat(filing(State.PREPARED, due).alarms(due.plusSeconds(1))).isTrue();
        assertThat(filing(State.CONFIRMED, due).alarms(due.plus(Duration.ofDays(9)))).isFalse();
        assertThat(filing(State.REFUSED, due).alarms(Instant.EPOCH)).isTrue();
        assertThat(filing(State.STOPPED, due).alarms(due.plus(Duration.ofDays(9))))
                .as("somebody has decided so")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KS 2026/123", "2026:00123", "BUN-2026-1.4", "Ä 12/2026", "7"})
    void aNumberIsTakenAsCaseSystemsWriteIt(String number) {
        assertThat(against(Examples.filing(1, State.SENT, ""), number, List.of(), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<b>1</b>",
                "=1+1",
                "1\n2;x",
                "123456789012345678901234567890123456789012345678901"
            })
    void whatIsNoNumberIsNotTaken(String number) {
        assertThat(against(Examples.filing(1, State.SENT, ""), number, List.of(), true)).hasSize(1);
    }

    private static List<?> against(
            Filing filing, String number, List<Filing> others, boolean byHand) {
        return FilingRules.againstNumber(filing, FilingRules.number(number), others, byHand);
    }

    @Test
    void anothersNumberIsRefusedUnlessBothBelongToThatCase() {
        Filing other = Examples.filing(2, State.CONFIRMED, "KS 2026/5");
        assertThat(against(Examples.filing(1, State.SENT, ""), "KS 2026/5", List.of(other), true))
                .hasSize(1);
        Filing named = Examples.filing(1, State.SENT, 1, "", "KS 2026/5");
        assertThat(against(named, "KS 2026/5", List.of(other), false)).isEmpty();
        assertThat(against(other, "KS 2026/5", List.of(other), false))
                .as("its own, told twice")
                .isEmpty();
    }

    @Test
    void aMachineNeverChangesANumberButAPersonMayCorrectIt() {
        Filing numbered = Examples.filing(1, State.CONFIRMED, "KS 2026/5");
        assertThat(against(numbered, "KS 2026/6", List.of(), false)).hasSize(1);
        assertThat(against(numbered, "KS 2026/6", List.of(), true)).isEmpty();
    }

    @Test
    void pausesGrowToAnHourAndAfterEightDaysNothingIsTried() {
        assertThat(FilingRules.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(FilingRules.pause(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(FilingRules.pause(1_000)).isEqualTo(Duration.ofHours(1));
        assertThat(FilingRules.tooOld(Examples.ENTERED, Examples.ENTERED.plus(Duration.ofDays(8))))
                .isFalse();
        assertThat(FilingRules.tooOld(Examples.ENTERED, Examples.ENTERED.plus(Duration.ofDays(9))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BUN 2026/5, true",
        "bun-2026-5, true",
        "BUNT 2026/5, false",
        "2026/5 BUN, false",
        "KS 2026/5, false"
    })
    void aNumberInTheSeriesOfAnotherCommitteeIsNotTaken(String number, boolean theirs) {
        Committee other = new Committee(new CommitteeId(new UUID(1, 2)), "BUN", "Barnnämnden");
        assertThat(FilingRules.againstSeries(number, other).isPresent()).isEqualTo(theirs);
    }

    /** A refusal is told as one: nobody is to wait for what will not come. */
    @Test
    void whatIsRefusedIsNotLateAndSaysWhatToDo() {
        Instant due = Instant.parse("2026-11-24T22:59:59Z");
        Filing refused = filing(State.REFUSED, due);
        assertThat(refused.late(due.plus(Duration.ofDays(9)))).isFalse();
        assertThat(refused.alarms(due.plus(Duration.ofDays(9)))).isTrue();
        assertThat(refused.told())
                .contains("Skicka igen när det är rättat", "ange numret", "inte ska skickas");
        assertThat(filing(State.SENT, due).late(due.plusSeconds(1))).isTrue();
    }

    @Test
    void howMuchIsLeftTellsWhatIsRefused() {
        assertThat(new Left(1, 0).sentence())
                .isEqualTo("1 handling är inte bekräftad i ärendesystemet.");
        assertThat(new Left(1, 1).sentence()).isEqualTo("1 handling är avvisad av ärendesystemet.");
        assertThat(new Left(3, 1).sentence())
                .isEqualTo("3 handlingar är inte bekräftade i ärendesystemet, varav 1 är avvisad.");
        assertThat(new Left(FilingListRows.COUNTED, 0).sentence()).startsWith("minst 500");
    }
}
