package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.FirstDuty;
import se.uppsikt.access.Role;
import se.uppsikt.base.shared.Enforces;

/** Decides each request by the table of routes; what is not in it is denied. */
@Enforces(
        value = "B1",
        how = "Varje adress prövas mot tabellen över vem som får gå dit; annars nekas du.")
@Component
class RouteAuthorization implements AuthorizationManager<HttpServletRequest> {
    private final Routes routes;
    private final SignedIn signedIn;
    private final ObjectProvider<FirstDuty> first;

    RouteAuthorization(Routes routes, SignedIn signedIn, ObjectProvider<FirstDuty> first) {
        this.routes = routes;
        this.signedIn = signedIn;
        this.first = first;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            HttpServletRequest request) {
        Set<Role> held =
                signedIn.person(authentication.get(), request)
                        .map(Employee::roles)
                        .orElse(Set.of());
        return new AuthorizationDecision(
                routes.find(HttpMethod.valueOf(request.getMethod()), path(request))
                        .filter(route -> route.permits(held))
                        .isPresent());
    }

    /** Where somebody begins who has just signed in and was not on the way anywhere. */
    String start(Authentication authentication, HttpServletRequest request) {
        return signedIn.person(authentication, request)
                .map(person -> start(person.roles()))
                .orElse(SecurityConfiguration.SIGN_IN);
    }

    /**
     * Where somebody with these roles begins: at what comes before the duties, if anything does.
     */
    String start(Set<Role> held) {
        return first.stream()
                .map(duty -> duty.of(held))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> routes.start(held));
    }

    /** Whether the route is for anybody, with no session at all. */
    boolean open(HttpServletRequest request) {
        return routes.find(HttpMethod.valueOf(request.getMethod()), path(request))
                .filter(route -> route.audience() == Route.Audience.OPEN)
                .isPresent();
    }

    /** Whether no row of the table fits: an address that does not exist, as far as anybody sees. */
    boolean unknown(HttpServletRequest request) {
        return routes.find(HttpMethod.valueOf(request.getMethod()), path(request)).isEmpty();
    }

    /** The roles that the address asks for; none when any role will do. */
    Set<Role> wanted(HttpServletRequest request) {
        return routes.find(HttpMethod.valueOf(request.getMethod()), path(request))
                .map(Route::roles)
                .orElse(Set.of());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
