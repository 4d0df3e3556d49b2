package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.Sha256;

/**
 * Who is signed in, on every node. A session knows the person's id and nothing else, begins with
 * sign-in and ends with sign-out or after a working day of silence; whoever only reads has none.
 */
@Component
class Sessions implements SecurityContextRepository {
    private static final Duration WORKDAY = Duration.ofHours(8);
    private final SessionRows rows;

    Sessions(SessionRows rows) {
        this.rows = rows;
    }

    @Override
    @SuppressWarnings("deprecation") // what the framework asks a repository for
    public SecurityContext loadContext(HttpRequestResponseHolder asked) {
        return BrowserKey.of(asked.getRequest())
                .flatMap(this::signedIn)
                .map(person -> (SecurityContext) new SecurityContextImpl(known(person)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<PersonId> signedIn(BrowserKey key) {
        Optional<PersonId> person = person(key.hash());
        person.ifPresent(here -> rows.seen(key.hash()));
        return person;
    }

    /** Who is signed in in this session now; empty when it has ended. */
    Optional<PersonId> person(Sha256 session) {
        return rows.person(session, WORKDAY);
    }

    /** Begins a session in a browser that gets a new key, or ends the one that it has. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        BrowserKey.of(request).ifPresent(before -> rows.end(before.hash()));
        Authentication person = context.getAuthentication();
        if (person == null) {
            BrowserKey.take(request, response);
            return;
        }
        BrowserKey key = BrowserKey.fresh();
        rows.begin(key.hash(), new PersonId(UUID.fromString(person.getName())));
        key.give(request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return BrowserKey.of(request).flatMap(key -> person(key.hash())).isPresent();
    }

    void forgetEnded() {
        rows.forgetEnded(WORKDAY);
    }

    private static Authentication known(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person.value().toString(), null, List.of());
    }
}
