package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Account.Status;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline.Units;

/** The life of an account, over every pair of states (K1). */
@Proves("K1")
class LifeCycleRulesTest {
    private static final Units UNITS = new Units("Kundtjänst", "Informationsenheten");

    private static final Set<String> ALLOWED =
            Set.of(
                    "APPROVED ACTIVE",
                    "ACTIVE DORMANT",
                    "DORMANT ACTIVE",
                    "ACTIVE CLOSED",
                    "DORMANT CLOSED");

    /** The application takes these. */
    private static final Set<String> ALLOWED_BY_APPLICATION =
            Set.of("DRAFT SUBMITTED", "SUBMITTED DRAFT", "SUBMITTED APPROVED");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Status.values())
                .flatMap(from -> Arrays.stream(Status.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void accountMovesOnlyAlongItsLife(Status from, Status to) {
        assertThat(LifeCycleRules.objections(SomeAccount.with(from, "1"), to, UNITS))
                .extracting(Objection::rule)
                .isEqualTo(expected(from + " " + to));
    }

    private static List<String> expected(String pair) {
        if (ALLOWED.contains(pair)) {
            return List.of();
        }
        if (ALLOWED_BY_APPLICATION.contains(pair)) {
            return List.of("K2");
        }
        return List.of("K1");
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyStepLeadsAlongTheWholeLife(Status from, Status to) {
        String pair = from + " " + to;
        assertThat(LifeCycleRules.leads(from, to))
                .isEqualTo(ALLOWED.contains(pair) || ALLOWED_BY_APPLICATION.contains(pair));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void onlyApprovedAccountsAreConnected(Status status) {
        List<String> expected =
                switch (status) {
                    case DRAFT, SUBMITTED -> List.of("K2");
                    case APPROVED, ACTIVE, DORMANT -> List.of();
                    case CLOSED -> List.of("K9");
                };
        assertThat(LifeCycleRules.connecting(SomeAccount.with(status, "1"), UNITS))
                .extracting(Objection::rule)
                .isEqualTo(expected);
    }

    @Test
    void accountThatThePlatformHasNotNamedIsNeitherTakenIntoUseNorConnected() {
        Account unnamed = SomeAccount.with(Status.APPROVED, "");
        assertThat(LifeCycleRules.objections(unnamed, Status.ACTIVE, UNITS))
                .extracting(Objection::rule)
                .containsExactly("K1");
        assertThat(LifeCycleRules.connecting(unnamed, UNITS))
                .extracting(Objection::rule)
                .containsExactly("K1");
    }

    @Test
    void accountNobodyApprovedCannotBeTakenIntoUse() {
        assertThat(LifeCycleRules.offered(Status.SUBMITTED))
                .extracting(Account.Step::to)
                .doesNotContain(Status.ACTIVE);
    }

    @Test
    void closedAccountStaysClosed() {
        assertThat(LifeCycleRules.offered(Status.CLOSED)).isEmpty();
    }
}
