package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.policy.Guideline.Municipality;

/** S4: whom the citizen speaks with. */
@Proves("S4")
class SignatureRulesTest {
    private static final Municipality OREBRO =
            new Municipality(
                    "Örebro kommun",
                    "2120001967",
                    "019-21 10 00",
                    "servicecenter@orebro.se",
                    "https://www.orebro.se",
                    "https://www.orebro.se/socialamedier");
    private static final Employee ANNA =
            new Employee(
                    new PersonId(new UUID(0, 1)),
                    "Anna",
                    "Berg",
                    "kommunvägledare",
                    new ServiceAreaId(new UUID(0, 2)),
                    Set.of(Role.SERVICE_CENTRE));

    @Test
    void anAnswerIsSignedWithFirstNameTitleAndMunicipality() {
        assertThat(SignatureRules.signed("Hej!", ANNA, OREBRO, true))
                .isEqualTo("Hej!\n/Anna, kommunvägledare, Örebro kommun");
    }

    @Test
    void theEmployeeMayLeaveTheNameOut() {
        assertThat(SignatureRules.signed("Hej!", ANNA, OREBRO, false))
                .isEqualTo("Hej!\n/Örebro kommun")
                .doesNotContain("Anna");
    }

    @Test
    void theFamilyNameIsNeverPublished() {
        assertThat(SignatureRules.signed("Hej!", ANNA, OREBRO, true)).doesNotContain("Berg");
    }

    @Test
    void aSignatureAlreadyTypedIsNotWrittenTwice() {
        assertThat(SignatureRules.signed("Hej! /Örebro kommun \n", ANNA, OREBRO, false))
                .isEqualTo("Hej! /Örebro kommun");
    }
}
