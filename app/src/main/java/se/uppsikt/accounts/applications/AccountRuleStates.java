package se.uppsikt.accounts.applications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;

/** Which accounts are not looked after as the guideline says (K3). */
@Component
class AccountRuleStates implements RuleStates {
    private final Accounts accounts;
    private final Upkeep upkeep;

    AccountRuleStates(Accounts accounts, Upkeep upkeep) {
        this.accounts = accounts;
        this.upkeep = upkeep;
    }

    @Override
    public List<RuleState> now() {
        List<Account> open = accounts.open();
        Map<AccountId, List<Objection>> flags = upkeep.flags(open);
        List<Breach> breaches =
                open.stream()
                        .flatMap(
                                account ->
                                        breach(
                                                account,
                                                flags.getOrDefault(account.id(), List.of())))
                        .toList();
        return List.of(
                RuleState.ofAccounts(
                        "K3", breaches, "Alla konton har sina redaktörer och hålls vid liv."));
    }

    private static Stream<Breach> breach(Account account, List<Objection> flags) {
        return flags.stream()
                .map(Objection::mend)
                .filter(Objects::nonNull)
                .limit(1)
                .map(
                        mend ->
                                new Breach(
                                        account.shown(),
                                        flags.stream()
                                                .map(Objection::sentence)
                                                .collect(Collectors.joining(" ")),
                                        mend));
    }
}
