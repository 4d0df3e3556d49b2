package se.uppsikt.accounts.applications;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/**
 * The application for an account: written, handed in, withdrawn, judged; and its editors (K2, K3).
 * Every button on the page takes along all that is written there, and a refusal shows it again:
 * nobody types anything twice.
 */
@Controller
class ApplicationPage {
    private static final String EDITORS = "#" + ChecklistPoint.EDITORS.name();
    private static final String TYPED = "typed";

    /** The fields of an editor who is not added yet. */
    private static final Set<String> NEWCOMER = Set.of("person", "kontakt");

    private final Accounts accounts;
    private final Applications applications;
    private final Editors editors;

    ApplicationPage(Accounts accounts, Applications applications, Editors editors) {
        this.accounts = accounts;
        this.applications = applications;
        this.editors = editors;
    }

    @GetMapping("/konton/{handle}/ansokan")
    ModelAndView application(
            @PathVariable String handle,
            @ModelAttribute(name = TYPED, binding = false) HashMap<String, String> typed,
            Employee me) {
        Account account = readable(handle, me);
        return shown(account, applications.of(account), me, new Typed(typed, List.of()));
    }

    /** Saves everything that is written on the page, and hands it in if that was the button. */
    @PostMapping("/konton/{handle}/ansokan")
    ModelAndView save(
            @PathVariable String handle,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            @RequestParam String gor,
            @RequestParam(required = false) @Nullable UUID person,
            Employee me,
            HttpServletResponse response) {
        Account account = readable(handle, me);
        return done(
                new Asked(account, me, form, response),
                "",
                () -> {
                    int saved = applications.save(me, account.id(), version, Plan.of(form));
                    addTyped(me, account, person, form);
                    if (gor.equals("skicka")) {
                        applications.submit(me, account.id(), saved);
                    }
                });
    }

    @PostMapping("/konton/{handle}/ansokan/aterkalla")
    ModelAndView withdraw(
            @PathVariable String handle,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            Employee me,
            HttpServletResponse response) {
        Account account = readable(handle, me);
        return done(
                new Asked(account, me, form, response),
                "",
                () ->
                        applications.withdraw(
                                me, account.id(), saveTyped(me, account, version, form)));
    }

    @PostMapping("/konton/{handle}/ansokan/ta-upp")
    ModelAndView takeUp(
            @PathVariable String handle,
            @RequestParam int version,
            Employee me,
            HttpServletResponse response) {
        Account account = readable(handle, me);
        return done(
                new Asked(account, me, Map.of(), response),
                "",
                () -> applications.takeUp(me, account.id(), version));
    }

    @PostMapping("/konton/{handle}/ansokan/svar")
    ModelAndView answer(
            @PathVariable String handle,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            @RequestParam String svar,
            Employee me,
            HttpServletResponse response) {
        Account account = readable(handle, me);
        return done(
                new Asked(account, me, form, response),
                "",
                () -> {
                    switch (svar) {
                        case "godkann" -> applications.approve(me, account.id(), version);
                        case "atersand" ->
                                applications.giveBack(me, account.id(), version, reasons(form));
                        default ->
                                throw new NotFound(
                                        "answer to application of " + account.id().value());
                    }
                });
    }

    /** Beside the plan as it is being written, or by itself. */
    @PostMapping("/konton/{handle}/redaktorer")
    ModelAndView addEditor(
            @PathVariable String handle,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable UUID person,
            Employee me,
            HttpServletResponse response) {
        Account account = readable(handle, me);
        return done(
                new Asked(account, me, form, response),
                EDITORS,
                () -> {
                    saveTyped(me, account, version, form);
                    editors.add(me, account, id(person), form.getOrDefault("kontakt", ""));
                });
    }

