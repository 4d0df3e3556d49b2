package se.uppsikt.insight;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.Archive;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.insight.ControlReport.Unarchived;

/** Gathers the internal-control report from those who own its facts (U2). */
@Service
class InternalControl {
    private final RightsHeld rights;
    private final Accounts accounts;
    private final Archive archive;
    private final RulesNow rules;
    private final InstantSource time;

    InternalControl(
            RightsHeld rights,
            Accounts accounts,
            Archive archive,
            RulesNow rules,
            InstantSource time) {
        this.rights = rights;
        this.accounts = accounts;
        this.archive = archive;
        this.rules = rules;
        this.time = time;
    }

    ControlReport report() {
        Instant now = time.instant();
        List<Account> all = accounts.all();
        List<Account> open = all.stream().filter(account -> account.status().open()).toList();
        RightsHeld.Answer held = rights.on(all);
        return new ControlReport(
                now,
                rules.guideline(),
                open.size(),
                held.people(),
                open.stream().filter(account -> !held.answered().contains(account.id())).toList(),
                unarchived(all, SwedishTime.day(now).getYear()),
                rules.sorted());
    }

    /** Years that are over and have content, without a receipt from the archive (A6). */
    private List<Unarchived> unarchived(List<Account> all, int thisYear) {
        Map<AccountId, List<Integer>> missing =
                archive.undelivered(
                        archive.years(all.stream().map(Account::id).toList()), thisYear);
        return all.stream()
                .filter(account -> missing.containsKey(account.id()))
                .map(
                        account ->
                                new Unarchived(
                                        account,
                                        missing.getOrDefault(account.id(), List.of()).stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
