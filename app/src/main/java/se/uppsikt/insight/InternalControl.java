package se.uppsikt.insight;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.Account;
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
        var kept = archive.years(all.stream().map(Account::id).toList());
        var received = archive.receivedYears();
        List<Unarchived> unarchived = new ArrayList<>();
        for (Account account : all) {
            Set<Integer> done = received.getOrDefault(account.id(), Set.of());
            String missing =
                    kept.getOrDefault(account.id(), Map.of()).keySet().stream()
                            .filter(year -> year < thisYear && !done.contains(year))
                            .sorted()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                unarchived.add(new Unarchived(account, missing));
            }
        }
        return unarchived;
    }
}
