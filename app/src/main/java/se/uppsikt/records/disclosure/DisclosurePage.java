package se.uppsikt.records.disclosure;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.disclosure.DisclosureLife.Cause;
import se.uppsikt.records.readers.Readers;

/** Requests under Diarium: the list with its clock, one of them, and a new one written down. */
@Controller
class DisclosurePage {
    static final String LIST = "/diarium/utlamnande";
    static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";

    private final Disclosures disclosures;
    private final DisclosureSets sets;
    private final Showing showing;
    private final TimeIds ids;
    private final InstantSource time;

    DisclosurePage(
            Disclosures disclosures,
            DisclosureSets sets,
            Showing showing,
            TimeIds ids,
            InstantSource time) {
        this.disclosures = disclosures;
        this.sets = sets;
        this.showing = showing;
        this.ids = ids;
        this.time = time;
    }

    /** What is shown of requests, of what belongs to them, and of other documents. */
    @Component("disclosureShowing")
    record Showing(DisclosureReading requests, SetReading sets, Readers readers) {}

    @GetMapping(LIST)
    ModelAndView list(
            Employee me,
            @RequestParam(name = "visa", defaultValue = "") String view,
            @RequestParam(name = "efter", required = false) @Nullable String after) {
        return new ModelAndView(
                "records/disclosure/list",
                "listed",
                showing.requests().list(me, view.equals("AVSLUTADE"), after));
    }

    @GetMapping(LIST + "/ny")
    ModelAndView form(
            Employee me,
            @RequestParam(name = "handling", required = false) @Nullable UUID document) {
        return form(me, RequestForm.begun(ids.next()), document, List.of());
    }

    @PostMapping(LIST)
    ModelAndView writeDown(
            Employee me,
            @ModelAttribute("typed") RequestForm typed,
            @RequestParam(name = "handling", required = false) @Nullable UUID document) {
        try {
            return sheet(
                    sets.writeDown(
                            me, typed, document == null ? null : new ContributionId(document)));
        } catch (Refused refusal) {
            ModelAndView page = form(me, typed, document, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    /** To the request that a document is; when it is none, to a new one about it. */
    @GetMapping(LIST + "/handling/{document}")
    ModelAndView ofDocument(Employee me, @PathVariable("document") UUID document) {
        return disclosures
                .of(me, new ContributionId(document))
                .map(DisclosurePage::sheet)
                .orElseGet(() -> new ModelAndView("redirect:" + LIST + "/ny?handling=" + document));
    }

    /** What somebody has written is itself a request. */
    @PostMapping(LIST + "/handling/{document}")
    ModelAndView takeAsRequest(Employee me, @PathVariable("document") UUID document) {
        return sheet(disclosures.takeAsRequest(me, new ContributionId(document)));
    }

    @GetMapping(ONE)
    ModelAndView one(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam(name = "efter", required = false) @Nullable String after) {
        return sheet(me, new DisclosureId(id), after, "", List.of());
    }

    @PostMapping(ONE + "/{word}")
    ModelAndView move(
            Employee me,
            @PathVariable("id") UUID id,
            @PathVariable("word") String word,
            @RequestParam(name = "anteckning", defaultValue = "") String note) {
        DisclosureId one = new DisclosureId(id);
        Cause cause =
                WayRules.cause(word).orElseThrow(() -> new NotFound("word of " + word.length()));
        try {
            if (WayRules.asksNote(cause) && note.isBlank()) {
                throw new Refused(Objection.of("H6", "Skriv svaret på frågan ovanför knappen."));
            }
            disclosures.move(me, one, cause, note);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = sheet(me, one, null, note, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return sheet(one);
    }

    private static ModelAndView sheet(DisclosureId id) {
        return new ModelAndView("redirect:" + LIST + "/" + id.value());
    }

    private ModelAndView sheet(
            Employee me,
            DisclosureId id,
            @Nullable String after,
            String note,
            List<Objection> objections) {
        return new ModelAndView("records/disclosure/sheet")
                .addObject("sheet", showing.requests().sheet(me, id))
                .addObject("part", showing.sets().part(me, id, after))
                .addObject("note", note)
                .addObject("objections", objections);
    }

    private ModelAndView form(
            Employee me, RequestForm typed, @Nullable UUID document, List<Objection> objections) {
        Map<String, @Nullable Object> model = new HashMap<>();
        Contribution about =
                document == null
                        ? null
                        : showing.readers().readable(me, new ContributionId(document));
        model.put("typed", typed);
        model.put("about", about);
        model.put("arrival", typed.arrival(time.instant()));
        model.put("objections", objections);
        return new ModelAndView("records/disclosure/form", model);
    }
}
