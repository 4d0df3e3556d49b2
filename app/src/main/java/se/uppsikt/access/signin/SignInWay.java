package se.uppsikt.access.signin;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** A way to sign in, from a room of its own. */
public interface SignInWay {
    /**
     * What the sign-in page offers.
     *
     * @param address where it leads
     * @param words what the button says
     */
    record Offer(String address, String words) {}

    /**
     * What the page offers now; empty when the way is not set up.
     *
     * @param fault the word in the page's address; empty when nothing has gone wrong
     */
    Optional<Offer> offer(String fault);

    /** Another place that signing out may lead on to, such as {@code https://login.kommunen.se}. */
    Optional<String> place();

    /**
     * What the page tells of an attempt that came to nothing.
     *
     * @param fault the word in the page's address
     */
    Optional<String> told(String fault);

    /**
     * Puts its locks on the doors.
     *
     * @param welcome where somebody goes who has signed in
     */
    void open(HttpSecurity http, AuthenticationSuccessHandler welcome);
}
