package se.uppsikt.records.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.disclosure.DisclosureLife.Cause;

/**
 * Where anybody asks for public records, and follows how it goes: without an account, without
 * script, without a cookie.
 */
@Controller
class AskPage {
    private static final String ASK = "/begar-handling";

    private static final Objection TOO_MANY =
            Objection.of(
                    "H6",
                    "Det har kommit många begäranden härifrån på kort tid. Vänta tio minuter och"
                            + " försök igen, eller ring eller skriv till oss. Ingenting av det du"
                            + " skrev är sparat än.");

    private static final Objection UNKNOWN =
            Objection.of(
                    "H6",
                    "Vi hittar ingen begäran med den referensen. Kontrollera tecknen, eller ring oss.");

    private final Disclosures disclosures;
    private final DisclosureReading reading;
    private final AskingLimits limits;
    private final Policy policy;
    private final TimeIds ids;

    AskPage(
            Disclosures disclosures,
            DisclosureReading reading,
            AskingLimits limits,
            Policy policy,
            TimeIds ids) {
        this.disclosures = disclosures;
        this.reading = reading;
        this.limits = limits;
        this.policy = policy;
        this.ids = ids;
    }

    @GetMapping(ASK)
    ModelAndView form() {
        return form(RequestForm.begun(ids.next()), List.of(), HttpStatus.OK);
    }

    @PostMapping(ASK)
    ModelAndView ask(@ModelAttribute("typed") RequestForm typed, HttpServletRequest request) {
        if (!limits.mayAsk(request.getRemoteAddr())) {
            return form(typed, List.of(TOO_MANY), HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return followed(disclosures.ask(typed));
        } catch (Refused refusal) {
            return form(typed, refusal.objections(), HttpStatus.CONFLICT);
        }
    }

    /** By the reference as somebody has written it down. */
    @GetMapping(ASK + "/folj")
    ModelAndView find(@RequestParam("referens") String written, HttpServletRequest request) {
        Optional<Reference> reference = Reference.read(written);
        return reference.isPresent()
                ? followed(reference.get())
                : unknown(request, HttpStatus.CONFLICT);
    }

    @GetMapping(ASK + "/{reference}")
    ModelAndView follow(@PathVariable("reference") String written, HttpServletRequest request) {
        if (!limits.mayFollow(request.getRemoteAddr())) {
            return form(
                    RequestForm.begun(ids.next()), List.of(TOO_MANY), HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return new ModelAndView(
                    "records/disclosure/followed",
                    Map.of(
                            "followed",
                            reading.followed(reference(written)),
                            "municipality",
                            policy.current().municipality()));
        } catch (NotFound nobodys) {
            return unknown(request, HttpStatus.NOT_FOUND);
        }
    }

    /** Whoever has the reference takes the request back, or wants a decision to appeal. */
    @PostMapping(ASK + "/{reference}/{word}")
    ModelAndView move(
            @PathVariable("reference") String written,
            @PathVariable("word") String word,
            HttpServletRequest request) {
        if (!limits.mayFollow(request.getRemoteAddr())) {
            return form(
                    RequestForm.begun(ids.next()), List.of(TOO_MANY), HttpStatus.TOO_MANY_REQUESTS);
        }
        Cause cause =
                switch (word) {
                    case "aterta" -> Cause.WITHDRAW;
                    case "beslut" -> Cause.ASK_DECISION;
                    default -> throw new NotFound("word about a request of " + word.length());
                };
        try {
            Reference reference = reference(written);
            disclosures.moveByAsker(reference, cause);
            return followed(reference);
        } catch (NotFound nobodys) {
            return unknown(request, HttpStatus.NOT_FOUND);
        }
    }

    private static Reference reference(String written) {
        return Reference.read(written)
                .orElseThrow(() -> new NotFound("a request by its reference"));
    }

    private static ModelAndView followed(Reference reference) {
        return new ModelAndView("redirect:" + ASK + "/" + reference.shown());
    }

    private ModelAndView unknown(HttpServletRequest request, HttpStatus status) {
        limits.missed(request.getRemoteAddr());
        return form(RequestForm.begun(ids.next()), List.of(UNKNOWN), status);
    }

    private ModelAndView form(RequestForm typed, List<Objection> objections, HttpStatus status) {
        ModelAndView page =
                new ModelAndView(
                        "records/disclosure/ask",
                        Map.of(
                                "typed",
                                typed,
                                "objections",
                                objections,
                                "municipality",
                                policy.current().municipality()));
        page.setStatus(status);
        return page;
    }
}
