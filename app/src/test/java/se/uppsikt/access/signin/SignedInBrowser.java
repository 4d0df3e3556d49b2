package se.uppsikt.access.signin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.context.ApplicationContext;
import se.uppsikt.access.PersonId;

/**
 * A browser in which somebody has signed in, for tests that send thousands of requests.
 *
 * @param cookie what it holds
 * @param token what its forms carry, unmasked
 */
public record SignedInBrowser(String cookie, String token) {
    /** The name of the cookie. */
    public static final String COOKIE = BrowserKey.COOKIE;

    /** The token as a form carries it: as long a mask, here of zeros, and the token under it. */
    public String masked() {
        byte[] plain = token.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(new byte[plain.length], 2 * plain.length);
        System.arraycopy(plain, 0, both, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    public static SignedInBrowser of(PersonId person, ApplicationContext program) {
        BrowserKey key = BrowserKey.fresh();
        program.getBean(SessionRows.class).begin(key.hash(), person);
        return new SignedInBrowser(key.value(), key.formToken());
    }
}
