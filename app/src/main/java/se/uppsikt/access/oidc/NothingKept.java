package se.uppsikt.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Uppsikt asks the provider for nothing more, so what would let it is not kept. */
final class NothingKept implements OAuth2AuthorizedClientRepository {
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String id, @Nullable Authentication person, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        // see the class
    }

    @Override
    public void removeAuthorizedClient(
            String id,
            @Nullable Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        // see the class
    }
}
