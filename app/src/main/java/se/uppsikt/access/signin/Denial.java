package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import se.uppsikt.access.sessions.Sessions;

/**
 * What somebody meets who is turned away. A form from a session that has ended is not a want of
 * rights: its owner is signed out. One without its token is not either: it must be made anew.
 */
record Denial(RouteAuthorization gate, RefusalPages refusals, Sessions sessions)
        implements AccessDeniedHandler {
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && !sessions.containsContext(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (gate.unknown(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (denied instanceof CsrfException) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            refusals.refuse(request, response);
        }
    }
}
