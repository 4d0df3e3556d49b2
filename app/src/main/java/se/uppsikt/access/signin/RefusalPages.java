package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.base.web.FaultPages;

/** Turns somebody away at the gate, and says whom to ask. */
@Component
class RefusalPages {
    private final RouteAuthorization gate;
    private final SignedIn signedIn;
    private final Access access;

    RefusalPages(RouteAuthorization gate, SignedIn signedIn, Access access) {
        this.gate = gate;
        this.signedIn = signedIn;
        this.access = access;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(FaultPages.WHOM, whom(request));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private List<String> whom(HttpServletRequest request) {
        Employee asker =
                signedIn.person(SecurityContextHolder.getContext().getAuthentication(), request)
                        .orElse(null);
        return access.whomToAsk(gate.wanted(request), asker);
    }
}
