package se.uppsikt.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;

/**
 * Sign-in of the demo people, who share one password that everybody may know. Outside the demo
 * there are no local accounts (B2), and every attempt is refused.
 */
@Component
class DemoSignIn implements AuthenticationProvider {
    /** Shown on the sign-in page of the demo. */
    static final String PASSWORD = "uppsikt";

    private static final int LONGEST_USERNAME = 100;
    private final boolean demo;
    private final Access access;
    private final GuessRows guesses;
    private final TransactionOperations transaction;
    private final InstantSource time;

    DemoSignIn(
            @Value("${uppsikt.demo:false}") boolean demo,
            Access access,
            GuessRows guesses,
            TransactionOperations transaction,
            InstantSource time) {
        this.demo = demo;
        this.access = access;
        this.guesses = guesses;
        this.transaction = transaction;
        this.time = time;
    }

    /** What came of an attempt. Wrong guesses must be kept, so no exception may roll them back. */
    private sealed interface Outcome {
        record Known(Employee person) implements Outcome {}

        record Wrong() implements Outcome {}

        record Waits(Duration left) implements Outcome {}
    }

    boolean demo() {
        return demo;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!demo) {
            throw new DisabledException("no local accounts outside the demo");
        }
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        Object password = attempt.getCredentials();
        boolean right = password instanceof String text && isPassword(text);
        Outcome outcome = transaction.execute(status -> judge(username, address(attempt), right));
        return switch (outcome) {
            case Outcome.Known(Employee person) ->
                    UsernamePasswordAuthenticationToken.authenticated(
                            person.id().value().toString(), null, List.of());
            case Outcome.Wrong() -> throw new BadCredentialsException("wrong guess");
            case Outcome.Waits(Duration left) -> throw new TooManyGuesses(left);
        };
    }

    private Outcome judge(String username, String address, boolean right) {
        Instant now = time.instant();
        guesses.lock();
        guesses.forgetBefore(now.minus(GuessRules.WINDOW));
        if (username.length() > LONGEST_USERNAME) {
            return new Outcome.Wrong();
        }
        Instant from = now.minus(GuessRules.WINDOW);
        Duration left =
                GuessRules.wait(
                        guesses.since(from, username, address), guesses.since(from, address), now);
        if (left.isPositive()) {
            return new Outcome.Waits(left);
        }
        Optional<Employee> person =
                access.employee(username).filter(found -> right && !found.roles().isEmpty());
        if (person.isEmpty()) {
            guesses.add(username, address, now);
            return new Outcome.Wrong();
        }
        guesses.forget(username, address);
        return new Outcome.Known(person.get());
    }

    private static boolean isPassword(String text) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.UTF_8), PASSWORD.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                        && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "";
    }
}
