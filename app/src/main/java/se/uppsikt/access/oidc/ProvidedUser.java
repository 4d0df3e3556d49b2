package se.uppsikt.access.oidc;

import java.util.Set;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.uppsikt.access.PersonId;

/** Somebody whom the provider vouches for and Uppsikt has taken in, by their id here. */
final class ProvidedUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;
    private final String person;

    ProvidedUser(OidcUser told, PersonId person) {
        super(Set.copyOf(told.getAuthorities()), told.getIdToken(), told.getUserInfo());
        this.person = person.value().toString();
    }

    @Override
    public String getName() {
        return person;
    }
}
