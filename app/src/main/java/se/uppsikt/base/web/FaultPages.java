package se.uppsikt.base.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.base.shared.Missing;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;

/**
 * What a person meets when something is refused, missing or broken: what happened, what Uppsikt
 * does, what to do.
 */
@ControllerAdvice
@Controller
public class FaultPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FaultPages.class);
    private static final String FAULT = "shared/fault";

    /** There is no room for what was sent (RFC 4918). */
    public static final int DISK_FULL = 507;

    /** Request attribute by which a refusal tells whom to ask, as a list of sentences. */
    public static final String WHOM = "uppsikt.whom";

    private final TimeIds ids;

    FaultPages(TimeIds ids) {
        this.ids = ids;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refusal, HttpServletResponse response) {
        response.setStatus(refusal.status());
        return new ModelAndView("shared/refused", "objections", refusal.objections());
    }

    @ExceptionHandler
    ModelAndView missing(Missing missing, HttpServletResponse response) {
        LOG.debug("missing: {}", missing.getMessage());
        return fault(404, response);
    }

    /** The container's own faults: unknown address, wrong method, too large, and whatever broke. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(WHOM) instanceof List<?> whom) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return new ModelAndView(FAULT, "fault", Fault.refused(whom));
        }
        return fault(status instanceof Integer code ? code : 500, response);
    }

    private ModelAndView fault(int status, HttpServletResponse response) {
        response.setStatus(status);
        String number = ids.next().toString().substring(0, 13);
        if (status >= 500) {
            LOG.error("fault {} shown to a person, status {}", number, status);
        }
        return new ModelAndView(FAULT, "fault", Fault.of(status, number));
    }

    /** The words for one status. */
    public record Fault(int status, String title, List<String> sentences) {
        /** The person's roles do not reach. */
        static Fault refused(List<?> whom) {
            return new Fault(
                    HttpServletResponse.SC_FORBIDDEN,
                    "Du kommer inte åt det här",
                    whom.stream().map(String::valueOf).toList());
        }

        static Fault of(int status, String number) {
            return switch (status) {
                case 400 ->
                        new Fault(
                                status,
                                "Uppsikt förstod inte",
                                List.of(
                                        "Något i det som skickades hade fel form.",
                                        "Ingenting har ändrats. Gå tillbaka och försök igen."));
                case 401 ->
                        new Fault(
                                status,
                                "Du är inte inloggad längre",
                                List.of(
                                        "Du har loggats ut, kanske för att det gått lång tid. Ingenting har ändrats.",
                                        "Logga in igen. Ett svar som du höll på att skriva finns kvar i det här fönstret."));
                case 403 ->
                        new Fault(
                                status,
                                "Formuläret gäller inte längre",
                                List.of(
                                        "Det har legat öppet för länge. Ingenting har ändrats.",
                                        "Gå tillbaka, ladda om sidan och försök igen. Hjälper inte det, kontakta it-driften."));
                case 404 ->
                        new Fault(
                                status,
                                "Sidan finns inte",
                                List.of(
                                        "Adressen leder ingenstans, eller till något som du inte får se.",
                                        "Kontrollera adressen eller börja om från inkorgen."));
                case 405 ->
                        new Fault(
                                status,
                                "Så går det inte att göra",
                                List.of(
                                        "Adressen finns men tar inte emot det här.",
                                        "Gå tillbaka och använd knapparna på sidan."));
                case DISK_FULL ->
                        new Fault(
                                status,
                                "Disken är full",
                                List.of(
                                        "Det finns inte plats för det som skickades. Ingenting av det är sparat.",
                                        "Be it-driften frigöra plats, och skicka sedan igen."));
                case 413 ->
                        new Fault(
                                status,
                                "Filen är för stor",
                                List.of(
                                        "Det som skickades är större än Uppsikt tar emot här.",
                                        "Ingenting har sparats. Dela upp det och försök igen."));
                default ->
                        new Fault(
                                status,
                                "Något gick fel hos oss",
                                List.of(
                                        "Ingenting av det du gjorde senast har sparats; allt tidigare är kvar.",
                                        "Försök igen. Om det händer igen, kontakta it-driften och uppge felnummer "
                                                + number
                                                + "."));
            };
        }
    }
}
