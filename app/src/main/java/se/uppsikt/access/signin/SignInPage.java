package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Person;

/** Sign-in, and the way in from the bare address. */
@Controller
class SignInPage {
    private static final Pattern SHORT_WAIT = Pattern.compile("[1-9]|[1-5][0-9]");

    private final Access access;
    private final DemoSignIn signIn;
    private final RouteAuthorization gate;

    SignInPage(Access access, DemoSignIn signIn, RouteAuthorization gate) {
        this.access = access;
        this.signIn = signIn;
        this.gate = gate;
    }

    @GetMapping("/")
    String home(Employee me) {
        return "redirect:" + gate.start(me.roles());
    }

    @GetMapping(SecurityConfiguration.SIGN_IN)
    ModelAndView page(
            @RequestParam(name = "fel", required = false) @Nullable String fault,
            @RequestParam(name = "sekunder", defaultValue = "60") String seconds,
            @RequestParam(name = "ut", required = false) @Nullable String out) {
        List<Person> people = signIn.demo() ? access.people() : List.of();
        return new ModelAndView(
                "access/signin/signIn",
                Map.of(
                        "demo",
                        signIn.demo(),
                        "password",
                        DemoSignIn.PASSWORD,
                        "refused",
                        fault != null,
                        "people",
                        people,
                        "names",
                        access.roleNames(),
                        "areas",
                        access.serviceAreas(),
                        "message",
                        message(fault, seconds, out != null)));
    }

    static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        String fault =
                switch (refusal) {
                    case TooManyGuesses wait -> "vanta&sekunder=" + wait.seconds();
                    case DisabledException disabled -> "stangt";
                    default -> "uppgifter";
                };
        response.sendRedirect(SecurityConfiguration.SIGN_IN + "?fel=" + fault);
    }

    private static String message(@Nullable String fault, String seconds, boolean out) {
        if (fault == null) {
            return out ? "Du är utloggad." : "";
        }
        return switch (fault) {
            case "vanta" ->
                    "Det har blivit för många felaktiga försök härifrån. Vänta "
                            + wait(seconds)
                            + " och försök igen. Andra kan logga in som vanligt.";
            case "stangt" -> "Ingen kan logga in här än.";
            default ->
                    "Användarnamnet eller lösenordet stämmer inte. Kontrollera stavningen och försök igen.";
        };
    }

    /** The address can be changed by anybody; what it says is a short wait or the longest. */
    private static String wait(String seconds) {
        if (!SHORT_WAIT.matcher(seconds).matches()) {
            return "en minut";
        }
        return seconds.equals("1") ? "en sekund" : seconds + " sekunder";
    }
}
