package se.uppsikt.platforms.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Objection;

/** What members write is left unread only by a choice with a reason, and that is told plainly. */
class RetentionRulesTest {
    @Test
    void aChoiceIsAChangeWithAReason() {
        assertThat(
                        RetentionRules.objections(
                                Way.KEPT_BY_LAW, Optional.of(Way.LEFT_UNREAD), "Beslut KS 12/2026"))
                .isEmpty();
        assertThat(
                        RetentionRules.objections(
                                Way.LEFT_UNREAD, Optional.of(Way.KEPT_BY_LAW), "Nytt beslut"))
                .isEmpty();
    }

    @Test
    void allThatStandsInTheWayIsToldAtOnce() {
        assertThat(RetentionRules.objections(Way.KEPT_BY_LAW, Optional.empty(), "  "))
                .extracting(Objection::sentence)
                .containsExactly(
                        "Välj vad som ska gälla.", "Skriv varför. Skälet blir en del av loggen.");
        assertThat(
                        RetentionRules.objections(
                                Way.KEPT_BY_LAW, Optional.of(Way.KEPT_BY_LAW), "å".repeat(1_001)))
                .extracting(Objection::sentence)
                .containsExactly(
                        "Det gäller redan. Inget ändrades.", "Skälet får vara högst 1000 tecken.");
    }

    @Test
    void onlyTheWordsOfTheFormAreChoices() {
        for (Way way : Way.values()) {
            assertThat(Way.of(way.word())).contains(way);
        }
        assertThat(Way.of("")).isEmpty();
        assertThat(Way.of("LEFT_UNREAD")).isEmpty();
    }

    @Test
    void theConsequenceSaysWhatThePeopleMustDoInstead() {
        Choice choice =
                new Choice(
                        Platform.LINKEDIN,
                        Way.LEFT_UNREAD,
                        "Beslut",
                        "Karin Holm, kommunikatör",
                        Instant.parse("2026-11-30T12:00:00Z"));

        assertThat(choice.consequence())
                .contains(
                        "LinkedIn",
                        "bevakas för hand",
                        "bevara det på ett annat sätt",
                        "saknas i det årliga arkivet");
        assertThat(choice.chosen()).contains("30 november", "Karin Holm, kommunikatör");
    }
}
