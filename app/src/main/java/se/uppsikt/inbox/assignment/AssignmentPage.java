package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.inbox.assignment.AssignmentList.View;
import se.uppsikt.inbox.assignment.AssignmentRows.Place;
import se.uppsikt.records.ContributionId;

/**
 * The pages of hand-overs (S7): the form, the lists, and the sheet of those who have no right to
 * the account. Every act is a plain form.
 */
@Controller
class AssignmentPage {
    private static final String LIST = "/inkorg/lamnat";
    private static final String ONE = LIST + "/{assignment:[0-9a-f-]{36}}";
    private static final String DONE = "done";
    private static final String TOLD = "told";

    private final Assignments assignments;
    private final AssignmentReading reading;

    AssignmentPage(Assignments assignments, AssignmentReading reading) {
        this.assignments = assignments;
        this.reading = reading;
    }

    /** What the forms send; it comes back word for word when it is refused. */
    record Words(
            @BindParam("till") @Nullable String chosen,
            @BindParam("ord") @Nullable String said,
            @BindParam("text") @Nullable String written) {
        static final Words NONE = new Words(null, null, null);

        String to() {
            return chosen == null ? "" : chosen;
        }

        String word() {
            return said == null ? "" : said;
        }

        String suggestion() {
            return written == null ? "" : written.replace("\r\n", "\n");
        }
    }

    @GetMapping(LIST)
    ModelAndView list(
            Employee me,
            @RequestParam(name = "visa", defaultValue = "") String view,
            @RequestParam(name = "efter", defaultValue = "") String after,
            @ModelAttribute(name = DONE, binding = false) HashMap<String, String> done) {
        return new ModelAndView("inbox/assignment/list")
                .addObject("list", reading.list(me, View.of(view), place(after)))
                .addObject(TOLD, done.getOrDefault(TOLD, ""));
    }

    @GetMapping(ONE)
    ModelAndView one(Employee me, @PathVariable UUID assignment) {
        AssignmentSheet sheet = reading.sheet(me, new AssignmentId(assignment));
        return sheet.inInbox()
                ? new ModelAndView("redirect:" + item(sheet.assignment()))
                : sheet(sheet, Words.NONE, "", List.of());
    }

    /** Does what the address names; refused, the sheet comes back with every word. */
    @PostMapping(ONE + "/{act}")
    ModelAndView act(
            Employee me,
            @PathVariable UUID assignment,
            @PathVariable String act,
            @ModelAttribute("words") Words words,
            RedirectAttributes kept) {
        AssignmentId id = new AssignmentId(assignment);
        try {
            return after(me, done(me, id, act, words), act, kept);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = sheet(reading.sheet(me, id), words, act, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private Assignment done(Employee me, AssignmentId id, String act, Words words) {
        return switch (act) {
            case "ta-emot" -> assignments.receive(me, id);
            case "foresla" -> assignments.suggest(me, id, words.suggestion());
            case "lamna-tillbaka" -> assignments.giveBack(me, id, words.word());
            case "ta-tillbaka" -> assignments.takeBack(me, id);
            default -> throw new NotFound("act on a hand-over");
        };
    }

    /** Where it can still be read: what was lent is not, once it is given back. */
    private ModelAndView after(
            Employee me, Assignment assignment, String act, RedirectAttributes kept) {
        if (reading.sheet(me, assignment.id()).inInbox()) {
            return new ModelAndView("redirect:" + item(assignment) + "#lamna-over");
        }
        if (!act.equals("lamna-tillbaka")) {
            return new ModelAndView("redirect:" + LIST + "/" + assignment.id().value());
        }
        kept.addFlashAttribute(DONE, new HashMap<>(Map.of(TOLD, "Det är lämnat tillbaka.")));
        return new ModelAndView("redirect:" + LIST);
    }

    @GetMapping("/inkorg/{id}/lamna-over")
    ModelAndView form(Employee me, @PathVariable UUID id) {
        return form(me, new ContributionId(id), Words.NONE, List.of());
    }

    @PostMapping("/inkorg/{id}/lamna-over")
    ModelAndView handOver(
            Employee me, @PathVariable UUID id, @ModelAttribute("words") Words words) {
        ContributionId about = new ContributionId(id);
        try {
            assignments.handOver(me, about, words.to(), words.word());
            return new ModelAndView("redirect:/inkorg/" + id + "#lamna-over");
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = form(me, about, words, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView form(
            Employee me, ContributionId about, Words words, List<Objection> objections) {
        return new ModelAndView("inbox/assignment/form")
                .addObject("draft", reading.draft(me, about))
                .addObject("chosen", words.to())
                .addObject("word", words.word())
                .addObject("objections", objections);
    }

    private static ModelAndView sheet(
            AssignmentSheet sheet, Words words, String act, List<Objection> objections) {
        return new ModelAndView("inbox/assignment/sheet")
                .addObject("sheet", sheet)
                .addObject("word", words.word())
                .addObject("text", words.suggestion())
                .addObject("act", act)
                .addObject("objections", objections);
    }

    private static String item(Assignment assignment) {
        return "/inkorg/" + assignment.contribution().value();
    }

    /** The place that an address names; an address that somebody has broken begins anew. */
    private static @Nullable Place place(String after) {
        String[] parts = after.split("_", 2);
        try {
            return parts.length == 2
                    ? new Place(
                            StorableText.time(Instant.parse(parts[0])), UUID.fromString(parts[1]))
                    : null;
        } catch (DateTimeParseException | IllegalArgumentException broken) {
            return null;
        }
    }
}
