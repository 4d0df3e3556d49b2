package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.facebook.com/Naturskolan",
                "https://facebook.com/naturskolan/",
                "https://m.facebook.com/naturskolan",
                "https://sv-se.facebook.com/naturskolan#om"
            })
    void differentWaysToOneAccountAreTheSameAddress(String address) {
        URI known = URI.create("https://www.facebook.com/naturskolan");
        assertThat(AddressRules.same(known, URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.facebook.com/naturskolan2",
                "https://www.facebook.com/profile.php?id=2",
                "https://www.instagram.com/profile.php?id=1"
            })
    void addressOfAnotherAccountIsAnother(String address) {
        URI known = URI.create("https://www.facebook.com/profile.php?id=1");
        assertThat(AddressRules.same(known, URI.create(address))).isFalse();
    }

    @Test
    void endlessAddressIsRefused() {
        String address = "https://www.facebook.com/" + "a".repeat(AddressRules.LONGEST);
        assertThat(AddressRules.address(Platform.FACEBOOK, address)).isEmpty();
    }
}
