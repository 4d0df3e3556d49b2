package se.uppsikt.publishing.takedowns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.platforms.publications.PublicationId;

/** The list of own posts that must go, and what is done about one. */
@Controller
class RetractionPage {
    static final String LIST = "/publicering/ta-ner";
    private static final String ONE = LIST + "/{task:[0-9a-f-]{36}}";

    private final Retractions retractions;
    private final RetractionReading reading;

    RetractionPage(Retractions retractions, RetractionReading reading) {
        this.retractions = retractions;
        this.reading = reading;
    }

    @GetMapping(LIST)
    ModelAndView list(
            Employee me,
            @RequestParam(name = "visa", defaultValue = "") String shelf,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        boolean closed = shelf.equals("klara");
        RetractionReading.Part part =
                reading.part(me, closed, after == null ? null : new RetractionId(after));
        return new ModelAndView("publishing/takedowns/list")
                .addObject("tasks", part.views())
                .addObject("next", part.next() == null ? "" : part.next().value().toString())
                .addObject("closed", closed);
    }

    @GetMapping(LIST + "/ny")
    ModelAndView ask(Employee me, @RequestParam(name = "publicering") UUID publication) {
        return ask(me, publication, "", List.of());
    }

    @PostMapping(LIST)
    ModelAndView enter(
            Employee me,
            @RequestParam(name = "publicering") UUID publication,
            @RequestParam(name = "motiv", defaultValue = "") String reason) {
        String why = StorableText.text(reason.strip());
        try {
            return at(retractions.enter(me, new PublicationId(publication), why).value());
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(ask(me, publication, why, refusal.objections()));
        }
    }

    private ModelAndView ask(
            Employee me, UUID publication, String reason, List<Objection> objections) {
        return new ModelAndView("publishing/takedowns/fresh")
                .addObject("post", retractions.post(me, new PublicationId(publication)))
                .addObject("reason", reason)
                .addObject("objections", objections);
    }

    @GetMapping(ONE)
    ModelAndView one(Employee me, @PathVariable UUID task) {
        return page(me, task, "", List.of());
    }

    /** Does what the address names; refused, the page comes back with every word. */
    @PostMapping(ONE + "/{word}")
    ModelAndView act(
            Employee me,
            @PathVariable UUID task,
            @PathVariable String word,
            @RequestParam(name = "motiv", defaultValue = "") String words) {
        String said = StorableText.text(words.strip());
        RetractionId id = new RetractionId(task);
        try {
            switch (word) {
                case "bort" -> retractions.order(me, id);
                case "hand" -> retractions.doneByHand(me, id, said);
                case "kvar" -> retractions.dismiss(me, id, said);
                default -> throw new NotFound("word about a retraction of " + word.length());
            }
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(page(me, task, said, refusal.objections()));
        }
        return at(task);
    }

    private ModelAndView page(Employee me, UUID task, String words, List<Objection> objections) {
        return new ModelAndView("publishing/takedowns/task")
                .addObject("view", reading.one(me, new RetractionId(task)))
                .addObject("words", words)
                .addObject("objections", objections);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView at(UUID task) {
        return new ModelAndView("redirect:" + LIST + "/" + task);
    }
}
