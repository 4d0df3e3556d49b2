package se.uppsikt.advertising.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.advertising.AdYear;
import se.uppsikt.advertising.costs.CostRules.Whose;

/** N3: what ads cost, by year, unit and order; currencies are never added together. */
@Proves("N3")
class CostsAreAddedUpTest {
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());

    private static AdYear year(
            int year, String currency, @Nullable Long spend, @Nullable Long clicks) {
        return new AdYear(UUID.randomUUID(), ACCOUNT, year, currency, spend, 2_000L, clicks);
    }

    private static List<CostLine> units(AdYear... years) {
        return CostRules.byUnit(lines(years));
    }

    private static List<CostLine> lines(AdYear... years) {
        return CostRules.byOrder(
                List.of(years), each -> new Whose("Biblioteket", "Sagostund", "/a"));
    }

    @Test
    void yearsAndCurrenciesStandForThemselves() {
        List<CostLine> units =
                units(
                        year(2025, "SEK", 1_000_000L, 1L),
                        year(2026, "SEK", 3_000_000L, 2L),
                        year(2026, "USD", 9_000_000L, 5L),
                        year(2026, "SEK", 2_000_000L, 3L));

        assertThat(units).extracting(CostLine::year).containsExactly(2026, 2026, 2025);
        assertThat(units).extracting(CostLine::currency).containsExactly("USD", "SEK", "SEK");
        assertThat(units.get(1).cost()).isEqualTo("5,00\u00a0kr");
        assertThat(units.get(1).perClick()).isEqualTo("1,00\u00a0kr");
        assertThat(units.get(1).perThousand()).isEqualTo("1,25\u00a0kr");
        assertThat(units.get(1).ads()).isEqualTo(2);
    }

    @Test
    void unknownIsNotNoughtAndNoClickHasNoPrice() {
        CostLine unknown = lines(year(2026, "SEK", null, null)).getFirst();
        assertThat(unknown.cost()).isEqualTo("inte känt");
        assertThat(unknown.perClick()).isEqualTo("–");
        assertThat(lines(year(2026, "SEK", 5L, 0L)).getFirst().perClick()).isEqualTo("–");
        CostLine half =
                lines(year(2026, "SEK", null, 1L), year(2026, "SEK", 2_000_000L, null)).getFirst();
        assertThat(half.cost()).isEqualTo("2,00\u00a0kr");
    }

    @Test
    void pictureBeginsAtNoughtAndSaysWhatItShows() {
        List<CostLine> units =
                units(year(2026, "SEK", 4_000_000L, 1L), year(2026, "USD", 9_000_000L, 1L));

        CostPlot plot = Objects.requireNonNull(CostPlot.of(2026, units));

        assertThat(plot.bars()).singleElement().matches(bar -> bar.width().equals("720.0"));
        assertThat(plot.said()).contains("Biblioteket har kostat mest, 4,00");
        assertThat(CostPlot.of(2025, units)).as("a year with no data").isNull();
    }
}
