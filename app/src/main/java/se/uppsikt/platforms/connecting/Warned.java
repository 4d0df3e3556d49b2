package se.uppsikt.platforms.connecting;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;

/** Who is warned of a connection that is about to fail or has failed, and where they mend it. */
@Component
record Warned(
        @Value("${uppsikt.operation.mail:}") String to,
        @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String pages,
        InstantSource time) {

    boolean nobody() {
        return to.isBlank();
    }

    Instant now() {
        return time.instant();
    }

    /** The address of the connection's page. */
    String page(Account account) {
        return "%s/plattformar/%s".formatted(pages.strip().replaceAll("/+$", ""), account.handle());
    }
}
