package se.uppsikt.base.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A secret is shown only where nobody listens on the way. */
class SafeAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://s3.kommunen.se, true",
        "https://s3.kommunen.se:9000/plats, true",
        "http://127.0.0.1:9000, true",
        "http://localhost, true",
        "http://[::1]:4318/v1/traces, true",
        "http://s3.kommunen.se, false",
        "https://nagon@s3.kommunen.se, false",
        "https://s3.kommunen.se?a=b, false",
        "https://s3.kommunen.se#a, false",
        "ftp://s3.kommunen.se, false",
        "s3.kommunen.se:443, false",
        "https://, false",
        "inte en adress, false",
        "'', false",
    })
    void oneIsSafeWhenItIsEncryptedOrHere(String address, boolean safe) {
        assertThat(SafeAddress.is(address)).isEqualTo(safe);
    }
}
