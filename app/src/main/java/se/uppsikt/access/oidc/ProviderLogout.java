package se.uppsikt.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import se.uppsikt.access.sessions.BrowserKey;
import se.uppsikt.base.secrets.Secret;

/**
 * Whoever signs out here is signed out at the provider too (OpenID Connect RP-Initiated Logout
 * 1.0), so that the next at the same machine is not let in. Here it holds whatever the provider
 * does.
 */
@Component
class ProviderLogout implements LogoutHandler, LogoutSuccessHandler {
    private static final String TOKEN = ProviderLogout.class.getName();
    private static final String OUT = "/logga-in?ut";
    private final Provider provider;
    private final ProviderSettings settings;
    private final ProviderSessionRows rows;

    ProviderLogout(Provider provider, ProviderSettings settings, ProviderSessionRows rows) {
        this.provider = provider;
        this.settings = settings;
        this.rows = rows;
    }

    /** Before the session is gone. */
    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication person) {
        BrowserKey.of(request)
                .flatMap(key -> rows.token(key.hash()))
                .ifPresent(token -> request.setAttribute(TOKEN, token));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication person)
            throws IOException {
        Optional<URI> end =
                request.getAttribute(TOKEN) instanceof Secret ? provider.end() : Optional.empty();
        response.sendRedirect(
                end.isPresent() && request.getAttribute(TOKEN) instanceof Secret token
                        ? address(end.get(), token)
                        : OUT);
    }

    private String address(URI end, Secret token) {
        return UriComponentsBuilder.fromUri(end)
                .queryParam("id_token_hint", token.reveal())
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{out}")
                .encode()
                .buildAndExpand(settings.client(), settings.address() + OUT)
                .toUriString();
    }
}
