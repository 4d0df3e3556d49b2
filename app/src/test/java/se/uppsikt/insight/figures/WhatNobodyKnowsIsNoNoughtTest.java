package se.uppsikt.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.insight.figures.FigureRows.OfMonth;
import se.uppsikt.insight.figures.FigureRows.Sum;
import se.uppsikt.insight.figures.FollowUpView.About;
import se.uppsikt.insight.figures.FollowUpView.Line;
import se.uppsikt.insight.figures.FollowUpView.MonthRow;
import se.uppsikt.insight.figures.Period.Length;

/** What is not known is told as that, and not as nought (U1). */
class WhatNobodyKnowsIsNoNoughtTest {
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final Period SUMMER = new Period(Length.QUARTER, JULY);
    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));

    @Test
    void aPeriodBeforeAnythingWasCountedIsUnknown() {
        List<Line> lines = new Lines(about(JULY), List.of(came(12)), List.of()).all();
        assertThat(lines.getFirst().now().words()).isEqualTo("12");
        assertThat(lines).allSatisfy(l -> assertThat(l.before().words()).isEqualTo("okänt"));
        assertThat(about(JULY).nothingBefore()).isTrue();
        assertThat(about(YearMonth.of(2026, 5)).partlyBefore()).isTrue();
        assertThat(about(null).nothing()).isTrue();
    }

    @Test
    void aPeriodThatIsCountedAndHasNoneHasNone() {
        List<Line> lines =
                new Lines(about(YearMonth.of(2020, 1)), List.of(came(12)), List.of()).all();
        assertThat(lines.getFirst().before().words()).isEqualTo("0");
    }

    @Test
    void withoutAnswersThereIsNoShareAndNoTime() {
        Figures none = Figures.of(List.of(came(3)));
        assertThat(none.inTime(false)).isNull();
        assertThat(none.took(true, 50)).isNull();
        assertThat(Shown.percent(null).words()).isEqualTo("inga svar");
    }

    @Test
    void onlyWhatIsWholeIsAHundred() {
        assertThat(Figures.share(999, 1_000)).isEqualTo(99);
        assertThat(Figures.share(1_000, 1_000)).isEqualTo(100);
    }

    @Test
    void aMonthThatNothingIsKnownOfHasNoBar() {
        SortedMap<YearMonth, @Nullable Long> numbers = new TreeMap<>();
        numbers.put(JULY, null);
        numbers.put(JULY.plusMonths(1), 0L);
        numbers.put(JULY.plusMonths(2), 50L);
        MonthPlot plot = MonthPlot.of("a", "Andel", numbers, 100, "\u00a0%");
        assertThat(plot.bars())
                .extracting(MonthPlot.Bar::height)
                .containsExactly(0, MonthPlot.HEIGHT / 2);
        assertThat(plot.said())
                .isEqualTo("juli 2026 okänt, augusti 2026 0\u00a0%, september 2026 50\u00a0%");
    }

    @Test
    void twelveMonthsTellOfThoseBeforeAsUnknown() {
        FollowUpView.Months months =
                MonthsRules.of(
                        List.of(new OfMonth(JULY, Kind.RECEIVED, "COMMENT", 4)),
                        YearMonth.of(2026, 1),
                        YearMonth.of(2026, 6),
                        List.of());
        assertThat(months.rows())
                .extracting(MonthRow::received)
                .extracting(Shown::words)
                .containsExactly(
                        "0", "0", "0", "0", "0", "4", "0", "okänt", "okänt", "okänt", "okänt",
                        "okänt");
    }

    private static Sum came(long number) {
        return new Sum(ACCOUNT, true, Kind.RECEIVED, "COMMENT", number);
    }

    private static About about(@Nullable YearMonth since) {
        return new About(
                Instant.EPOCH,
                new Scope("", "Örebro kommun", "", List.of()),
                SUMMER,
                false,
                1,
                1,
                since,
                new ChangeRows.State(null, null, false, null));
    }
}
