package se.uppsikt.publishing.twins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Which accounts speak another language than the rest. */
@Controller
class TwinAccountsPage {
    private final TwinAccounts languages;
    private final Accounts accounts;

    TwinAccountsPage(TwinAccounts languages, Accounts accounts) {
        this.languages = languages;
        this.accounts = accounts;
    }

    @GetMapping(TwinPage.ACCOUNTS)
    ModelAndView see(Employee me) {
        return page(me, List.of());
    }

    /**
     * @param language empty when it speaks as the rest do
     */
    @PostMapping(TwinPage.ACCOUNTS)
    ModelAndView name(
            Employee me,
            @RequestParam(name = "konto", defaultValue = "") String handle,
            @RequestParam(name = "sprak", defaultValue = "") String language) {
        try {
            if (handle.isEmpty()) {
                throw new Refused(Objection.of("P5", "Välj ett konto."));
            }
            languages.name(me, handle, language);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            ModelAndView page = page(me, refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:" + TwinPage.ACCOUNTS);
    }

    private ModelAndView page(Employee me, List<Objection> objections) {
        Map<AccountId, String> spoken = languages.spoken();
        Set<AccountId> named = languages.named(me);
        List<Account> all = accounts.all();
        return new ModelAndView("publishing/twins/accounts")
                .addObject(
                        "speaking",
                        all.stream().filter(each -> spoken.containsKey(each.id())).toList())
                .addObject("spoken", spoken)
                .addObject("named", named)
                .addObject(
                        "others",
                        all.stream()
                                .filter(each -> named.contains(each.id()))
                                .filter(each -> !spoken.containsKey(each.id()))
                                .toList())
                .addObject("languages", languages.languages())
                .addObject("objections", objections);
    }
}