    @PostMapping("/konton/{handle}/redaktorer/{person}/slutar")
    ModelAndView editorLeaves(
            @PathVariable String handle,
            @PathVariable UUID person,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes kept,
            Employee me,
            HttpServletResponse response) {
        Account account = readable(handle, me);
        HashMap<String, String> newcomer = new HashMap<>(form);
        newcomer.keySet().retainAll(NEWCOMER);
        kept.addFlashAttribute(TYPED, newcomer);
        return done(
                new Asked(account, me, form, response),
                EDITORS,
                () -> {
                    saveTyped(me, account, version, form);
                    applications.editorLeaves(me, account.id(), new PersonId(person));
                });
    }

    /** Somebody's wish about an account's application. */
    private record Asked(
            Account account, Employee me, Map<String, String> form, HttpServletResponse response) {}

    /** Does it and shows the page again; when it is refused, with everything that was typed. */
    private ModelAndView done(Asked asked, String place, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:" + Applications.page(asked.account()) + place);
        } catch (Refused refusal) {
            asked.response().setStatus(refusal.status());
            Account account = accounts.account(asked.account().id());
            Application application = applications.of(account);
            return shown(
                    account,
                    holdsPlan(asked.form()) ? application.with(Plan.of(asked.form())) : application,
                    asked.me(),
                    new Typed(asked.form(), refusal.objections()));
        }
    }

    /** Whether the button stood in the plan; then the plan comes with it. */
    private static boolean holdsPlan(Map<String, String> form) {
        return form.containsKey(ChecklistPoint.NAME.name()) && !form.containsKey("svar");
    }

    /** What is written in the plan is saved by every button in it; a plan nobody touched is not. */
    private int saveTyped(Employee me, Account account, int version, Map<String, String> form) {
        return holdsPlan(form) && !Plan.of(form).equals(applications.of(account).plan())
                ? applications.save(me, account.id(), version, Plan.of(form))
                : version;
    }

    /** An editor who is filled in but not added is added when the page is saved. */
    private void addTyped(
            Employee me, Account account, @Nullable UUID person, Map<String, String> form) {
        String contact = form.getOrDefault("kontakt", "");
        if (person != null || !contact.isBlank()) {
            editors.add(me, account, id(person), contact);
        }
    }

    private static @Nullable PersonId id(@Nullable UUID person) {
        return person == null ? null : new PersonId(person);
    }

    private static Map<ChecklistPoint, String> reasons(Map<String, String> form) {
        Map<ChecklistPoint, String> reasons = new EnumMap<>(ChecklistPoint.class);
        for (ChecklistPoint point : ChecklistPoint.values()) {
            reasons.put(point, form.getOrDefault(point.name(), ""));
        }
        return reasons;
    }

    /** What was typed and could not be saved, and why. */
    private record Typed(Map<String, String> form, List<Objection> objections) {}

    private ModelAndView shown(Account account, Application application, Employee me, Typed typed) {
        Set<Permission> may = accounts.permissions(me, account);
        Map<String, Object> model = new HashMap<>();
        model.put("objections", typed.objections());
        model.put("typed", typed.form());
        model.put(
                "withdraws",
                may.contains(Permission.PLAN)
                        && ApplicationRules.withdrawable(account, application.state()));
        model.put(
                "takesUp",
                may.contains(Permission.PLAN)
                        && application.state() == Application.State.WITHDRAWN);
        model.put("s", view(account, application, may));
        return new ModelAndView("accounts/applications/application", model);
    }

    private ApplicationView view(Account account, Application application, Set<Permission> may) {
        boolean open = ApplicationRules.open(application.state());
        boolean decides =
                application.state() == Application.State.SUBMITTED
                        && may.contains(Permission.APPROVE);
        boolean staffs = may.contains(Permission.STAFF) && !decides;
        List<Application.Step> steps = applications.steps(account);
        return new ApplicationView(
                account,
                application,
                editors.of(account),
                staffs ? editors.candidates(account) : List.of(),
                open ? applications.missing(account, application) : List.of(),
                open && !steps.isEmpty() ? steps.getLast().reasons() : Map.of(),
                steps,
                open && may.contains(Permission.PLAN),
                decides,
                staffs);
    }

    private Account readable(String handle, Employee me) {
        Account account =
                accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
        accounts.require(me, Permission.READ, account.id());
        return account;
    }
}
