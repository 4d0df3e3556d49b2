package se.uppsikt.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Sha256;

/** The door to sessions, for an answer that goes on for longer than the request was asked. */
@Component
public class OpenSessions {
    private final Sessions sessions;

    OpenSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The session of the browser that asks, by what it is found. */
    public Optional<Sha256> of(HttpServletRequest request) {
        return BrowserKey.of(request).map(BrowserKey::hash);
    }

    /** Those of these that have not ended. */
    public Set<Sha256> open(Set<Sha256> asked) {
        return asked.isEmpty() ? Set.of() : sessions.open(asked);
    }
}
