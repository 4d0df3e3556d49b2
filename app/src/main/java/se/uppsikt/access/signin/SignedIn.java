package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.base.web.PageFrame;

/**
 * Who is here. The session knows only the person's id; name and rights are read for each request,
 * so that a changed right takes effect on the next one, on every node.
 */
@Component
class SignedIn {
    private static final String READ = SignedIn.class.getName();
    private final Access access;
    private final Routes routes;

    SignedIn(Access access, Routes routes) {
        this.access = access;
        this.routes = routes;
    }

    Optional<Employee> person(@Nullable Authentication authentication, HttpServletRequest request) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        if (request.getAttribute(READ) instanceof Employee known) {
            return Optional.of(known);
        }
        Optional<Employee> person =
                access.employee(new PersonId(UUID.fromString(authentication.getName())))
                        .filter(found -> !found.roles().isEmpty());
        person.ifPresent(found -> remember(found, request));
        return person;
    }

    private void remember(Employee person, HttpServletRequest request) {
        request.setAttribute(READ, person);
        request.setAttribute(PageFrame.PERSON, person.label());
        request.setAttribute(PageFrame.DOORS, new Held(routes, person.roles()));
    }

    /** The doors that these roles open. */
    private record Held(Routes routes, Set<Role> roles) implements PageFrame.Doors {
        @Override
        public boolean open(String address) {
            return routes.open(address, roles);
        }

        @Override
        public boolean acts(String address) {
            return routes.acts(address, roles);
        }
    }
}
