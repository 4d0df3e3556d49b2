package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final List<SignInWay> ways;

    SignInPage(
            Access access,
            DemoSignIn signIn,
            RouteAuthorization gate,
            ObjectProvider<SignInWay> ways) {
        this.access = access;
        this.signIn = signIn;
        this.gate = gate;
        this.ways = ways.orderedStream().toList();
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
        return new ModelAndView("access/signin/signIn")
                .addObject("demo", signIn.demo())
                .addObject("password", DemoSignIn.PASSWORD)
                .addObject("refused", fault != null)
                .addObject("offers", offers(fault == null ? "" : fault))
                .addObject("people", people)
                .addObject("names", access.roleNames())
                .addObject("areas", access.serviceAreas())
                .addObject("message", message(fault, seconds, out != null));
    }

    private List<SignInWay.Offer> offers(String fault) {
        return ways.stream().flatMap(way -> way.offer(fault).stream()).toList();
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

    private String message(@Nullable String fault, String seconds, boolean out) {
        if (fault == null) {
            return out ? "Du är utloggad." : "";
        }
        return switch (fault) {
            case "vanta" ->
                    "Det har blivit för många felaktiga försök härifrån. Vänta "
                            + wait(seconds)
                            + " och försök igen. Andra kan logga in som vanligt.";
            case "stangt" -> "Ingen kan logga in här än.";
            case "uppgifter" ->
                    "Användarnamnet eller lösenordet stämmer inte. Kontrollera stavningen och försök igen.";
            default ->
                    ways.stream()
                            .flatMap(way -> way.told(fault).stream())
                            .findFirst()
                            .orElse("Inloggningen gick inte att slutföra. Försök igen.");
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
