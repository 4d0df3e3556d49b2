package se.uppsikt.advertising;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;

/** Which ads that run now choose minors by profiling (N2). */
@Component
class AdRuleStates implements RuleStates {
    private final Ads ads;

    AdRuleStates(Ads ads) {
        this.ads = ads;
    }

    @Override
    public List<RuleState> now() {
        List<Breach> breaches =
                ads.faulty().entrySet().stream()
                        .map(each -> breach(each.getKey(), each.getValue()))
                        .toList();
        return List.of(
                RuleState.ofAccounts(
                        "N2",
                        breaches,
                        "Ingen annons som pågår riktas till minderåriga efter profilering."));
    }

    private static Breach breach(Account account, long count) {
        return new Breach(
                account.shown(),
                (count == 1 ? "1 annons" : count + " annonser")
                        + " som pågår riktas till personer under 18 år som väljs efter profilering.",
                new Mend("Se annonserna", "/annonser"));
    }
}
