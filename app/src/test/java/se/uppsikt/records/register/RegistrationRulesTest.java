package se.uppsikt.records.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Registration;

/** H2 and H3, every state × decision. */
@Proves({"H2", "H3"})
class RegistrationRulesTest {
    private static final String MOTIVE = "Bara en glad smiley";

    private static List<Objection> against(
            RegistrationState now, boolean secret, RegistrationState decision, String motive) {
        return RegistrationRules.againstDecision(now, secret, decision, motive, 10);
    }

    @ParameterizedTest
    @EnumSource(RegistrationState.class)
    void whatIsRegisteredStaysSo(RegistrationState decision) {
        assertThat(against(RegistrationState.REGISTERED, false, decision, MOTIVE)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistrationState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "REGISTERED")
    void aDecisionIsChangedButNeverTakenBackOrForestalled(RegistrationState now) {
        assertThat(against(now, false, RegistrationState.UNDECIDED, MOTIVE)).hasSize(1);
        assertThat(against(now, false, RegistrationState.REGISTERED, MOTIVE)).hasSize(1);
        assertThat(against(now, false, RegistrationState.KEPT_IN_ORDER, "")).isEmpty();
        assertThat(against(now, false, RegistrationState.OBVIOUSLY_TRIVIAL, MOTIVE)).isEmpty();
        assertThat(against(now, false, RegistrationState.TO_BE_REGISTERED, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"KEPT_IN_ORDER, 1", "OBVIOUSLY_TRIVIAL, 1", "TO_BE_REGISTERED, 0"})
    void whatMayBeSecretCanOnlyBeRegistered(RegistrationState decision, int objections) {
        assertThat(against(RegistrationState.UNDECIDED, true, decision, MOTIVE))
                .hasSize(objections);
    }

    @Test
    void trivialNeedsAReasonAndAllObjectionsComeAtOnce() {
        assertThat(
                        against(
                                RegistrationState.REGISTERED,
                                true,
                                RegistrationState.OBVIOUSLY_TRIVIAL,
                                "  kort   "))
                .hasSize(3);
    }

    @Test
    void theSubjectIsBriefAndNeverTheWordsOfTheCitizen() {
        String wording = "Min granne Kalle på Storgatan 5 eldar skräp varje kväll";
        assertThat(entry("Kommentar på Facebook om eldning", wording)).isEmpty();
        assertThat(entry("  ", wording)).hasSize(1);
        assertThat(entry("x".repeat(201), wording)).hasSize(1);
        assertThat(entry("Kommentar: min granne Kalle på Storgatan 5 eldar", wording)).hasSize(1);
        assertThat(entry("Fråga om parkering", "parkering")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kommentar på Facebook om",
                "Kommentar på Facebook om ",
                " kommentar på facebook om … ",
                "Kommentar på Facebook"
            })
    void theWordsThatTheFormBeganWithAreNoSubject(String subject) {
        assertThat(entry(subject, "Lampan är trasig"))
                .singleElement()
                .satisfies(
                        objection -> {
                            assertThat(objection.rule()).isEqualTo("H3");
                            assertThat(objection.sentence())
                                    .contains("efter ”Kommentar på Facebook om”");
                        });
        assertThat(entry("Kommentar på Facebook om belysning", "Lampan är trasig")).isEmpty();
    }

    private static List<Objection> entry(String subject, String wording) {
        return RegistrationRules.againstEntry(
                new Registration.Entry(null, subject, Registration.PublicView.SUBJECT),
                "Kommentar på Facebook om ",
                wording);
    }
}
