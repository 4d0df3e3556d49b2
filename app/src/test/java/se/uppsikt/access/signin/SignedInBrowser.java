package se.uppsikt.access.signin;

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

    public static SignedInBrowser of(PersonId person, ApplicationContext program) {
        BrowserKey key = BrowserKey.fresh();
        program.getBean(SessionRows.class).begin(key.hash(), person);
        return new SignedInBrowser(key.value(), key.formToken());
    }
}
