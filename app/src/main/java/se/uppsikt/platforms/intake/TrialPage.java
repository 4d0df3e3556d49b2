package se.uppsikt.platforms.intake;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.platforms.ConnectionPart;

/** The button that sends a trial event. */
@Controller
class TrialPage implements ConnectionPart {
    private final Trials trials;
    private final Accounts accounts;

    TrialPage(Trials trials, Accounts accounts) {
        this.trials = trials;
        this.accounts = accounts;
    }

    @Override
    public Map<String, Object> onOne(AccountId account) {
        return Map.of("trial", trials.possible(accounts.account(account).platform()));
    }

    @PostMapping("/plattformar/{handle}/prov")
    String send(@PathVariable String handle, Employee me) {
        Account account =
                accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
        accounts.require(me, Permission.CONNECT, account.id());
        if (!trials.possible(account.platform())) {
            throw new NotFound("trial at " + account.platform());
        }
        trials.send(account);
        return "redirect:/plattformar/" + handle + "#prov";
    }
}
