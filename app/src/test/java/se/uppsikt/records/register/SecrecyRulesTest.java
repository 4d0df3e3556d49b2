package se.uppsikt.records.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.Objection;

/** OSL 5 kap. 5 §: a note of secrecy names its provision. */
@Proves("H3")
class SecrecyRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Uppgift om hälsa enligt OSL 26 kap. 1 §, OSL 26 kap. 1 §",
        "offentlighets- och sekretesslagen 21 kap. 3 a §: adress, OSL 21 kap. 3 a §",
        "25 kap 1 § hälso- och sjukvård, OSL 25 kap. 1 §",
        "OSL 21:7 efter utlämnande, OSL 21 kap. 7 §",
        "18 kap. 8§ säkerhet, OSL 18 kap. 8 §"
    })
    void theProvisionIsFoundInWhatIsWritten(String motive, String provision) {
        assertThat(SecrecyRules.provision(motive)).isEqualTo(provision);
        assertThat(SecrecyRules.against(true, motive, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uppgift om en tredje persons hälsa",
                "Offentlighets- och sekretesslagen (2009:400)",
                "Kom in klockan 14.30 den 3 maj",
                "Se 1 § i instruktionen"
            })
    void withoutAChapterAndASectionNothingIsNoted(String motive) {
        assertThat(SecrecyRules.provision(motive)).isEmpty();
        assertThat(SecrecyRules.against(true, motive, 10))
                .extracting(Objection::sentence)
                .containsExactly(
                        "Ange bestämmelsen med kapitel och paragraf, som OSL 26 kap. 1 §.");
    }

    @Test
    void takingANoteAwayNeedsAReasonAndNoProvision() {
        assertThat(SecrecyRules.against(false, "Uppgiften är inte hemlig", 10)).isEmpty();
        assertThat(SecrecyRules.against(false, "nej", 10)).hasSize(1);
    }
}
