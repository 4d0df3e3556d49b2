package se.uppsikt.platforms.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.PeriodFigures.Counted;
import se.uppsikt.platforms.statistics.PeriodFigures.Told;

/** A period's figures are added where they may be, and what is not told is not there (U1). */
class PeriodFiguresTest {
    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));

    @Test
    void viewsAreAddedAndPeopleAreNot() {
        PeriodFigures figures =
                of(
                        told(Metric.VIEWS, Part.ORGANIC, 300, 90, 10),
                        told(Metric.VIEWS, Part.PAID, 100, 50, 0),
                        told(Metric.REACHED, Part.ALL, 500, 70, 20));
        assertThat(figures.of(Metric.VIEWS)).isEqualTo(new Counted(400L, 100L, 30));
        assertThat(figures.of(Metric.REACHED)).isEqualTo(new Counted(70L, null, 30));
    }

    @Test
    void followersAreThoseOfTheLastDayAlsoWhenTheyGoBackwards() {
        assertThat(of(told(Metric.FOLLOWERS, Part.ALL, 3_000, 110, 95)).of(Metric.FOLLOWERS))
                .isEqualTo(new Counted(95L, null, 30));
    }

    @Test
    void whatIsTakenBackIsBelowNought() {
        assertThat(of(told(Metric.INTERACTIONS, Part.ALL, -4, 1, -5)).of(Metric.INTERACTIONS))
                .isEqualTo(new Counted(-4L, null, 30));
    }

    @Test
    void whatNobodyHasToldIsNotThere() {
        assertThat(PeriodFigures.of(List.of())).isEqualTo(Map.of());
        assertThat(of(told(Metric.VIEWS, Part.ALL, 1, 1, 1)).of(Metric.REACHED)).isNull();
    }

    private static PeriodFigures of(Told... told) {
        return java.util.Objects.requireNonNull(PeriodFigures.of(List.of(told)).get(ACCOUNT));
    }

    private static Told told(Metric metric, Part part, long whole, long most, long last) {
        return new Told(ACCOUNT, metric, part, whole, most, last, 30);
    }
}
