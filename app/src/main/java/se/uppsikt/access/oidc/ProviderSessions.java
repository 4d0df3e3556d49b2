package se.uppsikt.access.oidc;

import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import se.uppsikt.access.sessions.SessionBegun;
import se.uppsikt.access.sessions.Sessions;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.Sha256;

/** Remembers by what the provider knows each session, and ends those that it ends. */
@Component
class ProviderSessions {
    private static final String SID = "sid";
    private final ProviderSessionRows rows;
    private final ProviderSettings settings;
    private final Sessions sessions;

    ProviderSessions(ProviderSessionRows rows, ProviderSettings settings, Sessions sessions) {
        this.rows = rows;
        this.settings = settings;
        this.sessions = sessions;
    }

    @EventListener
    void begun(SessionBegun begun) {
        if (begun.by().getPrincipal() instanceof OidcUser user) {
            String sid = user.getIdToken().getClaimAsString(SID);
            rows.add(
                    begun.session(),
                    settings.issuer(),
                    Objects.requireNonNull(user.getSubject()),
                    sid == null ? "" : sid,
                    new Secret(user.getIdToken().getTokenValue()));
        }
    }

    /**
     * Ends what the provider has ended: one session of its own or, when it names none, all of the
     * person's.
     *
     * @return how many there were
     */
    int end(String subject, String sid) {
        Set<Sha256> ended =
                sid.isEmpty()
                        ? rows.bySubject(settings.issuer(), subject)
                        : rows.bySession(settings.issuer(), sid);
        sessions.end(ended);
        return ended.size();
    }
}
