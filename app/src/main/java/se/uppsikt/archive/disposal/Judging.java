package se.uppsikt.archive.disposal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.disposal.DisposalRules.Circumstances;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.Destruction;
import se.uppsikt.records.disclosure.DisclosureSets;
import se.uppsikt.records.holds.Disposables.Disposable;
import se.uppsikt.records.holds.StillOwed;
import se.uppsikt.records.holds.StillOwed.What;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/** Asks everybody who knows what stands against disposing of some, each once for all of them. */
@Component
class Judging {
    private final Accounts accounts;
    private final Authorities authorities;
    private final Knowing knowing;
    private final Destruction destruction;
    private final DisposalRecorder desk;

    Judging(
            Accounts accounts,
            Authorities authorities,
            Knowing knowing,
            Destruction destruction,
            DisposalRecorder desk) {
        this.accounts = accounts;
        this.authorities = authorities;
        this.knowing = knowing;
        this.destruction = destruction;
        this.desk = desk;
    }

    /** Those who know: what it was taken for, whether it is asked for, whether it is answered. */
    @Component("disposalKnowing")
    record Knowing(Triages sorts, DisclosureSets disclosures, List<StillOwed> owing) {
        Set<ContributionId> owed(StillOwed.What what, Collection<ContributionId> those) {
            return owing.stream()
                    .filter(each -> each.what() == what)
                    .flatMap(each -> each.owed(those).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        Map<ContributionId, Triage> sorted(Collection<ContributionId> those) {
            Map<ContributionId, Triage> sorted = new HashMap<>();
            sorts.of(those).forEach((id, triaged) -> sorted.put(id, triaged.kind()));
            return sorted;
        }
    }

    /** Whether each of these may go, and if not, why; destruction itself too. */
    Map<ContributionId, Verdict> wholly(DisposalAuthority authority, List<Disposable> those) {
        Map<ContributionId, Verdict> verdicts = verdicts(authority, those);
        List<ContributionId> free =
                those.stream()
                        .map(Disposable::id)
                        .filter(id -> verdicts.getOrDefault(id, Verdict.FREE).free())
                        .toList();
        // asked last: it may have to look into originals
        if (!free.isEmpty()) {
            destruction
                    .hindrances(free)
                    .forEach((id, why) -> verdicts.put(id, Verdict.inseparable(why.sentence())));
        }
        return verdicts;
    }

    /** As {@link #wholly}, but what destruction says is heard when it is done. */
    Map<ContributionId, Verdict> verdicts(DisposalAuthority authority, List<Disposable> those) {
        Circumstances now = around(authority, those);
        Map<ContributionId, Verdict> verdicts = new HashMap<>();
        Set<ContributionId> open =
                knowing.owed(What.MATTER, those.stream().map(Disposable::id).toList());
        for (Disposable each : those) {
            Set<RefusalReason> against = DisposalRules.against(authority, each, now);
            if (open.contains(each.id())) {
                against.add(RefusalReason.OPEN_MATTER);
            }
            verdicts.put(each.id(), Verdict.of(against));
        }
        return verdicts;
    }

    private Circumstances around(DisposalAuthority authority, List<Disposable> those) {
        List<ContributionId> ids = those.stream().map(Disposable::id).toList();
        return new Circumstances(
                desk.today(),
                authorities.crises(),
                official(those),
                knowing.disclosures().askedFor(ids),
                knowing.owed(What.ANSWER, ids),
                authority.scope().sorts().isEmpty() ? Map.of() : knowing.sorted(ids));
    }

    private Set<AccountId> official(List<Disposable> those) {
        return those.stream()
                .map(Disposable::account)
                .distinct()
                .filter(each -> accounts.account(each).kind() == Account.Kind.OFFICIAL)
                .collect(Collectors.toUnmodifiableSet());
    }
}
