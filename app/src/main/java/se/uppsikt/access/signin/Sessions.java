package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    private static final String ASKED = Sessions.class.getName();
    private final SessionRows rows;
    private final ApplicationEventPublisher events;

    Sessions(SessionRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    @SuppressWarnings("deprecation") // what the framework asks a repository for
    public SecurityContext loadContext(HttpRequestResponseHolder asked) {
        HttpServletRequest request = asked.getRequest();
        return BrowserKey.of(request)
                .flatMap(key -> signedIn(key, request))
                .map(person -> (SecurityContext) new SecurityContextImpl(known(person)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** A stream of events is asked for again and again by a page that nobody need be looking at. */
    private static boolean isByItself(HttpServletRequest request) {
        return MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** Asked once a request: the framework also asks whether there is anybody. */
    @SuppressWarnings("unchecked") // what this class put there
    private Optional<PersonId> signedIn(BrowserKey key, HttpServletRequest request) {
        if (request.getAttribute(ASKED) instanceof Optional<?> known) {
            return (Optional<PersonId>) known;
        }
        Optional<SessionRows.Living> session = rows.living(key.hash(), WORKDAY);
        session.filter(here -> here.silent() && !isByItself(request))
                .ifPresent(_ -> rows.seen(key.hash()));
        Optional<PersonId> person = session.map(SessionRows.Living::person);
        request.setAttribute(ASKED, person);
        return person;
    }

    /** Who is signed in in this session now; empty when it has ended. */
    Optional<PersonId> person(Sha256 session) {
        return rows.living(session, WORKDAY).map(SessionRows.Living::person);
    }

    /** Those of these sessions that have not ended. */
    Set<Sha256> open(Set<Sha256> asked) {
        return rows.living(asked, WORKDAY);
    }

    private void end(BrowserKey key) {
        rows.end(key.hash());
        events.publishEvent(new SessionEnded(key.hash()));
    }

    /** Begins a session in a browser that gets a new key, or ends the one that it has. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        BrowserKey.of(request).ifPresent(this::end);
        request.removeAttribute(ASKED);
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
        return BrowserKey.of(request).flatMap(key -> signedIn(key, request)).isPresent();
    }

    void forgetEnded() {
        rows.forgetEnded(WORKDAY);
    }

    private static Authentication known(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person.value().toString(), null, List.of());
    }
}
