package se.uppsikt.publishing.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Platform;

/** P8: what the text of a contest asks for that it may not, and what it does not say. */
@Proves("P8")
class TextOfAContestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gilla och dela för att vinna!",
                "GILLA & DELA så är du med i utlottningen",
                "Gilla, kommentera och dela inlägget",
                "Dela detta på din tidslinje så tävlar du",
                "Dela\u00ad inlägget",
                "D E L A  inlägget",
                "𝗗𝗲𝗹𝗮 inlägget vidare",
                "👉dela👈 sidan",
                "#dela #gilla",
                "Dela så är du med!",
                "Like and share!",
                "De\u200bla inlägget"
            })
    void whoeverIsAskedToShareIsToldOf(String text) {
        assertThat(AgainstTermsRules.told(text)).anyMatch(each -> each.contains("att dela"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tagga en vän som du vill gå med",
                "tagga två kompisar!",
                "Markera din bästa vän i kommentarerna"
            })
    void whoeverIsAskedToTagSomebodyIsToldOf(String text) {
        assertThat(AgainstTermsRules.told(text)).anyMatch(each -> each.contains("att tagga"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Köp en fika hos oss så är du med i utlottningen",
                "Köp en fika hos oss. Då är du med och tävlar!",
                "Swisha 20 kronor för att delta",
                "Startavgift 50 kr. Tävlingen börjar kl. 10",
                "Spara kvittot och vinn en cykel",
                "För att vinna behöver du betala en liten avgift"
            })
    void whatMayCostSomethingIsToldOf(String text) {
        assertThat(AgainstTermsRules.told(text)).anyMatch(each -> each.contains("spellagen"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\n ",
                "😀😀😀",
                "Vi delar ut priser till tre vinnare.",
                "Kommentera med ditt bästa tips så är du med i utlottningen!",
                "Dela med dig av ditt bästa minne i en kommentar.",
                "Du behöver inte dela eller gilla inlägget.",
                "Du behöver inte köpa något för att delta.",
                "Att delta kostar ingenting, och ingen avgift tas ut.",
                "Vinn två biobiljetter värda 300 kronor!",
                "Alla deltagare är en del av kommunens jubileum.",
                "Tävlingen är öppen för alla. Vi har köpt nya böcker",
                "Rita en tagg! Vinnaren får en bok."
            })
    void whatIsAllowedIsLeftInPeace(String text) {
        assertThat(AgainstTermsRules.told(text)).isEmpty();
    }

    private static final String WHOLE =
            "Vinn två biobiljetter! Vinnaren lottas fram och får besked i kommentarerna. "
                    + "Tävlingen pågår till och med 13 december. Du ska ha fyllt 15 år. "
                    + "Facebook har inget med tävlingen att göra. Regler: orebro.se/tavling";

    private static List<String> lacks(Platform platform, String text) {
        return TextRules.lacks(
                ContestIsWholeTest.whole(),
                List.of(new TextRules.Wording("Biblioteket", platform, text)));
    }

    @Test
    void whatSaysItAllLacksNothing() {
        assertThat(lacks(Platform.FACEBOOK, WHOLE)).isEmpty();
        assertThat(lacks(Platform.FACEBOOK, WHOLE.replace("13 december", "13/12"))).isEmpty();
        assertThat(lacks(Platform.FACEBOOK, WHOLE.replace("13 december", "13 dec"))).isEmpty();
        assertThat(lacks(Platform.FACEBOOK, WHOLE.replace("13 december", "2026-12-13"))).isEmpty();
    }

    @Test
    void whatSaysNothingLacksAllOfIt() {
        assertThat(lacks(Platform.FACEBOOK, "")).hasSize(7);
        assertThat(lacks(Platform.BLUESKY, "Tävla!")).hasSize(6);
    }

    @Test
    void eachIsToldWithWordsToPutIn() {
        assertThat(lacks(Platform.FACEBOOK, WHOLE.replace("13 december", "tredje advent")))
                .singleElement()
                .asString()
                .contains("”Tävlingen pågår till och med 13 december 2026 kl. 23.59.”");
        assertThat(lacks(Platform.INSTAGRAM, WHOLE))
                .singleElement()
                .asString()
                .contains("Instagram kräver");
    }

    @Test
    void anotherDayIsNotTheDay() {
        assertThat(lacks(Platform.FACEBOOK, WHOLE.replace("13 december", "3 december"))).hasSize(1);
        assertThat(lacks(Platform.FACEBOOK, WHOLE.replace("13 december", "113 december")))
                .hasSize(1);
    }

    @Test
    void whatIsMissingOnOneAccountAloneSaysWhich() {
        assertThat(
                        TextRules.lacks(
                                ContestIsWholeTest.whole(),
                                List.of(
                                        new TextRules.Wording("Ett", Platform.BLUESKY, WHOLE),
                                        new TextRules.Wording(
                                                "Två",
                                                Platform.BLUESKY,
                                                WHOLE.replace("lottas fram", "utses")))))
                .singleElement()
                .asString()
                .endsWith("Gäller Två.");
    }
}
