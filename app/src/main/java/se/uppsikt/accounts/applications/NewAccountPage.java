package se.uppsikt.accounts.applications;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountRights;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Where a service area says that it wants an account; the application begins there (K2). */
@Controller
class NewAccountPage {
    private final NewAccounts newAccounts;

    NewAccountPage(NewAccounts newAccounts) {
        this.newAccounts = newAccounts;
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
                "accounts/applications/wish",
                Map.of(
                        "form",
                        form,
                        "objections",
                        objections,
                        "communications",
                        newAccounts.communications(),
                        "platforms",
                        newAccounts.platforms(),
                        "kinds",
                        AccountRights.appliesFor(me)));
    }
}
