package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.base.ledger.LedgerEntry;

/** What stands beside a deed on a page is read by people: no code of ours is left in it. */
class ParticularsAreToldInWordsTest {
    private static LedgerEntry entry(String word, String value) {
        return new LedgerEntry(
                1, Instant.EPOCH, "x", "Anna", null, null, "x", Map.of(word, value), null);
    }

    @ParameterizedTest
    @CsvSource({
        "decision, se.uppsikt.records.Facts$RegistrationState",
        "decision, se.uppsikt.platforms.commands.OutcomeDecided$Decision",
        "kind, se.uppsikt.records.register.Triage",
        "visar, se.uppsikt.records.Registration$PublicView",
        "visade, se.uppsikt.records.Registration$PublicView",
        "choice, se.uppsikt.records.redaction.Choice",
        "step, se.uppsikt.moderation.TakedownStep"
    })
    void everyValueIsCalledWhatItIsCalledElsewhere(String word, String type) throws Exception {
        Class<?> values = Class.forName(type);
        Field swedish = values.getDeclaredField("swedish");
        swedish.setAccessible(true);
        for (Object each : values.getEnumConstants()) {
            assertThat(entry(word, ((Enum<?>) each).name()).told().values())
                    .containsExactly((String) swedish.get(each));
        }
    }

    @Test
    void whatHasNoNameStandsAsItIsAndEachWordKeepsItsOwnValue() {
        assertThat(entry("motive", "Rör vägen").told()).isEqualTo(Map.of("Motiv", "Rör vägen"));
        assertThat(entry("okänt", "WHOLE").told()).isEqualTo(Map.of("okänt", "WHOLE"));
        assertThat(entry("motive", "WHOLE").told())
                .as("what somebody wrote is never a code")
                .isEqualTo(Map.of("Motiv", "WHOLE"));
    }
}
