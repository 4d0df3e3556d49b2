package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The organisation's colour must be readable wherever a page uses it (WCAG 1.4.3). */
class ContrastRulesTest {
    @Test
    void contrastIsAsWcagCountsIt() {
        assertThat(ContrastRules.contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(ContrastRules.contrast("#777777", "#ffffff")).isCloseTo(4.48, within(0.01));
        assertThat(ContrastRules.contrast("#ffffff", "#777777"))
                .isEqualTo(ContrastRules.contrast("#777777", "#ffffff"));
    }

    @Test
    void groundsAreThoseOfTheStylesheet() throws IOException {
        String tokens =
                new ClassPathResource("static/css/tokens.css")
                        .getContentAsString(StandardCharsets.UTF_8);
        String[] names = {"paper", "desk", "shade", "on-accent"};
        for (int i = 0; i < names.length; i++) {
            assertThat(tokens)
                    .contains(
                            "--%s: light-dark(%s, %s);"
                                    .formatted(
                                            names[i],
                                            ContrastRules.LIGHT.get(i),
                                            ContrastRules.DARK.get(i)));
        }
        assertThat(tokens)
                .contains("--accent-light: " + Accent.HOUSE.light() + ";")
                .contains("--accent-dark: " + Accent.HOUSE.dark() + ";");
    }

    @Test
    void housesOwnColourHolds() {
        assertThat(ContrastRules.least(Accent.HOUSE.light(), ContrastRules.LIGHT))
                .isGreaterThan(ContrastRules.TEXT);
        assertThat(ContrastRules.least(Accent.HOUSE.dark(), ContrastRules.DARK))
                .isGreaterThan(ContrastRules.TEXT);
    }
}
