package se.uppsikt.access.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Uppsikt turns away somebody whom the provider let in. */
final class Refusal extends OAuth2AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final TurnedAway reason;

    Refusal(TurnedAway reason) {
        super(new OAuth2Error("turned_away"), reason.name());
        this.reason = reason;
    }

    TurnedAway reason() {
        return reason;
    }
}
