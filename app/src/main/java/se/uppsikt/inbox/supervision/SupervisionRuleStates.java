package se.uppsikt.inbox.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;

/** Which accounts nobody looked over on the last whole working day (S8). */
@Component
class SupervisionRuleStates implements RuleStates {
    private final SupervisedDays days;
    private final Accounts accounts;

    SupervisionRuleStates(SupervisedDays days, Accounts accounts) {
        this.days = days;
        this.accounts = accounts;
    }

    @Override
    public List<RuleState> now() {
        String day =
                new SupervisionView.Day(days.latestWhole(), SupervisionRules.Mark.MISSED, null)
                        .shown();
        List<Breach> breaches =
                days.missed(accounts.watched()).stream().map(each -> breach(each, day)).toList();
        return List.of(
                RuleState.ofAccounts(
                        "S8",
                        breaches,
                        "Alla aktiva konton sågs över den senaste hela arbetsdagen."));
    }

    private static Breach breach(Account account, String day) {
        return new Breach(
                account.shown(),
                "Ingen såg över kontot " + day + ".",
                new Mend("Se över kontot", Looks.queue(account.id())));
    }
}
