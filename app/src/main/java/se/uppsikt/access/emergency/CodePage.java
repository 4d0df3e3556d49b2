package se.uppsikt.access.emergency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.sessions.Sessions;
import se.uppsikt.base.shared.Objection;

/** Where a code from the server's console is typed. */
@Controller
class CodePage {
    private final EmergencyAccess access;
    private final Sessions sessions;

    CodePage(EmergencyAccess access, Sessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    @GetMapping("/logga-in/kod")
    ModelAndView page() {
        return page("", "", List.of());
    }

    @PostMapping("/logga-in/kod")
    ModelAndView enter(
            @RequestParam(name = "kod", defaultValue = "") String code,
            @RequestParam(name = "namn", defaultValue = "") String name,
            @RequestParam(name = "skal", defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<Objection> objections = CodeRules.objections(code, name, reason);
        if (!objections.isEmpty()) {
            return refused(name, reason, objections);
        }
        Optional<Employee> entered =
                access.enter(OneTimeCode.typed(code), name.strip(), reason.strip());
        if (entered.isEmpty()) {
            return refused(name, reason, List.of(CodeRules.closed()));
        }
        String id = entered.get().id().value().toString();
        sessions.begin(
                UsernamePasswordAuthenticationToken.authenticated(id, null, List.of()),
                EmergencyAccess.LIFE,
                request,
                response);
        return new ModelAndView("redirect:/");
    }

    private static ModelAndView refused(String name, String reason, List<Objection> objections) {
        ModelAndView page = page(name, reason, objections);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView page(String name, String reason, List<Objection> objections) {
        return new ModelAndView("access/emergency/code")
                .addObject("name", name)
                .addObject("reason", reason)
                .addObject("objections", objections);
    }
}
