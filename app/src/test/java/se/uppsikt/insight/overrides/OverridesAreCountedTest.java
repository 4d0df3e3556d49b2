package se.uppsikt.insight.overrides;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.publishing.Submission.LetPast;
import se.uppsikt.publishing.gate.Point.Check;

/** What is let past the gate is counted, month by month, also where there is none. */
@Proves("P2")
class OverridesAreCountedTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final ServiceAreaId AREA = new ServiceAreaId(new UUID(1, 1));
    private static final List<LetPast> ALL =
            List.of(
                    new LetPast(NOVEMBER, Check.ALT_TEXT, AREA, 2),
                    new LetPast(NOVEMBER, Check.SENDER, AREA, 1),
                    new LetPast(YearMonth.of(2020, 1), Check.SENDER, AREA, 9));

    @Test
    void aMonthWithNoneHasNoneAndOneOutsideIsLeftOut() {
        assertThat(OverrideFigures.numbers(List.of(DECEMBER, NOVEMBER), ALL))
                .containsExactly(
                        org.assertj.core.data.MapEntry.entry(NOVEMBER, 3),
                        org.assertj.core.data.MapEntry.entry(DECEMBER, 0));
    }

    @Test
    void aRowHasANumberForEachCheck() {
        assertThat(
                        OverrideFigures.row(
                                "x",
                                List.of(Check.ALT_TEXT, Check.SENDER, Check.SECRECY),
                                ALL,
                                past -> past.month().equals(NOVEMBER)))
                .satisfies(row -> assertThat(row.numbers()).containsExactly(2, 1, 0))
                .satisfies(row -> assertThat(row.total()).isEqualTo(3));
    }

    @Test
    void theHighestBarIsAsHighAsTheChartAndNoughtHasNone() {
        MonthBars bars = MonthBars.of(OverrideFigures.numbers(List.of(DECEMBER, NOVEMBER), ALL));
        assertThat(bars.bars())
                .extracting(MonthBars.Bar::height)
                .containsExactly(MonthBars.HEIGHT, 0);
        assertThat(bars.said()).isEqualTo("november 2026 3, december 2026 0");
    }
}
