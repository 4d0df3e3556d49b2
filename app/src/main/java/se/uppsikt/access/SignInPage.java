package se.uppsikt.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sign-in, and the way in from the bare address. */
@Controller
class SignInPage {
    private final Access access;
    private final DemoSignIn signIn;

    SignInPage(Access access, DemoSignIn signIn) {
        this.access = access;
        this.signIn = signIn;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/inkorg";
    }

    @GetMapping(WebRights.SIGN_IN)
    ModelAndView page(
            @RequestParam(name = "fel", required = false) @Nullable String fault,
            @RequestParam(name = "ut", required = false) @Nullable String out) {
        List<Person> people = signIn.demo() ? access.people() : List.of();
        return new ModelAndView(
                "access/signIn",
                Map.of(
                        "demo",
                        signIn.demo(),
                        "password",
                        DemoSignIn.PASSWORD,
                        "refused",
                        fault != null,
                        "people",
                        people,
                        "areas",
                        access.serviceAreas(),
                        "message",
                        message(fault, out != null)));
    }

    static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        String fault =
                switch (refusal) {
                    case LockedException locked -> "vanta";
                    case DisabledException disabled -> "stangt";
                    default -> "uppgifter";
                };
        response.sendRedirect(WebRights.SIGN_IN + "?fel=" + fault);
    }

    private static String message(@Nullable String fault, boolean out) {
        if (fault == null) {
            return out ? "Du är utloggad." : "";
        }
        return switch (fault) {
            case "vanta" ->
                    "Det har blivit för många felaktiga försök. Vänta en kvart och försök igen.";
            case "stangt" -> "Ingen kan logga in här än.";
            default ->
                    "Användarnamnet eller lösenordet stämmer inte. Kontrollera stavningen och försök igen.";
        };
    }
}
