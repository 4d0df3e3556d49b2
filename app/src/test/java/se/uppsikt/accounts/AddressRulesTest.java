package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link in the register leads to the account's own platform (K1). */
class AddressRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.facebook.com/naturskolan",
                "https://facebook.com/naturskolan",
                "https://sv-se.FACEBOOK.com/profile.php?id=1"
            })
    void platformsOwnAddressIsTaken(String address) {
        assertThat(AddressRules.address(Platform.FACEBOOK, address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "naturskolan",
                "http://www.facebook.com/naturskolan",
                "https://www.facebook.com/",
                "https://www.facebook.com",
                "https://www.instagram.com/naturskolan",
                "https://facebook.com.example.org/naturskolan",
                "https://notfacebook.com/naturskolan",
                "https://www.facebook.com@example.org/naturskolan",
                "https://someone@www.facebook.com/naturskolan",
                "https://www.facebook.com:8443/naturskolan",
                "javascript:alert(1)//www.facebook.com/naturskolan",
                "https:///naturskolan",
                "https://www.facebook.com/natur skolan"
            })
    void addressThatLeadsElsewhereIsRefused(String address) {
        assertThat(AddressRules.address(Platform.FACEBOOK, address)).isEmpty();
    }

    @Test
    void endlessAddressIsRefused() {
        String address = "https://www.facebook.com/" + "a".repeat(AddressRules.LONGEST);
        assertThat(AddressRules.address(Platform.FACEBOOK, address)).isEmpty();
    }
}
