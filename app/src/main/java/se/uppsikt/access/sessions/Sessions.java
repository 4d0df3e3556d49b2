package se.uppsikt.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Staff;
import se.uppsikt.base.shared.Sha256;

/**
 * Who is signed in, on every node. A session knows the person's id and nothing else, begins with
 * sign-in and ends with sign-out, after some silence or after the longest time; whoever only reads
 * has none.
 */
@Component
public class Sessions implements SecurityContextRepository {
    private static final int MOST_OF_ONE = 100;
    private static final String ASKED = Sessions.class.getName();
    private final SessionRows rows;
    private final SessionLimits limits;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Sessions(
            SessionRows rows,
            SessionLimits limits,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.limits = limits;
        this.events = events;
        this.time = time;
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
        Optional<SessionRows.Living> session = rows.living(key.hash());
        session.filter(here -> here.silent() && !isByItself(request))
                .ifPresent(_ -> rows.seen(key.hash()));
        Optional<PersonId> person = session.map(SessionRows.Living::person);
        request.setAttribute(ASKED, person);
        return person;
    }

    /** Those of these sessions that have not ended. */
    Set<Sha256> open(Set<Sha256> asked) {
        return rows.living(asked);
    }

    private void end(BrowserKey key) {
        rows.end(key.hash());
        events.publishEvent(new SessionEnded(key.hash()));
    }

    /** Begins a session in a browser that gets a new key, or ends the one that it has. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication person = context.getAuthentication();
        if (person == null) {
            BrowserKey.of(request).ifPresent(this::end);
            request.removeAttribute(ASKED);
            BrowserKey.take(request, response);
            return;
        }
        begin(person, limits.longest(), request, response);
    }

    /**
     * Begins a session that lasts no longer than this; the browser's earlier one ends.
     *
     * @param person whose name is the person's id
     */
    public void begin(
            Authentication person,
            Duration life,
            HttpServletRequest request,
            HttpServletResponse response) {
        BrowserKey.of(request).ifPresent(this::end);
        request.removeAttribute(ASKED);
        BrowserKey key = BrowserKey.fresh();
        PersonId id = new PersonId(UUID.fromString(person.getName()));
        rows.begin(key.hash(), id, life, BrowserName.of(request));
        events.publishEvent(new SessionBegun(key.hash(), person));
        key.give(request, response);
    }

    SessionLimits limits() {
        return limits;
    }

    /** The person's, the latest seen first. */
    List<OpenSession> of(PersonId person) {
        return rows.open(person, MOST_OF_ONE);
    }

    /** Everybody's, the latest seen first. */
    List<OpenSession> latest(int most) {
        return rows.open(null, most);
    }

    Optional<OpenSession> open(UUID id) {
        return rows.open(id);
    }

    /** Ends one; of another's it is on record who did. */
    @Transactional
    void end(OpenSession open, Employee by) {
        rows.end(open.session());
        events.publishEvent(new SessionEnded(open.session()));
        if (!open.person().equals(by.id())) {
            events.publishEvent(new SessionsEnded(by, time.instant(), open.person(), 1));
        }
    }

    /** Somebody who has left, or is to have what the groups give, is here no more. */
    @EventListener
    void end(Staff.SignedOut out) {
        endAll(out.person());
    }

    /** Signs a person out in every browser, on every node. */
    @Transactional
    public int endAll(PersonId person) {
        Set<Sha256> ended = rows.endAll(person);
        ended.forEach(session -> events.publishEvent(new SessionEnded(session)));
        return ended.size();
    }

    /** The same by an administrator, on record. */
    @Transactional
    void endAll(PersonId person, Employee by) {
        int ended = endAll(person);
        if (ended > 0) {
            events.publishEvent(new SessionsEnded(by, time.instant(), person, ended));
        }
    }

    /** Ends these, as whoever vouches for the person has asked. */
    @Transactional
    public void end(Set<Sha256> asked) {
        asked.forEach(
                session -> {
                    rows.end(session);
                    events.publishEvent(new SessionEnded(session));
                });
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return BrowserKey.of(request).flatMap(key -> signedIn(key, request)).isPresent();
    }

    void forgetEnded() {
        rows.forgetEnded();
    }

    private static Authentication known(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person.value().toString(), null, List.of());
    }
}
