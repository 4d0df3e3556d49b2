package se.uppsikt.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.language.Advising;

/** A draft, as it is written: saved while one types, with the gate beside it. */
@Controller
class DraftPage {
    private static final String DRAFT = "/publicering/{id:[0-9a-f-]{36}}";
    private static final String BESIDE = "publishing/beside";
    private static final int HOUR = 10;
    private static final int PART = 50;

    private final Drafts drafts;
    private final Submissions submissions;
    private final DraftAnswers answers;
    private final Advising advising;
    private final Accounts accounts;

    DraftPage(
            Drafts drafts,
            Submissions submissions,
            DraftAnswers answers,
            Advising advising,
            Accounts accounts) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.answers = answers;
        this.advising = advising;
        this.accounts = accounts;
    }

    /** Something new; on a day of the calendar, or without a time. */
    @PostMapping("/publicering")
    ModelAndView begin(
            Employee me,
            @RequestParam(name = "dag", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day) {
        Content content = Content.empty(day == null ? null : DueRules.moment(day.atTime(HOUR, 0)));
        return answers.at(drafts.begin(me, content));
    }

    @GetMapping("/publicering/utkast")
    ModelAndView list(
            Employee me, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        List<Draft> found =
                drafts.open(me, State.WRITING, after == null ? null : new DraftId(after), PART + 1);
        return new ModelAndView(
                "publishing/drafts",
                Map.of(
                        "drafts", found.stream().limit(PART).toList(),
                        "more", found.size() > PART,
                        "accounts", byId()));
    }

    @GetMapping(DRAFT)
    ModelAndView draft(Employee me, @PathVariable UUID id) {
        Draft draft = drafts.draft(me, new DraftId(id));
        return answers.page(me, draft, DraftForm.of(draft), List.of());
    }

    /**
     * Saves. A script does so while one types, and asks for what the gate says of it; what is said
     * of pictures waits until somebody presses the button, since each time is on record.
     */
    @PostMapping(DRAFT)
    ModelAndView save(
            Employee me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletResponse response) {
        DraftId draft = new DraftId(id);
        DraftForm form = DraftForm.read(fields);
        if (!part) {
            return answers.kept(me, draft, form, _ -> {});
        }
        try {
            Draft saved = drafts.save(me, draft, form.seen(), form.content());
            response.setHeader("HX-Trigger", "sparat");
            return answers.view(BESIDE, me, saved, form.saved(saved), List.of());
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            Draft now = drafts.draft(me, draft);
            return answers.view(BESIDE, me, now, form, refused.objections());
        }
    }

    /** Saves, and says that it is ready. */
    @PostMapping(DRAFT + "/klart")
    ModelAndView submit(
            Employee me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        DraftId draft = new DraftId(id);
        return answers.kept(
                me,
                draft,
                DraftForm.read(fields),
                kept -> submissions.submit(me, draft, kept.version()));
    }

    /** Advice on the language takes its time, and is asked for by itself. */
    @GetMapping(DRAFT + "/sprak")
    ModelAndView advice(
            Employee me,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        Content content = drafts.draft(me, new DraftId(id)).content();
        List<String> texts = content.accounts().stream().map(content::text).distinct().toList();
        return new ModelAndView(
                part ? "publishing/advice" : "publishing/advicePage",
                Map.of(
                        "told",
                        advising.of(me, texts.isEmpty() ? List.of(content.text()) : texts),
                        "address",
                        "/publicering/" + id));
    }

    @PostMapping(DRAFT + "/kasta")
    ModelAndView discard(Employee me, @PathVariable UUID id) {
        drafts.discard(me, new DraftId(id));
        return new ModelAndView("redirect:/publicering");
    }

    private Map<AccountId, Account> byId() {
        return accounts.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }
}
