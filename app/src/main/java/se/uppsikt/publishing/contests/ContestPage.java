package se.uppsikt.publishing.contests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.DraftId;

/** Whether a draft is a contest: what is missing, beside it; and the form, on a page of its own. */
@Controller
class ContestPage {
    private static final String BESIDE = "/publicering/{id:[0-9a-f-]{36}}/tavling";

    private final Contests contests;
    private final ContestViews views;

    ContestPage(Contests contests, ContestViews views) {
        this.contests = contests;
        this.views = views;
    }

    @GetMapping(BESIDE)
    ModelAndView see(
            Employee me,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return part
                ? new ModelAndView(
                        "publishing/contests/part",
                        Map.of("beside", views.beside(me, new DraftId(id))))
                : page(me, new DraftId(id), null, List.of());
    }

    private ModelAndView page(
            Employee me, DraftId id, @Nullable ContestForm typed, List<Objection> objections) {
        ContestViews.Beside beside = views.beside(me, id);
        Contest contest = beside.contest();
        ContestForm form = typed == null && contest != null ? ContestForm.of(contest) : typed;
        return new ModelAndView("publishing/contests/page")
                .addObject("beside", beside)
                .addObject("form", contest == null ? null : form)
                .addObject("choices", views.choices())
                .addObject("objections", objections);
    }

    @PostMapping(BESIDE)
    ModelAndView begin(Employee me, @PathVariable UUID id) {
        DraftId draft = new DraftId(id);
        return after(me, draft, null, () -> contests.begin(me, draft));
    }

    @PostMapping(BESIDE + "/uppgifter")
    ModelAndView change(
            Employee me, @PathVariable UUID id, @ModelAttribute("form") ContestForm form) {
        DraftId draft = new DraftId(id);
        return after(me, draft, form, () -> contests.change(me, draft, form));
    }

    @PostMapping(BESIDE + "/ingen")
    ModelAndView end(Employee me, @PathVariable UUID id) {
        DraftId draft = new DraftId(id);
        return after(me, draft, null, () -> contests.end(me, draft));
    }

    private ModelAndView after(
            Employee me, DraftId id, @Nullable ContestForm typed, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:/publicering/" + id.value() + "/tavling");
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            ModelAndView page = page(me, id, typed, refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}
