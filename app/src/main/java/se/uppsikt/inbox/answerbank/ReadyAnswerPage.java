package se.uppsikt.inbox.answerbank;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** One answer of the bank: read by everybody who answers, written by those who own it. */
@Controller
class ReadyAnswerPage {
    private final ReadyAnswers answers;
    private final ReadyAnswerViews views;
    private final Access access;
    private final Accounts accounts;
    private final ReadyAnswerRecorder desk;

    ReadyAnswerPage(
            ReadyAnswers answers,
            ReadyAnswerViews views,
            Access access,
            Accounts accounts,
            ReadyAnswerRecorder desk) {
        this.answers = answers;
        this.views = views;
        this.access = access;
        this.accounts = accounts;
        this.desk = desk;
    }

    @GetMapping("/inkorg/svarsbank/nytt")
    ModelAndView fresh(Employee me) {
        return fresh(
                me,
                ReadyAnswerForm.empty(
                        answers.withAccounts().stream()
                                .map(ServiceArea::id)
                                .filter(me.serviceArea()::equals)
                                .findFirst()
                                .orElse(null),
                        me.id().value(),
                        desk.today().plus(ReadyAnswerRules.USUAL)),
                List.of());
    }

    @PostMapping("/inkorg/svarsbank")
    ModelAndView write(Employee me, @ModelAttribute("form") ReadyAnswerForm form) {
        try {
            return at(answers.write(me, form).id().value());
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(fresh(me, form, refusal.objections()));
        }
    }

    @GetMapping("/inkorg/svarsbank/{answer}")
    ModelAndView answer(Employee me, @PathVariable UUID answer) {
        return page(me, answer, null, List.of());
    }

    @PostMapping("/inkorg/svarsbank/{answer}")
    ModelAndView change(
            Employee me, @PathVariable UUID answer, @ModelAttribute("form") ReadyAnswerForm form) {
        return done(me, answer, form, () -> answers.change(me, new ReadyAnswerId(answer), form));
    }

    @PostMapping("/inkorg/svarsbank/{answer}/bekrafta")
    ModelAndView confirm(
            Employee me,
            @PathVariable UUID answer,
            @RequestParam(name = "version", required = false) @Nullable Integer version,
            @RequestParam(name = "till", defaultValue = "") String until) {
        return done(
                me,
                answer,
                null,
                () ->
                        answers.confirm(
                                me,
                                new ReadyAnswerId(answer),
                                version,
                                ReadyAnswerForm.day(until)));
    }

    @PostMapping("/inkorg/svarsbank/{answer}/dra-in")
    ModelAndView retire(
            Employee me,
            @PathVariable UUID answer,
            @RequestParam(name = "version", required = false) @Nullable Integer version) {
        return done(me, answer, null, () -> answers.retire(me, new ReadyAnswerId(answer), version));
    }

    private ModelAndView done(
            Employee me, UUID answer, @Nullable ReadyAnswerForm form, Runnable act) {
        try {
            act.run();
            return at(answer);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(page(me, answer, form, refusal.objections()));
        }
    }

    private ModelAndView fresh(Employee me, ReadyAnswerForm form, List<Objection> objections) {
        return choices(new ModelAndView("inbox/answerbank/fresh"), me)
                .addObject("form", form)
                .addObject("objections", objections);
    }

    private ModelAndView page(
            Employee me, UUID id, @Nullable ReadyAnswerForm form, List<Objection> objections) {
        ReadyAnswer answer = answers.answer(new ReadyAnswerId(id));
        return choices(new ModelAndView("inbox/answerbank/answer"), me)
                .addObject("view", views.of(answer, desk.today()))
                .addObject("versions", answers.versions(answer.id()))
                .addObject(
                        "mayWrite",
                        answer.retired() == null && answers.mayWrite(me, answer.owner()))
                .addObject("until", desk.today().plus(ReadyAnswerRules.USUAL))
                .addObject("form", form == null ? ReadyAnswerForm.of(answer) : form)
                .addObject("changing", form != null)
                .addObject("objections", objections);
    }

    /** What can be chosen from in the form. */
    private ModelAndView choices(ModelAndView page, Employee me) {
        return page.addObject("area", access.serviceAreas().get(me.serviceArea()))
                .addObject("colleagues", answers.colleagues(me.serviceArea()))
                .addObject("areas", answers.withAccounts())
                .addObject("accounts", accounts.open());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView at(UUID answer) {
        return new ModelAndView("redirect:/inkorg/svarsbank/" + answer);
    }
}
