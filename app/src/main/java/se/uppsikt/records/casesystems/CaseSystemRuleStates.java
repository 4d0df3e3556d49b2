package se.uppsikt.records.casesystems;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;
import se.uppsikt.records.casesystems.FilingListRows.Left;

/** On which accounts something handed over is not confirmed (H4). */
@Enforces(value = "H4", how = "De konton där något inte är bekräftat i tid pekas ut här.")
@Component
class CaseSystemRuleStates implements RuleStates {
    private final FilingListRows lists;
    private final Accounts accounts;
    private final InstantSource time;

    CaseSystemRuleStates(FilingListRows lists, Accounts accounts, InstantSource time) {
        this.lists = lists;
        this.accounts = accounts;
        this.time = time;
    }

    @Override
    public List<RuleState> now() {
        Map<AccountId, Left> left = lists.alarmsOfAccounts(time.instant());
        List<Breach> breaches =
                left.isEmpty()
                        ? List.of()
                        : accounts.all().stream()
                                .filter(account -> left.containsKey(account.id()))
                                .map(account -> breach(account, left))
                                .toList();
        return List.of(
                RuleState.ofAccounts(
                        "H4", breaches, "Allt som lämnats till ärendesystem är bekräftat i tid."));
    }

    private static Breach breach(Account account, Map<AccountId, Left> left) {
        return new Breach(
                account.shown(),
                Objects.requireNonNull(left.get(account.id())).sentence(),
                new Mend("Se vilka", "/diarium/overlamning"));
    }
}
