package se.uppsikt.publishing;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.publishing.gate.Point.Check;

/** What is decided about a draft: approved, sent back, taken back, moved, let past the gate. */
@Controller
class ApprovalPage {
    private static final String DRAFT = "/publicering/{id:[0-9a-f-]{36}}";

    private final Submissions submissions;
    private final DraftAnswers answers;

    ApprovalPage(Submissions submissions, DraftAnswers answers) {
        this.submissions = submissions;
        this.answers = answers;
    }

    @PostMapping(DRAFT + "/godkann")
    ModelAndView approve(
            Employee me, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        DraftId draft = new DraftId(id);
        return answers.after(me, draft, () -> submissions.approve(me, draft, version));
    }

    @PostMapping(DRAFT + "/tillbaka")
    ModelAndView sendBack(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "ord", defaultValue = "") String words) {
        DraftId draft = new DraftId(id);
        return answers.after(me, draft, () -> submissions.sendBack(me, draft, version, words));
    }

    @PostMapping(DRAFT + "/ta-tillbaka")
    ModelAndView takeBack(
            Employee me, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        DraftId draft = new DraftId(id);
        return answers.after(me, draft, () -> submissions.takeBack(me, draft, version));
    }

    @PostMapping(DRAFT + "/slapp-fram")
    ModelAndView override(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "punkt") Check check,
            @RequestParam(name = "skal", defaultValue = "") String reason) {
        DraftId draft = new DraftId(id);
        return answers.after(me, draft, () -> submissions.override(me, draft, check, reason));
    }

    @PostMapping(DRAFT + "/flytta")
    ModelAndView move(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "dag") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day) {
        DraftId draft = new DraftId(id);
        return answers.after(me, draft, () -> submissions.move(me, draft, day));
    }
}
