package se.uppsikt.advertising.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.advertising.orders.SomeOrder.Typed;
import se.uppsikt.advertising.orders.TieRules.Ran;

/** N3: which ad belongs to which order, how they differ, and when somebody is told of the cost. */
@Proves("N3")
class WhatRanIsHeldAgainstTheOrderTest {
    private static final OrderTerms TERMS = Typed.WHOLE.terms();

    private static Ran ran(String name, @Nullable String link, String from, @Nullable String to) {
        return new Ran(name, link, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Test
    void nameAndLandingPageTellWhichOrderAnAdBelongsTo() {
        Ran named = ran("SOMMARJOBB-2027, film", null, "2026-12-05", "2026-12-20");
        Ran linked =
                ran("Film 3", "https://orebro.se/sommarjobb/?utm=a", "2026-12-05", "2026-12-20");
        Ran near = ran("Annat", "https://www.orebro.se/annat", "2026-12-10", "2026-12-11");
        Ran other = ran("Sommarjobb 2027", null, "2025-12-05", "2025-12-20");

        assertThat(TieRules.likely(TERMS, named)).isGreaterThan(TieRules.likely(TERMS, linked));
        assertThat(TieRules.likely(TERMS, linked)).isGreaterThan(TieRules.likely(TERMS, near));
        assertThat(TieRules.likely(TERMS, near)).isPositive();
        assertThat(TieRules.likely(TERMS, other)).as("another year").isZero();
    }

    @Test
    void adWithoutEndAndOneThatRunsLongerAreTold() {
        String page = "https://www.orebro.se/sommarjobb";
        assertThat(TieRules.differences(TERMS, ran("a", page, "2026-12-05", "2026-12-20")))
                .isEmpty();
        assertThat(TieRules.differences(TERMS, ran("a", page, "2026-12-05", null)))
                .singleElement()
                .asString()
                .contains("inget slut");
        assertThat(
                        TieRules.differences(
                                TERMS, ran("a", "https://x.se/", "2026-12-01", "2027-01-20")))
                .hasSize(3);
        assertThat(
                        TieRules.differences(
                                TERMS, ran("a", "inte en adress ^", "2026-12-05", "2026-12-20")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "79, 0", "80, 80", "99, 80", "100, 100", "1000, 100", ", 0"})
    void somebodyIsToldAtEightyPercentAndAtAll(@Nullable Integer percent, int step) {
        assertThat(SpendRules.step(percent)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 799, 79",
        "1000, 800, 80",
        "3, 2, 66",
        "1000, 0, 0",
        "1, 9223372036854775807, 2147483647",
        "0, 5, ",
        ", 5, ",
        "1000, , "
    })
    void percentIsRoundedDownAndUnknownIsNotNought(
            @Nullable Long budget, @Nullable Long spent, @Nullable Integer percent) {
        assertThat(SpendRules.percent(budget, spent)).isEqualTo(percent);
    }
}
