package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address leads to a platform when its host is the platform's, or below it. */
class PlatformServesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "FACEBOOK,  https://facebook.com/orebrokommun/posts/1,  true",
        "FACEBOOK,  https://www.Facebook.com/orebrokommun,      true",
        "INSTAGRAM, https://www.facebook.com/nagon/posts/1,     false",
        "FACEBOOK,  https://notfacebook.com/x,                  false",
        "FACEBOOK,  https://facebook.com.evil.example/x,        false",
        "FACEBOOK,  https://evil.example/facebook.com,          false",
        "BLUESKY,   https://bsky.app/profile/a/post/b,          true"
    })
    void whereAnAddressLeads(Platform platform, URI address, boolean there) {
        assertThat(platform.serves(address)).isEqualTo(there);
    }
}
