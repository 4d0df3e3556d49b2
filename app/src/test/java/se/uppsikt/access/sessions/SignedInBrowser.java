package se.uppsikt.access.sessions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** One that the program takes for signed in. */
    public static SignedInBrowser of(PersonId person, ApplicationContext program) {
        return of(person, program.getBean(JdbcClient.class));
    }

    /** The same, told to the database alone. */
    public static SignedInBrowser of(PersonId person, JdbcClient database) {
        BrowserKey key = BrowserKey.fresh();
        SessionLimits limits = new SessionLimits(Duration.ofHours(8), Duration.ofHours(12));
        new SessionRows(database, limits).begin(key.hash(), person, limits.longest(), "");
        return new SignedInBrowser(key.value(), key.formToken());
    }
}
