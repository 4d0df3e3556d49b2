package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.inbox.supervision.WaitingFigures.Figures;
import se.uppsikt.inbox.supervision.WaitingFigures.Warned;

/** S3: how many have come how far, in words. */
@Proves("S3")
class DigestRulesTest {
    @Test
    void whatIsThereIsSaidAndNothingElse() {
        assertThat(said(3, 1, 2))
                .isEqualTo(
                        "3 har passerat 50 % och 1 har passerat 80 % av svarstiden. 2 är försenade.");
        assertThat(said(3, 0, 0)).isEqualTo("3 har passerat 50 % av svarstiden.");
        assertThat(said(0, 0, 1)).isEqualTo("1 är försenad.");
        assertThat(new Figures(List.of(new Warned(50, 0)), 0).any()).isFalse();
    }

    private static String said(long half, long nearly, long late) {
        return DigestRules.said(
                new Figures(List.of(new Warned(50, half), new Warned(80, nearly)), late));
    }

    @Test
    void whatNobodyCountsIsToldAsThat() {
        assertThat(DigestRules.said(new Figures(List.of(new Warned(50, 501)), 501)))
                .isEqualTo(
                        "Fler än 500 har passerat 50 % av svarstiden. Fler än 500 är försenade.");
    }
}
