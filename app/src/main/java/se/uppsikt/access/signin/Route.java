package se.uppsikt.access.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import se.uppsikt.access.Role;

/**
 * One row of the table of routes.
 *
 * @param method null for every method; GET is HEAD too
 * @param roles who may, when the audience is {@link Audience#ROLES}
 */
record Route(@Nullable HttpMethod method, PathPattern path, Audience audience, Set<Role> roles) {

    /** For whom a route is. */
    enum Audience {
        OPEN,
        ANYONE,
        SIGNED_IN,
        ROLES
    }

    boolean fits(HttpMethod asked, PathContainer place) {
        return (method == null || method.equals(asked) || reads(asked)) && path.matches(place);
    }

    /**
     * @param held the person's roles; none when nobody is signed in
     */
    boolean permits(Set<Role> held) {
        return switch (audience) {
            case OPEN, ANYONE -> true;
            case SIGNED_IN -> !held.isEmpty();
            case ROLES -> held.stream().anyMatch(roles::contains);
        };
    }

    private boolean reads(HttpMethod asked) {
        return HttpMethod.GET.equals(method) && HttpMethod.HEAD.equals(asked);
    }
}
