package se.uppsikt.records.redaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.disclosure.DisclosureId;

/** One document of a request after another: what is marked, and what is left of it beside. */
@Controller
class RedactionPage {
    static final String ONE = "/diarium/utlamnande/{id:[0-9a-f-]{36}}";
    private static final String DOCUMENT = ONE + "/maska/{document:[0-9a-f-]{36}}";

    private final Redactions redactions;
    private final Redacting redacting;
    private final Redactions.Kepts kepts;

    RedactionPage(Redactions redactions, Redacting redacting, Redactions.Kepts kepts) {
        this.redactions = redactions;
        this.redacting = redacting;
        this.kepts = kepts;
    }

    /** To the first that nobody has decided on. */
    @GetMapping(ONE + "/maska")
    ModelAndView next(Employee me, @PathVariable("id") UUID id) {
        return redacting
                .undecided(me, new DisclosureId(id), null)
                .map(undecided -> document(id, undecided.value()))
                .orElseGet(() -> request(id));
    }

    /** What nobody has decided on and nothing points at is given out as it is. */
    @PostMapping(ONE + "/maska/resten")
    ModelAndView rest(Employee me, @PathVariable("id") UUID id) {
        redactions.chooseWholeForTheRest(me, new DisclosureId(id));
        return request(id);
    }

    @GetMapping(DOCUMENT)
    ModelAndView one(
            Employee me, @PathVariable("id") UUID id, @PathVariable("document") UUID document) {
        return page(me, id, document, List.of());
    }

    @PostMapping(DOCUMENT)
    ModelAndView act(
            Employee me,
            @PathVariable("id") UUID id,
            @PathVariable("document") UUID document,
            @ModelAttribute("typed") RedactionForm typed) {
        try {
            act(me, new DisclosureId(id), new ContributionId(document), typed);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = page(me, id, document, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return typed.goesOn() ? next(me, id) : document(id, document);
    }

    private void act(Employee me, DisclosureId id, ContributionId document, RedactionForm typed) {
        switch (typed.word()) {
            case "ord" ->
                    redactions.mark(
                            me,
                            id,
                            document,
                            some(redacting.words(document, typed.words(), typed.provisionOr())));
            case "avsandare" ->
                    redactions.mark(
                            me,
                            id,
                            document,
                            List.of(new Redaction.AuthorName(typed.provisionOr())));
            case "bild" -> redactions.mark(me, id, document, List.of(typed.picture()));
            case "ta-bort" -> redactions.unmark(me, id, document, typed.marks());
            case "hel" -> redactions.choose(me, id, document, Choice.WHOLE, null);
            case "maskad" -> redactions.choose(me, id, document, Choice.MASKED, null);
            case "inte" ->
                    redactions.choose(me, id, document, Choice.WITHHELD, typed.provisionOr());
            default -> throw new NotFound("word about a document of " + typed.word().length());
        }
    }

    private static List<Redaction> some(List<Redaction> marks) {
        if (marks.isEmpty()) {
            throw new Refused(Objection.of("H6", "Kryssa för de ord som ska maskas."));
        }
        return marks;
    }

    /** The picture as it is given out, or with {@code fore} as the marks are measured on it. */
    @GetMapping(DOCUMENT + "/bild/{print:[0-9a-f]{64}}")
    ResponseEntity<byte[]> picture(
            Employee me,
            @PathVariable("id") UUID id,
            @PathVariable("document") UUID document,
            @PathVariable("print") String print,
            @RequestParam(name = "fore", required = false) @Nullable String before) {
        var one = redactions.readable(me, new DisclosureId(id), new ContributionId(document));
        Sha256 hash = new Sha256(print);
        boolean its =
                kepts.records().kept(one.id()).versions().stream()
                        .flatMap(version -> version.media().stream())
                        .anyMatch(
                                medium ->
                                        medium.stored() != null
                                                && medium.stored().hash().equals(hash));
        List<Redaction.Picture> marks =
                before == null
                        ? redacting.pictureMarks(new DisclosureId(id), one.id(), hash)
                        : List.of();
        byte[] shown =
                Optional.of(hash)
                        .filter(_ -> its)
                        .flatMap(kepts.records()::media)
                        .flatMap(bytes -> PictureRedaction.of(bytes, marks))
                        .orElseThrow(() -> new NotFound("picture of a document"));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(shown);
    }

    private ModelAndView page(Employee me, UUID id, UUID document, List<Objection> objections) {
        return new ModelAndView("records/redaction/document")
                .addObject(
                        "sheet",
                        redacting.sheet(me, new DisclosureId(id), new ContributionId(document)))
                .addObject("provisions", Provisions.all())
                .addObject("objections", objections);
    }

    private static ModelAndView document(UUID id, UUID document) {
        return new ModelAndView("redirect:/diarium/utlamnande/" + id + "/maska/" + document);
    }

    private static ModelAndView request(UUID id) {
        return new ModelAndView("redirect:/diarium/utlamnande/" + id + "/provning");
    }
}
