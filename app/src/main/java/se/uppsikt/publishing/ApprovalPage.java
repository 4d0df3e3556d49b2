package se.uppsikt.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.gate.Point.Check;

/** What is decided about a draft: approved, sent back, taken back, moved, let past the gate. */
@Controller
class ApprovalPage {
    private static final String DRAFT = "/publicering/{id:[0-9a-f-]{36}}";

    private final Drafts drafts;
    private final DraftViews views;
    private final Submissions submissions;
    private final Remarks remarks;

    ApprovalPage(Drafts drafts, DraftViews views, Submissions submissions, Remarks remarks) {
        this.drafts = drafts;
        this.views = views;
        this.submissions = submissions;
        this.remarks = remarks;
    }

    @PostMapping(DRAFT + "/godkann")
    ModelAndView approve(
            Employee me, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return done(me, id, draft -> submissions.approve(me, draft, version));
    }

    @PostMapping(DRAFT + "/tillbaka")
    ModelAndView sendBack(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "ord", defaultValue = "") String words) {
        return done(me, id, draft -> submissions.sendBack(me, draft, version, words));
    }

    @PostMapping(DRAFT + "/ta-tillbaka")
    ModelAndView takeBack(
            Employee me, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return done(me, id, draft -> submissions.takeBack(me, draft, version));
    }

    @PostMapping(DRAFT + "/slapp-fram")
    ModelAndView override(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "punkt") Check check,
            @RequestParam(name = "skal", defaultValue = "") String reason) {
        return done(me, id, draft -> submissions.override(me, draft, check, reason));
    }

    @PostMapping(DRAFT + "/flytta")
    ModelAndView move(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "dag") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day) {
        return done(me, id, draft -> drafts.move(me, draft, day));
    }

    @PostMapping(DRAFT + "/anteckna")
    ModelAndView remark(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "text", defaultValue = "") String text) {
        return done(me, id, draft -> remarks.say(me, draft, text));
    }

    /** A deed with a draft. */
    private interface Act {
        void on(DraftId draft);
    }

    private ModelAndView done(Employee me, UUID id, Act act) {
        DraftId draft = new DraftId(id);
        try {
            act.on(draft);
            return new ModelAndView("redirect:/publicering/" + id);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            Draft now = drafts.draft(me, draft);
            ModelAndView page =
                    new ModelAndView(
                            "publishing/draft",
                            Map.of(
                                    "view",
                                    views.of(
                                            me,
                                            now,
                                            DraftForm.of(now),
                                            List.copyOf(refused.objections()))));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}
