package se.uppsikt.platforms.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.uppsikt.platforms.PlatformTrouble;

/** What is lent is found where the internet reaches us, and nowhere else. */
class LoanAddressTest {
    @Test
    void itIsBesideWhereThePlatformsDeliver() {
        assertThat(of("", "", "https://leverans.ort.se/webhook/instagram", ""))
                .isEqualTo("https://leverans.ort.se/webhook/utlanat/x");
        assertThat(of("", "", "", "https://ort.se/uppsikt/webhook/facebook"))
                .isEqualTo("https://ort.se/uppsikt/webhook/utlanat/x");
    }

    @Test
    void whatIsSaidOfItGoesFirst() {
        assertThat(of("https://bilder.ort.se/", "http://127.0.0.1:1", "", "https://b/webhook/x"))
                .isEqualTo("https://bilder.ort.se/webhook/utlanat/x");
    }

    @Test
    void theSandboxIsBesideUs() {
        assertThat(of("", "http://127.0.0.1:1", "", ""))
                .isEqualTo("http://127.0.0.1:8081/webhook/utlanat/x");
    }

    @Test
    void whereNobodyHasSaidItThatIsTold() {
        assertThatThrownBy(() -> of("", "", "", ""))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        trouble -> assertThat(trouble.words()).contains("uppsikt.lending.address"));
    }

    private static String of(String told, String sandbox, String instagram, String facebook) {
        return new LoanAddress(told, sandbox, 8081, instagram, facebook).of("x").toString();
    }
}
