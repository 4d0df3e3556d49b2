package se.uppsikt.archive;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Policy;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;
import se.uppsikt.records.Records;

/** Which official accounts are due for the archive (A1). */
@Enforces(value = "A1", how = "De officiella konton som väntar på arkivering pekas ut här.")
@Component
class ArchiveRuleStates implements RuleStates {
    private final Accounts accounts;
    private final Records records;
    private final Policy policy;
    private final PackageRows packages;
    private final InstantSource time;

    ArchiveRuleStates(
            Accounts accounts,
            Records records,
            Policy policy,
            PackageRows packages,
            InstantSource time) {
        this.accounts = accounts;
        this.records = records;
        this.policy = policy;
        this.packages = packages;
        this.time = time;
    }

    @Override
    public List<RuleState> now() {
        LocalDate today = SwedishTime.day(time.instant());
        LocalDate before = today.minusMonths(policy.current().archiving().everyMonths());
        Map<AccountId, LocalDate> received = packages.lastReceived();
        List<Account> official =
                accounts.all().stream()
                        .filter(account -> account.kind() == Account.Kind.OFFICIAL)
                        .toList();
        Map<AccountId, Map<Integer, Long>> years =
                records.years(official.stream().map(Account::id).toList());
        List<Breach> breaches =
                official.stream()
                        .filter(
                                account ->
                                        isDue(years.getOrDefault(account.id(), Map.of()), before))
                        .flatMap(
                                account ->
                                        breach(account, received.get(account.id()), before)
                                                .stream())
                        .toList();
        return List.of(
                RuleState.ofAccounts(
                        "A1", breaches, "Alla officiella konton är arkiverade i tid."));
    }

    private static Optional<Breach> breach(
            Account account, @Nullable LocalDate received, LocalDate before) {
        if (received != null && !received.isBefore(before)) {
            return Optional.empty();
        }
        return Optional.of(
                new Breach(
                        account.shown(),
                        received == null
                                ? "Arkivet har inte kvitterat något paket än."
                                : "Arkivet kvitterade senast något " + received + ".",
                        new Mend("Arkivera", "/arkiv")));
    }

    /**
     * Whether anything is from a year that had begun when the last package should have been made.
     */
    static boolean isDue(Map<Integer, Long> years, LocalDate before) {
        return years.keySet().stream().anyMatch(year -> !LocalDate.of(year, 1, 1).isAfter(before));
    }
}
