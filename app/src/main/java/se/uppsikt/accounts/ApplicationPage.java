package se.uppsikt.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.PersonId;
import se.uppsikt.shared.Missing;
import se.uppsikt.shared.Objection;
import se.uppsikt.shared.Refused;

/** The application for an account: begun, written, handed in, judged; and its editors (K2, K3). */
@Controller
class ApplicationPage {
    private final Accounts accounts;
    private final Applications applications;
    private final NewAccounts newAccounts;
    private final Editors editors;

    ApplicationPage(
            Accounts accounts,
            Applications applications,
            NewAccounts newAccounts,
            Editors editors) {
        this.accounts = accounts;
        this.applications = applications;
        this.newAccounts = newAccounts;
        this.editors = editors;
    }

    @GetMapping("/konton/ansokan")
    ModelAndView wish(Employee me) {
        return wish(me, Map.of(), List.of());
    }

    @PostMapping("/konton/ansokan")
    ModelAndView begin(
            @RequestParam Map<String, String> form,
            @RequestParam Platform plattform,
            @RequestParam(defaultValue = "SERVICE_AREA") Account.Kind slag,
            Employee me,
            HttpServletResponse response) {
        try {
            Account begun =
                    newAccounts.begin(
                            me,
                            new NewAccounts.Wish(
                                    form.getOrDefault("namn", ""),
                                    plattform,
                                    form.getOrDefault("adress", "").strip(),
                                    slag));
            return new ModelAndView("redirect:" + Applications.page(begun));
        } catch (Refused refusal) {
            response.setStatus(refusal.status());
            return wish(me, form, refusal.objections());
        }
    }

    private ModelAndView wish(Employee me, Map<String, String> form, List<Objection> objections) {
        return new ModelAndView(
                "accounts/wish",
                Map.of(
                        "form", form,
                        "objections", objections,
                        "may", NewAccounts.mayBegin(me),
                        "platforms", newAccounts.platforms(),
                        "kinds", NewAccounts.kinds(me)));
    }

    @GetMapping("/konton/{handle}/ansokan")
    ModelAndView application(@PathVariable String handle, Employee me) {
        Account account = readable(handle, me);
        return shown(account, applications.of(account), me, List.of());
    }

    @PostMapping("/konton/{handle}/ansokan")
    ModelAndView save(
            @PathVariable String handle,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            @RequestParam String gor,
            Employee me,
            HttpServletResponse response) {
        Account account = readable(handle, me);
        Plan plan = Plan.of(form);
        try {
            int saved = applications.save(me, account.id(), version, plan);
            if (gor.equals("skicka")) {
                applications.submit(me, account.id(), saved);
            }
            return new ModelAndView("redirect:" + Applications.page(account));
        } catch (Refused refusal) {
            response.setStatus(refusal.status());
            Application typed = applications.of(account).with(plan);
            return shown(account, typed, me, refusal.objections());
        }
    }

    @PostMapping("/konton/{handle}/ansokan/svar")
    String answer(
            @PathVariable String handle,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            @RequestParam String svar,
            Employee me) {
        Account account = readable(handle, me);
        switch (svar) {
            case "godkann" -> applications.approve(me, account.id(), version);
            case "atersand" -> applications.giveBack(me, account.id(), version, reasons(form));
            default -> throw new Missing("answer to application of " + account.id().value());
        }
        return "redirect:" + Applications.page(account);
    }

    @PostMapping("/konton/{handle}/redaktorer")
    String addEditor(
            @PathVariable String handle,
            @RequestParam UUID person,
            @RequestParam String kontakt,
            Employee me) {
        Account account = readable(handle, me);
        editors.add(me, account, new PersonId(person), kontakt);
        return "redirect:" + Applications.page(account) + "#EDITORS";
    }

    @PostMapping("/konton/{handle}/redaktorer/{person}/slutar")
    String editorLeaves(@PathVariable String handle, @PathVariable UUID person, Employee me) {
        Account account = readable(handle, me);
        applications.editorLeaves(me, account.id(), new PersonId(person));
        return "redirect:" + Applications.page(account) + "#EDITORS";
    }

    private static Map<Point, String> reasons(Map<String, String> form) {
        Map<Point, String> reasons = new EnumMap<>(Point.class);
        for (Point point : Point.values()) {
            reasons.put(point, form.getOrDefault(point.name(), ""));
        }
        return reasons;
    }

    private ModelAndView shown(
            Account account, Application application, Employee me, List<Objection> objections) {
        boolean open = ApplicationRules.open(application.state());
        boolean writes = open && applications.mayWrite(me, account);
        boolean decides =
                application.state() == Application.State.SUBMITTED
                        && accounts.mayApprove(me, account);
        List<Application.Step> steps = applications.steps(account);
        boolean staffs = editors.mayChange(me, account);
        Map<String, Object> model = new HashMap<>();
        model.put("objections", objections);
        model.put(
                "s",
                new ApplicationView(
                        account,
                        application,
                        editors.of(account),
                        staffs ? editors.candidates(account) : List.of(),
                        open ? applications.missing(account, application) : List.of(),
                        open && !steps.isEmpty() ? steps.getLast().reasons() : Map.of(),
                        steps,
                        writes,
                        decides,
                        staffs));
        return new ModelAndView("accounts/application", model);
    }

    private Account readable(String handle, Employee me) {
        Account account =
                accounts.byHandle(handle).orElseThrow(() -> new Missing("account " + handle));
        accounts.require(me, Permission.READ, account.id());
        return account;
    }
}
