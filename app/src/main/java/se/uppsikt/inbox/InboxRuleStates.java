package se.uppsikt.inbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;

/** On which accounts somebody has waited longer than promised (S2). */
@Component
class InboxRuleStates implements RuleStates {
    private final Accounts accounts;
    private final ListRows rows;
    private final InstantSource time;

    InboxRuleStates(Accounts accounts, ListRows rows, InstantSource time) {
        this.accounts = accounts;
        this.rows = rows;
        this.time = time;
    }

    @Override
    public List<RuleState> now() {
        Map<AccountId, Long> late = rows.late(time.instant());
        List<Breach> breaches =
                accounts.all().stream()
                        .filter(account -> late.containsKey(account.id()))
                        .map(account -> breach(account, late.getOrDefault(account.id(), 0L)))
                        .toList();
        return List.of(
                RuleState.ofAccounts("S2", breaches, "Ingen har väntat längre än vi har lovat."));
    }

    private static Breach breach(Account account, long waiting) {
        return new Breach(
                account.shown(),
                waiting == 1
                        ? "1 bidrag har väntat för länge på svar."
                        : waiting + " bidrag har väntat för länge på svar.",
                new Mend(
                        "Svara i inkorgen",
                        "/inkorg"
                                + new Filter(Filter.View.LATE, account.id(), null, null).query()));
    }
}
