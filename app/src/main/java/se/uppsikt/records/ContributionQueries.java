package se.uppsikt.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.LedgerRows;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.SwedishTime;

/** Finds what is kept and puts it together, always for a whole page at a time. */
@Component
public class ContributionQueries {
    private final ContributionRows contributions;
    private final Completing completing;
    private final LedgerRows ledger;

    ContributionQueries(ContributionRows contributions, Completing completing, LedgerRows ledger) {
        this.contributions = contributions;
        this.completing = completing;
        this.ledger = ledger;
    }

    public Contribution one(ContributionId id) {
        return contributions.one(id).orElseThrow(() -> new NotFound("contribution " + id.value()));
    }

    void lock(ContributionId id) {
        if (!contributions.lock(id)) {
            throw new NotFound("contribution " + id.value());
        }
    }

    boolean secret(ContributionId id) {
        return contributions.secret(id);
    }

    Map<ContributionId, Contribution> all(Collection<ContributionId> ids) {
        return contributions.all(ids);
    }

    Set<PlatformKey> kept(AccountId account, Set<PlatformKey> names) {
        return contributions.kept(account, names);
    }

    Map<PlatformKey, Contribution> byKeys(AccountId account, Set<PlatformKey> names) {
        return contributions.byKeys(account, names);
    }

    Optional<Contribution> byKey(AccountId account, PlatformKey key) {
        return contributions.byKey(account, key);
    }

    Kept kept(ContributionId id) {
        return completing.whole(List.of(one(id))).getFirst();
    }

    /** With every wording, deed and entry, in the order asked for. */
    public List<Kept> kept(Collection<ContributionId> ids) {
        return completing.whole(List.copyOf(contributions.all(ids).values()));
    }

    /** One question for a whole page, however many it has. */
    Map<ContributionId, LifeLine> lifeLines(Collection<Contribution> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        Map<ContributionId, Map<String, LedgerRows.Became>> deeds = new HashMap<>();
        for (LedgerRows.Became became :
                ledger.became(page.stream().map(c -> c.id().value()).toList())) {
            deeds.computeIfAbsent(new ContributionId(became.contribution()), _ -> new HashMap<>())
                    .put(became.fact(), became);
        }
        Map<ContributionId, LifeLine> lines = LinkedHashMap.newLinkedHashMap(page.size());
        page.forEach(
                c -> lines.put(c.id(), LifeLines.line(c, deeds.getOrDefault(c.id(), Map.of()))));
        return lines;
    }

    /** Of those whose line says more than a deadline: of the rest nobody asks who did what. */
    Map<ContributionId, LifeLine> tellingLines(Collection<Contribution> page) {
        return lifeLines(page.stream().filter(c -> LifeLines.line(c, Map.of()).tells()).toList());
    }

    List<Contribution> takenAway(AccountId account, String author, int limit) {
        return contributions.takenAway(account, author, limit);
    }

    List<Kept> accountYear(AccountId account, int year, @Nullable ContributionId after, int limit) {
        return completing.whole(
                contributions.written(account, newYear(year), newYear(year + 1), after, limit));
    }

    Map<AccountId, Map<Integer, Long>> years(Collection<AccountId> accounts) {
        return contributions.years(accounts);
    }

    List<Contribution> presentSince(AccountId account, Instant since) {
        return contributions.presentSince(account, since);
    }

    List<Contribution> published(AccountId account, Instant since, int limit) {
        return contributions.published(account, since, limit);
    }

    private static Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(SwedishTime.ZONE).toInstant();
    }
}
