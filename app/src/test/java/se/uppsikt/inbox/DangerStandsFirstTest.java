package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;

/** S11: what may be danger to life stands first whatever its deadline, with what to do about it. */
@Proves("S11")
@SecondProgramTest
class DangerStandsFirstTest extends InboxStory {
    private static final String CLOSED = "version=0&once=c&reason=NEEDS_NO_ANSWER";

    @AfterEach
    void nobodyElseMeetsIt() {
        commandRows.sql("update inbox.item set first = 0 where first > 0").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "det brinner i förskolan Kotten just nu!!",
                "i natt gör jag slut på allt",
                "min kusin slår sina barn"
            })
    void itStandsBeforeWhatIsDueSooner(String words) {
        ContributionId sooner =
                street.comment("Hur gör jag?", Street.now().minus(Duration.ofDays(29)));
        ContributionId danger = street.comment(words);
        String page = visitor("maria.ek").see("/inkorg").body();

        assertThat(page).contains("Behöver dig först");
        assertThat(page.indexOf("data-row=\"" + danger.value()))
                .isPositive()
                .isLessThan(page.indexOf("data-row=\"" + sooner.value()));
        assertThat(page).contains("Ring 112.");
    }

    @Test
    void whoeverIsDoneWithOneIsLedToTheDangerBeforeAnythingElse() {
        ContributionId thanks = street.comment("Tack!");
        street.comment("Hur gör jag?", Street.now().minus(Duration.ofDays(29)));
        ContributionId danger = street.comment("Det brinner i skolan nu");
        Visitor maria = visitor("maria.ek");

        assertThat(Visitor.goal(maria.post(address(thanks) + "/klar", CLOSED)))
                .isEqualTo(address(danger) + "?klar=" + thanks.value());
    }

    @Test
    void whoeverIsDoneWithOneIsNotLedToTheDangerThatSomebodyElseHasInHand() {
        ContributionId thanks = street.comment("Tack!");
        ContributionId danger = street.comment("Det brinner i skolan nu");
        visitor("anna.berg").post(address(danger) + "/ta", "version=0&once=b");
        Visitor maria = visitor("maria.ek");

        assertThat(Visitor.goal(maria.post(address(thanks) + "/klar", CLOSED)))
                .doesNotStartWith(address(danger));
    }

    @Test
    void itStandsFirstAmongWhatIsLateToo() {
        Instant longAgo = Street.now().minus(Duration.ofDays(20));
        ContributionId sooner = street.comment("Hur gör jag?", longAgo);
        ContributionId danger =
                street.comment("Det brinner i skolan nu", longAgo.plus(Duration.ofDays(1)));
        String page = visitor("maria.ek").see("/inkorg?vy=forfallna").body();

        assertThat(page.indexOf("data-row=\"" + danger.value()))
                .isPositive()
                .isLessThan(page.indexOf("data-row=\"" + sooner.value()));
    }

    @Test
    void aThreatStandsFirstTooButAfterDanger() {
        ContributionId threat = street.comment("Jag ska döda dig");
        ContributionId danger = street.comment("Det brinner i skolan nu");
        String page = visitor("maria.ek").see("/inkorg").body();
        assertThat(page.indexOf("data-row=\"" + danger.value()))
                .isLessThan(page.indexOf("data-row=\"" + threat.value()));
        assertThat(page.indexOf("data-row=\"" + threat.value()))
                .isLessThan(page.indexOf("id=\"rader\""));
    }

    @Test
    void whoeverReadsIsToldWhatToDoAndTheAnswerIsReady() {
        ContributionId danger = street.comment("i natt gör jag slut på allt");
        Visitor maria = visitor("maria.ek");
        assertThat(maria.see(address(danger)).body())
                .contains("Ring 112 nu")
                .contains("socialtjänsten i dag")
                .contains("1177");

        maria.post(address(danger) + "/hanvisa", "version=0&once=a&way=DANGER");
        assertThat(platforms.commands(List.of(danger)).get(danger))
                .extracting(Command::text)
                .singleElement()
                .asString()
                .contains("ring 112 nu")
                .contains("1177")
                .contains("/Maria");
    }

    /** The report is made the same day, and nothing of it is said in the open (S11). */
    @Test
    void ofAChildTheReportComesFirstAndNoAnswerIsChosenBeforehand() {
        Visitor maria = visitor("maria.ek");
        String child = maria.see(address(street.comment("min kusin slår sina barn"))).body();
        assertThat(child)
                .contains("Kan vara ett barn i fara", "Svara inte öppet")
                .doesNotContain("Svara med den färdiga texten")
                .doesNotContainPattern("value=\"DANGER\"[^>]* checked");
        assertThat(child.indexOf("Orosanmälan är gjord"))
                .isLessThan(child.indexOf("112 är larmat"));
        assertThat(maria.see(address(street.comment("i natt gör jag slut på allt"))).body())
                .contains("Svara med den färdiga texten")
                .containsPattern("value=\"DANGER\"[^>]* checked");
    }

    @Test
    void aPersonSaysThatItIsNoneAndThatItIs() {
        ContributionId id = street.comment("Det brinner i skolan nu");
        Visitor maria = visitor("maria.ek");
        maria.post(
                address(id) + "/avklara",
                "version=0&once=a&outcome=NO_DANGER&words=En+brandövning");
        assertThat(items.item(id).orElseThrow().first()).isEqualTo(Item.First.NO);
        assertThat(maria.see(address(id)).body()).doesNotContain("Kan vara fara för liv");

        maria.post(address(id) + "/fara", "version=1&once=b");
        assertThat(items.item(id).orElseThrow().first()).isEqualTo(Item.First.DANGER);
        assertThat(records.kept(id).ledger())
                .extracting(entry -> entry.sentence())
                .contains("Bedömd som ingen fara för liv", "Bedömd som fara för liv");
    }

    @Test
    void whoOnlyThanksIsNeverLate() {
        ContributionId thanks =
                street.comment("Tack, bra jobbat!", Street.now().minus(Duration.ofDays(20)));
        ContributionId asks =
                street.comment("Tack! När öppnar ni?", Street.now().minus(Duration.ofDays(20)));
        Visitor maria = visitor("maria.ek");
        assertThat(maria.see("/inkorg?vy=forfallna").body())
                .contains("data-row=\"" + asks.value())
                .doesNotContain("data-row=\"" + thanks.value());
        assertThat(items.item(thanks).orElseThrow().asksNothing()).isTrue();
        assertThat(items.item(thanks).orElseThrow().state()).isEqualTo(Item.State.WAITING);
    }

    @Test
    void aThankYouThatSomebodyTakesForFeedbackHasItsClock() {
        ContributionId id = street.comment("Tack, bra jobbat!");
        visitor("maria.ek").post(address(id) + "/sortera", "version=0&once=a&kind=FEEDBACK");
        assertThat(items.item(id).orElseThrow().asksNothing()).isFalse();
    }
}
