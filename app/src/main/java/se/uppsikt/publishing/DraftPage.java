package se.uppsikt.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.State;

/** A draft, as it is written: saved while one types, with the gate beside it. */
@Controller
class DraftPage {
    private static final String DRAFT = "/publicering/{id:[0-9a-f-]{36}}";
    private static final int HOUR = 10;

    private final Drafts drafts;
    private final DraftViews views;
    private final Submissions submissions;

    DraftPage(Drafts drafts, DraftViews views, Submissions submissions) {
        this.drafts = drafts;
        this.views = views;
        this.submissions = submissions;
    }

    /** Something new; on a day of the calendar, or without a time. */
    @PostMapping("/publicering")
    ModelAndView begin(
            Employee me,
            @RequestParam(name = "dag", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day) {
        Content content = Content.empty(day == null ? null : DueRules.moment(day.atTime(HOUR, 0)));
        return at(drafts.begin(me, content));
    }

    @GetMapping("/publicering/utkast")
    ModelAndView list(
            Employee me, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        int part = 50;
        List<Draft> found =
                drafts.open(me, State.WRITING, after == null ? null : new DraftId(after), part + 1);
        return new ModelAndView(
                "publishing/drafts",
                Map.of(
                        "drafts", found.stream().limit(part).toList(),
                        "more", found.size() > part,
                        "accounts", views.accounts()));
    }

    @GetMapping(DRAFT)
    ModelAndView draft(Employee me, @PathVariable UUID id) {
        Draft draft = drafts.draft(me, new DraftId(id));
        return page(me, draft, DraftForm.of(draft), List.of());
    }

    /** Saves; a script asks for what the gate says of it, everybody else for the whole page. */
    @PostMapping(DRAFT)
    ModelAndView save(
            Employee me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        DraftId draft = new DraftId(id);
        DraftForm form = DraftForm.read(fields);
        try {
            Draft saved = drafts.save(me, draft, form.version(), form.content());
            return part ? beside(me, saved, DraftForm.of(saved), List.of()) : at(draft);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            Draft now = drafts.draft(me, draft);
            return part
                    ? beside(me, now, form, refused.objections())
                    : refused(page(me, now, form, refused.objections()));
        }
    }

    /** Saves, and says that it is ready. */
    @PostMapping(DRAFT + "/klart")
    ModelAndView submit(
            Employee me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        DraftId draft = new DraftId(id);
        DraftForm form = DraftForm.read(fields);
        try {
            Draft saved = drafts.save(me, draft, form.version(), form.content());
            submissions.submit(me, draft, saved.version());
            return at(draft);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            Draft now = drafts.draft(me, draft);
            DraftForm shown = now.content().equals(form.contentOr(null)) ? DraftForm.of(now) : form;
            return refused(page(me, now, shown, refused.objections()));
        }
    }

    @PostMapping(DRAFT + "/kasta")
    ModelAndView discard(Employee me, @PathVariable UUID id) {
        drafts.discard(me, new DraftId(id));
        return new ModelAndView("redirect:/publicering");
    }

    private ModelAndView page(
            Employee me, Draft draft, DraftForm form, List<Objection> objections) {
        return new ModelAndView(
                "publishing/draft", Map.of("view", views.of(me, draft, form, objections)));
    }

    private ModelAndView beside(
            Employee me, Draft draft, DraftForm form, List<Objection> objections) {
        return new ModelAndView(
                "publishing/beside", Map.of("view", views.of(me, draft, form, objections)));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView at(DraftId draft) {
        return new ModelAndView("redirect:/publicering/" + draft.value());
    }
}
