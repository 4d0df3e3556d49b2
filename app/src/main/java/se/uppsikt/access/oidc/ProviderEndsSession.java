package se.uppsikt.access.oidc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppsikt.base.shared.NotFound;

/**
 * The provider tells that somebody has signed out there, or was signed out (OpenID Connect
 * Back-Channel Logout 1.0). It holds on every node at the next request.
 */
@Controller
class ProviderEndsSession {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private final Provider provider;
    private final ProviderSettings settings;
    private final ProviderSessions sessions;
    private final InstantSource time;

    ProviderEndsSession(
            Provider provider,
            ProviderSettings settings,
            ProviderSessions sessions,
            InstantSource time) {
        this.provider = provider;
        this.settings = settings;
        this.sessions = sessions;
        this.time = time;
    }

    @PostMapping("/logga-in/avsluta")
    ResponseEntity<Map<String, String>> end(
            @RequestParam(name = "logout_token", defaultValue = "") String token) {
        if (!settings.ready()) {
            throw new NotFound("a provider that ends sessions");
        }
        try {
            Jwt told = provider.keys().decode(token);
            String subject = text(told, "sub");
            String sid = text(told, "sid");
            if (!isOrder(told) || subject.isEmpty() && sid.isEmpty()) {
                return refused();
            }
            sessions.end(subject, sid);
            return answer(ResponseEntity.ok(), Map.of());
        } catch (JwtException | IllegalArgumentException forged) {
            return refused();
        } catch (Provider.Down down) {
            return answer(ResponseEntity.status(503), Map.of("error", "temporarily_unavailable"));
        }
    }

    /** For us, from the provider, now, and an order to sign out and nothing else (2.6). */
    private boolean isOrder(Jwt told) {
        Instant issued = told.getIssuedAt();
        Instant now = time.instant();
        return settings.issuer().equals(text(told, "iss"))
                && told.getAudience() != null
                && told.getAudience().contains(settings.client())
                && issued != null
                && Duration.between(issued, now).abs().compareTo(FRESH) <= 0
                && told.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && !told.hasClaim("nonce");
    }

    private static String text(Jwt told, String claim) {
        @Nullable Object value = told.getClaim(claim);
        return value == null ? "" : value.toString();
    }

    private static ResponseEntity<Map<String, String>> refused() {
        return answer(ResponseEntity.badRequest(), Map.of("error", "invalid_request"));
    }

    private static ResponseEntity<Map<String, String>> answer(
            ResponseEntity.BodyBuilder builder, Map<String, String> body) {
        return builder.cacheControl(CacheControl.noStore()).body(body);
    }
}
