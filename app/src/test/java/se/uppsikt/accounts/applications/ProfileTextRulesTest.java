package se.uppsikt.accounts.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline.Municipality;

/** The profile says whose the account is and where all the others are (K4). */
@Proves("K4")
class ProfileTextRulesTest {
    private static final Municipality OREBRO =
            new Municipality(
                    "Örebro kommun",
                    "2120001967",
                    "019-21 10 00",
                    "servicecenter@orebro.se",
                    "https://www.orebro.se",
                    "https://www.orebro.se/socialamedier");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi är en skola i Örebro kommun. https://www.orebro.se/socialamedier",
                "ÖREBRO\u00a0KOMMUNS naturskola: orebro.se/socialamedier.",
                "Örebro\nkommun (www.orebro.se/socialamedier/)"
            })
    void municipalityAndListAreFoundAsPeopleWriteThem(String text) {
        assertThat(ProfileTextRules.objections(text, OREBRO, "#")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Örebro kommun. https://www.orebro.se",
                "Örebro kommun. https://www.orebro.se/socialamedierna",
                "Örebro kommun. https://notorebro.se/socialamedier",
                "Örebro kommun. https://www.orebro.se/socialamedier.example.org",
                "Örebro kommun. https://example.org/orebro.se/socialamedier",
                "Örebro kommun. https://www.orebro.se/socialamedier/annat"
            })
    void linkThatLeadsElsewhereDoesNotCount(String text) {
        assertThat(ProfileTextRules.objections(text, OREBRO, "#"))
                .extracting(Objection::sentence)
                .containsExactly(
                        "Profilens text ska länka till https://www.orebro.se/socialamedier.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Naturskolan i Örebro", "<script>alert(1)</script>"})
    void whatIsMissingIsToldTogether(String text) {
        assertThat(ProfileTextRules.objections(text, OREBRO, "#"))
                .hasSize(2)
                .extracting(Objection::rule)
                .containsOnly("K4");
    }
}
