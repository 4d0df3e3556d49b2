package se.uppsikt.moderation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;

/** On which accounts something that must go has stayed merely hidden for too long (M3). */
@Component
class ModerationRuleStates implements RuleStates {
    private final Neighbours neighbours;
    private final JudgementRows rows;
    private final InstantSource time;

    ModerationRuleStates(Neighbours neighbours, JudgementRows rows, InstantSource time) {
        this.neighbours = neighbours;
        this.rows = rows;
        this.time = time;
    }

    @Override
    public List<RuleState> now() {
        Duration atMost = neighbours.policy().current().moderation().hiddenAtMost();
        Map<AccountId, Long> hidden = rows.hiddenSince(time.instant().minus(atMost));
        List<Breach> breaches =
                neighbours.accounts().all().stream()
                        .filter(account -> hidden.containsKey(account.id()))
                        .map(
                                account ->
                                        breach(
                                                account.shown(),
                                                hidden.getOrDefault(account.id(), 0L)))
                        .toList();
        return List.of(
                RuleState.ofAccounts(
                        "M3", breaches, "Inget som ska bort har varit dolt för länge."));
    }

    private static Breach breach(String account, long hidden) {
        return new Breach(
                account,
                hidden == 1
                        ? "1 bidrag är bara dolt, men ska tas bort."
                        : hidden + " bidrag är bara dolda, men ska tas bort.",
                new Mend("Ta bort i modereringen", "/moderering"));
    }
}
