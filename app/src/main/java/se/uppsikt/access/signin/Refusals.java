package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.AskingRules;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Person;
import se.uppsikt.base.web.FaultPages;

/** Turns somebody away at the gate, and says whom to ask. */
@Component
class Refusals {
    private final Gate gate;
    private final SignedIn signedIn;
    private final Access access;

    Refusals(Gate gate, SignedIn signedIn, Access access) {
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
        return AskingRules.sentences(
                gate.wanted(request),
                asker,
                access.people().stream().map(Person::employee).toList(),
                access.roleNames());
    }
}
