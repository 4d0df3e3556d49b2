package se.uppsikt.publishing.twins;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;

/**
 * Whether what is written is for everybody, and its twins: a part of the draft's page, or a page of
 * its own where no script runs.
 */
@Controller
class BesideDraftPage {
    private static final String BESIDE = "/publicering/{id:[0-9a-f-]{36}}/tvillingar";

    private final Informing informing;
    private final TwinReading reading;
    private final TwinRows rows;
    private final Known known;

    /** What is known of drafts and accounts. */
    @Component("twinsKnown")
    record Known(Drafts drafts, Accounts accounts, TwinAccounts languages) {}

    BesideDraftPage(Informing informing, TwinReading reading, TwinRows rows, Known known) {
        this.informing = informing;
        this.reading = reading;
        this.rows = rows;
        this.known = known;
    }

    @GetMapping(BESIDE)
    ModelAndView see(
            Employee me,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return shown(me, id, part ? "part" : "page", List.of());
    }

    /**
     * Says how it is; a script asks for the part again, everybody else for the draft.
     *
     * @param answer {@code ja} or {@code nej}
     */
    @PostMapping(BESIDE)
    ModelAndView say(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "svar", defaultValue = "") String answer,
            @RequestParam(name = "sprak", defaultValue = "") List<String> languages,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        try {
            informing.say(me, new DraftId(id), needed(answer, languages));
        } catch (Refused refused) {
            ModelAndView page = shown(me, id, part ? "part" : "page", refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return part
                ? shown(me, id, "part", List.of())
                : new ModelAndView("redirect:/publicering/" + id);
    }

    private static List<String> needed(String answer, List<String> languages) {
        if (answer.equals("nej")) {
            return List.of();
        }
        if (!answer.equals("ja") || languages.isEmpty()) {
            throw new Refused(
                    Objection.of(
                            "P5",
                            answer.equals("ja")
                                    ? "Välj minst ett språk, eller svara nej."
                                    : "Svara ja eller nej."));
        }
        return languages;
    }

    private ModelAndView shown(Employee me, UUID id, String template, List<Objection> objections) {
        Draft draft = known.drafts().draft(me, new DraftId(id));
        return new ModelAndView("publishing/twins/" + template)
                .addObject("beside", beside(me, draft))
                .addObject("objections", objections);
    }

    private BesideDraft beside(Employee me, Draft draft) {
        return new BesideDraft(
                "/publicering/" + draft.id().value(),
                rows.writtenIn(draft.id())
                        .map(twin -> TwinPage.LIST + "/" + twin.id().value())
                        .orElse(null),
                TwinRules.twinAlone(draft.content().accounts(), known.languages().spoken()),
                informing.of(me, draft.id()).orElse(null),
                TwinRules.proposed(
                        draft.content().accounts().stream()
                                .map(known.accounts()::account)
                                .toList()),
                known.languages().languages(),
                reading.of(draft.id()));
    }
}
