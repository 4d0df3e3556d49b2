package se.uppsikt.moderation.blocks;

import java.util.List;
import java.util.UUID;
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
import se.uppsikt.records.ContributionId;

/** The page where the comments of a post are closed to everybody (M9). */
@Controller
class ClosedThreadsPage {
    private static final String LIST = "redirect:/moderering/blockeringar#tradar";

    private final ClosedThreads threads;
    private final BlockReading reading;
    private final BlockFollowUps followUps;

    ClosedThreadsPage(ClosedThreads threads, BlockReading reading, BlockFollowUps followUps) {
        this.threads = threads;
        this.reading = reading;
        this.followUps = followUps;
    }

    @GetMapping("/moderering/{id}/stang-kommentarerna")
    ModelAndView form(Employee me, @PathVariable UUID id) {
        return form(me, new ContributionId(id), BlockForm.EMPTY, List.of());
    }

    @PostMapping("/moderering/{id}/stang-kommentarerna")
    ModelAndView close(Employee me, @PathVariable UUID id, BlockForm form) {
        var about = new ContributionId(id);
        try {
            threads.close(me, about, form);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = form(me, about, form, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView(LIST);
    }

    @PostMapping("/moderering/blockeringar/tradar/{thread}/{word}")
    ModelAndView answer(
            Employee me,
            @PathVariable UUID thread,
            @PathVariable String word,
            @RequestParam(name = "motiv", defaultValue = "") String motive) {
        var id = new BlockId(thread);
        switch (word) {
            case "oppna" -> threads.open(me, id, motive);
            case "for-hand" -> followUps.threadDoneByHand(me, id, motive);
            default -> throw new NotFound("word about a closed thread of " + word.length());
        }
        return new ModelAndView(LIST);
    }

    private ModelAndView form(
            Employee me, ContributionId id, BlockForm form, List<Objection> objections) {
        return new ModelAndView("moderation/blocks/close")
                .addObject("draft", reading.draft(me, id, form))
                .addObject("form", form)
                .addObject("objections", objections);
    }
}
