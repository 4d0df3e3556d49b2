package se.uppsikt.records.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline.Municipality;
import se.uppsikt.records.dataprotection.DataRequest.Kind;
import se.uppsikt.records.dataprotection.DataRequest.Outcome;
import se.uppsikt.records.dataprotection.DataRequest.State;
import se.uppsikt.records.dataprotection.DataRequestLife.Cause;

/** A no has its reasons, and says how to appeal and where to complain (artikel 12.4). */
@Proves("H10")
class AnswerTellsHowToComplainTest {
    private static final Municipality TOWN =
            new Municipality(
                    "Provköping",
                    "2120001967",
                    "019-21 10 00",
                    "hej@prov.se",
                    "https://prov.se",
                    "https://prov.se/regler");

    @Test
    void everyProposedNoIsWholeOnceItsReasonsAreWritten() {
        for (Kind kind : Kind.values()) {
            for (Outcome outcome : AnswerRules.outcomes(kind)) {
                String proposed = AnswerRules.proposed(kind, outcome, TOWN, "ombud@prov.se");
                String text = proposed.replace(AnswerRules.REASONS, "Skälen.");
                assertThat(AnswerRules.against(kind, outcome, text))
                        .as("%s %s", kind, outcome)
                        .isEmpty();
                assertThat(text).contains("Provköping", "ombud@prov.se").doesNotContain("%s");
                if (outcome != Outcome.GRANTED) {
                    assertThat(text).contains("överklaga", "Integritetsskyddsmyndigheten");
                }
            }
        }
    }

    @Test
    void theUsualAnswerToErasureIsThatPublicRecordsAreKept() {
        assertThat(AnswerRules.usual(Kind.ERASURE)).isEqualTo(Outcome.KEPT);
        assertThat(AnswerRules.proposed(Kind.ERASURE, Outcome.KEPT, TOWN, ""))
                .contains("allmän handling", "artikel 17.3 b", "arkivlagen");
        assertThat(AnswerRules.outcomes(Kind.ACCESS)).doesNotContain(Outcome.KEPT);
    }

    @Test
    void aNoWithoutReasonsOrWithoutAWayToComplainIsRefusedWithAllThatIsMissing() {
        assertThat(
                        AnswerRules.against(Kind.ERASURE, Outcome.REFUSED, "Nej.").stream()
                                .map(Objection::sentence)
                                .toList())
                .hasSize(2);
        assertThat(
                        AnswerRules.against(
                                Kind.ERASURE,
                                Outcome.REFUSED,
                                AnswerRules.proposed(Kind.ERASURE, Outcome.REFUSED, TOWN, "")))
                .hasSize(1);
        assertThat(AnswerRules.against(Kind.ACCESS, Outcome.GRANTED, "Här är de.")).isEmpty();
        assertThat(AnswerRules.against(Kind.ACCESS, Outcome.GRANTED, " ")).hasSize(1);
    }

    @Test
    void whatIsOverIsAnsweredOnlyWhenItIsTakenUpAgain() {
        for (State state : DataRequestLife.OVER) {
            for (Cause cause : Cause.values()) {
                assertThat(DataRequestLife.TABLE.leads(state, cause))
                        .as("%s %s", state, cause)
                        .isEqualTo(cause == Cause.TAKE_UP_AGAIN);
            }
        }
        assertThat(List.of(State.RECEIVED, State.UNDER_WAY))
                .allMatch(state -> DataRequestLife.TABLE.leads(state, Cause.REFUSE));
    }
}
