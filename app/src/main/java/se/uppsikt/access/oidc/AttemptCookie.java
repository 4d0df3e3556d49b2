package se.uppsikt.access.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import se.uppsikt.access.sessions.BrowserKey;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.secrets.SecretCipher;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an attempt to sign in needs when its owner comes back from the provider, sealed and kept by
 * the browser itself: whoever only tries stores nothing here, and another browser cannot go on with
 * it.
 */
@Component
class AttemptCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "uppsikt-inloggning";
    private static final String PLACE = "sign-in attempt";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final Provider provider;
    private final SecretCipher cipher;
    private final InstantSource time;

    AttemptCookie(Provider provider, SecretCipher cipher, InstantSource time) {
        this.provider = provider;
        this.cipher = cipher;
        this.time = time;
    }

    /** What is kept. */
    private record Kept(String state, String nonce, String verifier, long until) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        Kept kept = kept(request);
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return kept == null
                        || !kept.state().equals(state)
                        || time.instant().isAfter(Instant.ofEpochSecond(kept.until()))
                ? null
                : asked(kept);
    }

    private OAuth2AuthorizationRequest asked(Kept kept) {
        ClientRegistration registration = provider.registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(
                                registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(kept.state())
                .attributes(
                        Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID, Provider.ID,
                                OidcParameterNames.NONCE, kept.nonce(),
                                PkceParameterNames.CODE_VERIFIER, kept.verifier()))
                .build();
    }

    private @Nullable Kept kept(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie.getValue());
            return JSON.readValue(cipher.open(sealed, PLACE).reveal(), Kept.class);
        } catch (RuntimeException forged) {
            return null;
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) {
            BrowserKey.put(COOKIE, "", Duration.ZERO, request, response);
            return;
        }
        Kept kept =
                new Kept(
                        Objects.requireNonNull(asked.getState()),
                        attribute(asked, OidcParameterNames.NONCE),
                        attribute(asked, PkceParameterNames.CODE_VERIFIER),
                        time.instant().plus(LIFE).getEpochSecond());
        byte[] sealed = cipher.seal(new Secret(JSON.writeValueAsString(kept)), PLACE);
        BrowserKey.put(
                COOKIE,
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
                LIFE,
                request,
                response);
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return Objects.requireNonNull(asked.<String>getAttribute(name));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        BrowserKey.put(COOKIE, "", Duration.ZERO, request, response);
        return asked;
    }
}
