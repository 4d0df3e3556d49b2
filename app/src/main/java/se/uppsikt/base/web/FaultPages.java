package se.uppsikt.base.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.base.database.ServerAway;
import se.uppsikt.base.shared.NotFound;
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
    private static final String FAULT = "base/web/fault";

    /** There is no room for what was sent (RFC 4918). */
    public static final int DISK_FULL = 507;

    /** Request attribute by which a refusal tells whom to ask, as a list of sentences. */
    public static final String WHOM = "uppsikt.whom";

    /** Request attribute with the {@link Fault} to show, when the status does not say enough. */
    public static final String FAULT_SHOWN = "uppsikt.fault";

    private final TimeIds ids;

    FaultPages(TimeIds ids) {
        this.ids = ids;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refusal, HttpServletResponse response) {
        response.setStatus(refusal.status());
        return new ModelAndView("base/web/refused", "objections", refusal.objections());
    }

    @ExceptionHandler
    ModelAndView missing(NotFound missing, HttpServletResponse response) {
        LOG.debug("missing: {}", missing.getMessage());
        return fault(404, response);
    }

    /** Files were asked for, and the form came without a place for any. */
    @ExceptionHandler
    ModelAndView withoutFiles(MultipartException wrong, HttpServletResponse response) {
        LOG.debug("no upload: {}", wrong.getClass().getName());
        return fault(HttpServletResponse.SC_BAD_REQUEST, response);
    }

    /** The container's own faults: unknown address, wrong method, too large, and whatever broke. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(FAULT_SHOWN) instanceof Fault known) {
            response.setStatus(known.status());
            return new ModelAndView(FAULT, "fault", known);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable broken
                && ServerAway.in(broken)) {
            return waiting(response);
        }
        if (request.getAttribute(WHOM) instanceof List<?> whom) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return new ModelAndView(FAULT, "fault", Fault.refused(whom));
        }
        return fault(status instanceof Integer code ? code : 500, response);
    }

    /**
     * What nobody had thought of. What broke is told to the log by its classes and places alone,
     * for its words may be somebody's.
     *
     * @throws Exception the same one, when Spring knows what it means
     */
    @ExceptionHandler
    ModelAndView broken(Exception fault, HttpServletResponse response) throws Exception {
        if (response.isCommitted() || FrameworkFaults.include(fault)) {
            throw fault;
        }
        if (ServerAway.in(fault)) {
            LOG.warn("the database is away: {}", fault.getClass().getName());
            return waiting(response);
        }
        Optional<Fault> storage = StorageAway.in(fault);
        if (storage.isPresent()) {
            LOG.warn("files cannot be kept or read:{}", Traces.withoutWords(fault));
            response.setStatus(storage.get().status());
            return new ModelAndView(FAULT, "fault", storage.get());
        }
        ModelAndView page = fault(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, response);
        LOG.error("what broke:{}", Traces.withoutWords(fault));
        return page;
    }

    private static ModelAndView waiting(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER_SECONDS);
        return new ModelAndView(FAULT, "fault", DatabaseAway.FAULT);
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
        /** A character that cannot be kept, such as NUL. */
        public static final Fault UNREADABLE =
                new Fault(
                        400,
                        "Ett tecken går inte att spara",
                        "I det som skickades finns ett tecken som inte syns och inte går att spara. Ingenting har ändrats.",
                        "Gå tillbaka, skriv om det stället för hand och försök igen.");

        /** One field is longer than any may be. */
        public static final Fault TOO_LONG =
                new Fault(
                        413,
                        "Texten är för lång",
                        "Något av det som skickades är längre än ett fält får vara. Ingenting har ändrats.",
                        "Gå tillbaka, korta texten och försök igen.");

        /** More fields than any form has. */
        public static final Fault TOO_MANY_FIELDS =
                new Fault(
                        400,
                        "Formuläret har för många fält",
                        "Det som skickades har fler fält än något formulär i Uppsikt. Ingenting har ändrats.",
                        "Gå tillbaka, ladda om sidan och försök igen.");

        /** More uploads are going on than there is room for. */
        public static final Fault TOO_MANY_UPLOADS =
                new Fault(
                        503,
                        "Det laddas upp för mycket just nu",
                        "Andra uppladdningar pågår. Ingenting av det du skickade är sparat.",
                        "Vänta tills de är klara och försök igen.");

        /** More files in one form than are taken. */
        public static final Fault TOO_MANY_FILES =
                new Fault(
                        413,
                        "För många filer på en gång",
                        "Uppsikt tar emot högst 200 filer i ett formulär. Ingenting har sparats.",
                        "Dela upp filerna och försök igen.");

        /** A file with a name that no file can have. */
        public static final Fault LONG_FILE_NAME =
                new Fault(
                        400,
                        "Filens namn går inte att använda",
                        "Namnet är längre än 255 tecken, eller har tecken som inte går att spara. Ingenting har sparats.",
                        "Döp om filen och försök igen.");

        private static final Fault NOT_UNDERSTOOD =
                new Fault(
                        400,
                        "Uppsikt förstod inte",
                        "Något i det som skickades hade fel form.",
                        "Ingenting har ändrats. Gå tillbaka och försök igen.");

        private static final Fault SIGNED_OUT =
                new Fault(
                        401,
                        "Du är inte inloggad längre",
                        "Du har loggats ut, kanske för att det gått lång tid. Ingenting har ändrats.",
                        "Logga in igen. Ett svar som du höll på att skriva finns kvar i det här fönstret.");

        private static final Fault FORM_TOO_OLD =
                new Fault(
                        403,
                        "Formuläret gäller inte längre",
                        "Det har legat öppet för länge. Ingenting har ändrats.",
                        "Gå tillbaka, ladda om sidan och försök igen. Hjälper inte det, kontakta it-driften.");

        private static final Fault NO_SUCH_PAGE =
                new Fault(
                        404,
                        "Sidan finns inte",
                        "Adressen leder ingenstans, eller till något som du inte får se.",
                        "Kontrollera adressen eller börja om från startsidan.");

        private static final Fault NOT_SO =
                new Fault(
                        405,
                        "Så går det inte att göra",
                        "Adressen finns men tar inte emot det här.",
                        "Gå tillbaka och använd knapparna på sidan.");

        private static final Fault TOO_SLOW =
                new Fault(
                        408,
                        "Det kom inte fram i tid",
                        "Det som skickades kom för långsamt, och Uppsikt slutade vänta. Ingenting har ändrats.",
                        "Kontrollera uppkopplingen och försök igen.");

        private static final Fault FILE_TOO_LARGE =
                new Fault(
                        413,
                        "Filen är för stor",
                        "Det som skickades är större än Uppsikt tar emot här.",
                        "Ingenting har sparats. Dela upp det och försök igen.");

        private static final Fault TOO_BUSY =
                new Fault(
                        503,
                        "Uppsikt har för mycket att göra",
                        "Ingenting har ändrats.",
                        "Vänta en stund och försök igen.");

        private static final Fault NO_ROOM =
                new Fault(
                        DISK_FULL,
                        "Disken är full",
                        "Det finns inte plats för det som skickades. Ingenting av det är sparat.",
                        "Be it-driften frigöra plats, och skicka sedan igen.");

        private Fault(int status, String title, String... sentences) {
            this(status, title, List.of(sentences));
        }

        /** The person's roles do not reach. */
        static Fault refused(List<?> whom) {
            return new Fault(
                    HttpServletResponse.SC_FORBIDDEN,
                    "Du kommer inte åt det här",
                    whom.stream().map(String::valueOf).toList());
        }

        /** The words for a status that has no number of its own. */
        public static Fault of(int status) {
            return of(status, "");
        }

        static Fault of(int status, String number) {
            return switch (status) {
                case 400 -> NOT_UNDERSTOOD;
                case 401 -> SIGNED_OUT;
                case 403 -> FORM_TOO_OLD;
                case 404 -> NO_SUCH_PAGE;
                case 405 -> NOT_SO;
                case 408 -> TOO_SLOW;
                case 413 -> FILE_TOO_LARGE;
                case 414, 431 -> addressTooLong(status);
                case 503 -> TOO_BUSY;
                case DISK_FULL -> NO_ROOM;
                default -> status < 500 ? wrongForm(status) : broken(status, number);
            };
        }

        private static Fault addressTooLong(int status) {
            return new Fault(
                    status,
                    "Adressen är för lång",
                    "Adressen, eller något annat som webbläsaren skickade med, är för långt.",
                    "Börja om från startsidan. Hjälper inte det, rensa webbläsarens kakor för Uppsikt.");
        }

        private static Fault wrongForm(int status) {
            return new Fault(
                    status,
                    "Uppsikt förstod inte",
                    "Det som skickades, eller svaret som efterfrågades, hade fel form.",
                    "Ingenting har ändrats. Gå tillbaka och försök igen.");
        }

        private static Fault broken(int status, String number) {
            return new Fault(
                    status,
                    "Något gick fel hos oss",
                    "Ingenting av det du gjorde senast har sparats; allt tidigare är kvar.",
                    "Försök igen. Om det händer igen, kontakta it-driften och uppge felnummer "
                            + number
                            + ".");
        }
    }
}
