package se.uppsikt.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks.Checked;
import se.uppsikt.base.checks.ToldCheck;

/** What is wrong stands first, and the address is one that people outside the machine can use. */
class OperationRulesTest {
    private static final Found RIGHT = new Found.Right("Rätt.");
    private static final Found WRONG = new Found.Wrong("Fel.", "Rätta.");
    private static final Found MISSING = new Found.Missing("Saknas.", "Gör.");
    private static final Found UNTOLD = new Found.Untold("Vet inte.");

    @Test
    void whatIsWrongStandsFirstAndWhatIsNecessaryBeforeTheRest() {
        List<Checked> inOrder =
                List.of(
                        checked("a", true, RIGHT),
                        checked("b", false, WRONG),
                        checked("c", true, MISSING),
                        checked("d", true, UNTOLD),
                        checked("e", true, WRONG));

        assertThat(OperationRules.worstFirst(inOrder))
                .extracting(each -> each.check().id())
                .containsExactly("e", "c", "d", "b", "a");
        assertThat(OperationRules.left(inOrder)).isEqualTo(3);
        assertThat(OperationRules.next(inOrder).orElseThrow().check().id()).isEqualTo("c");
    }

    @Test
    void nothingIsNextWhenAllThatIsNecessaryIsRight() {
        List<Checked> all = List.of(checked("a", true, RIGHT), checked("b", false, MISSING));

        assertThat(OperationRules.left(all)).isZero();
        assertThat(OperationRules.next(all)).isEmpty();
    }

    @Test
    void anAddressOverTlsThroughANamedProxyIsRight() {
        assertThat(reached("https://uppsikt.kommunen.se", "10.0.0.5"))
                .isInstanceOf(Found.Right.class);
        assertThat(reached("https://uppsikt.kommunen.se:8443/", "10.0.0.5"))
                .isInstanceOf(Found.Right.class);
    }

    @Test
    void anAddressThatNobodyElseReachesIsWrong() {
        for (String here :
                List.of(
                        "http://127.0.0.1:8080",
                        "https://localhost",
                        "https://LOCALHOST:8443",
                        "https://[::1]:8080")) {
            assertThat(reached(here, "10.0.0.5"))
                    .as(here)
                    .isInstanceOfSatisfying(
                            Found.Wrong.class,
                            wrong -> assertThat(wrong.words()).contains("egna datorn"));
        }
    }

    @Test
    void whatIsNotEncryptedOrNoAddressIsWrong() {
        assertThat(reached("http://uppsikt.kommunen.se", "10.0.0.5").words())
                .contains("okrypterat");
        for (String none : List.of("uppsikt.kommunen.se", "https://x/inkorg", "https://")) {
            assertThat(reached(none, "10.0.0.5"))
                    .as(none)
                    .isInstanceOfSatisfying(
                            Found.Wrong.class,
                            wrong -> assertThat(wrong.words()).contains("ingen adress"));
        }
    }

    @Test
    void withoutAnAddressOrAProxySomethingIsMissing() {
        assertThat(reached("", "10.0.0.5")).isInstanceOf(Found.Missing.class);
        assertThat(reached("https://uppsikt.kommunen.se", "").words()).contains("ingen proxy");
        assertThat(OperationRules.reached("https://uppsikt.kommunen.se", List.of()))
                .isInstanceOf(Found.Missing.class);
    }

    private static Found reached(String address, String proxy) {
        return OperationRules.reached(address, List.of(proxy));
    }

    private static Checked checked(String id, boolean necessary, Found found) {
        return new Checked(ToldCheck.of(id, 1, necessary, found), found, Instant.EPOCH);
    }
}
