package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Account.Status;
import se.uppsikt.shared.Objection;

/** The life of an account, over every pair of states (K1). */
@Proves("K1")
class LifeCycleRulesTest {
    private static final Set<String> ALLOWED =
            Set.of(
                    "DRAFT SUBMITTED",
                    "SUBMITTED DRAFT",
                    "SUBMITTED APPROVED",
                    "APPROVED ACTIVE",
                    "ACTIVE DORMANT",
                    "DORMANT ACTIVE");

    private static final Set<String> ALLOWED_WHEN_ARCHIVED =
            Set.of("ACTIVE CLOSED", "DORMANT CLOSED");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Status.values())
                .flatMap(from -> Arrays.stream(Status.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void accountMovesOnlyAlongItsLife(Status from, Status to) {
        String pair = from + " " + to;
        List<String> expected =
                ALLOWED.contains(pair)
                        ? List.of()
                        : List.of(ALLOWED_WHEN_ARCHIVED.contains(pair) ? "K9" : "K1");
        assertThat(LifeCycleRules.objections(from, to))
                .extracting(Objection::rule)
                .isEqualTo(expected);
    }

    @Test
    void accountNobodyApprovedCannotBeTakenIntoUse() {
        assertThat(LifeCycleRules.offered(Status.SUBMITTED))
                .extracting(Step::to)
                .doesNotContain(Status.ACTIVE);
    }

    @Test
    void closedAccountStaysClosed() {
        assertThat(LifeCycleRules.offered(Status.CLOSED)).isEmpty();
    }
}
