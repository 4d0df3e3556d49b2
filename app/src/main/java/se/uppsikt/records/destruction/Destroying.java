package se.uppsikt.records.destruction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.Cutting.Plan;
import se.uppsikt.records.destruction.DestructionRows.Standing;
import se.uppsikt.records.keeping.DisposedNames;

/** Blanks what is disposed of, with the decision; what is left on the disk is purged afterwards. */
@Service
@Enforces(
        value = "H5",
        how = "Det som gallras förstörs på riktigt, och fingeravtrycken visar att det har funnits.")
class Destroying implements Destruction {
    private static final DisposalId NOBODY = new DisposalId(new UUID(0, 0));

    private final DestructionRows rows;
    private final Cutting cutting;
    private final List<CopyElsewhere> copies;
    private final Purging purging;
    private final Telling telling;

    Destroying(
            DestructionRows rows,
            Cutting cutting,
            List<CopyElsewhere> copies,
            Purging purging,
            Telling telling) {
        this.rows = rows;
        this.cutting = cutting;
        this.copies = List.copyOf(copies);
        this.purging = purging;
        this.telling = telling;
    }

    /** By what it is known again, the time, and the house that listens. */
    @Component
    record Telling(DisposedNames names, InstantSource time, ApplicationEventPublisher events) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Result destroy(Collection<ContributionId> contributions, DisposalId under) {
        rows.lock(contributions);
        Map<ContributionId, Standing> free = rows.standing(contributions);
        Set<ContributionId> missing = new HashSet<>(contributions);
        missing.removeAll(free.keySet());
        if (!missing.isEmpty()) {
            throw new NotFound("contribution " + missing.iterator().next().value());
        }
        Map<ContributionId, Hindrance> left = new HashMap<>(hindered(free));
        free.keySet().removeAll(left.keySet());
        Map<ContributionId, Destroyed> destroyed = new HashMap<>();
        cutting.lockAndPlan(
                free,
                under,
                plan -> {
                    left.putAll(plan.hindrances());
                    destroyed.putAll(carriedOut(plan, under));
                });
        return new Result(destroyed, left);
    }

    /** What they say goes first; then what says it elsewhere, and last the log tells of both. */
    private Map<ContributionId, Destroyed> carriedOut(Plan plan, DisposalId under) {
        if (plan.free().isEmpty()) {
            return Map.of();
        }
        Instant now = StorableText.time(telling.time().instant());
        List<ContributionId> ids = plan.free().stream().map(Standing::id).toList();
        Map<ContributionId, Integer> originals = plan.originals();
        Runnable known = telling.names().remember(ids);
        Map<ContributionId, Sha256> prints =
                rows.destroyed(plan.free(), under, now, id -> originals.getOrDefault(id, 0));
        known.run();
        cutting.carryOut(plan.cuts(), now);
        Map<ContributionId, Sha256> cuts = CutPrint.of(plan.cuts());
        Map<ContributionId, Destroyed> destroyed = new HashMap<>();
        List<DestructionDeed> deeds = new ArrayList<>(ids.size());
        for (Standing each : plan.free()) {
            ContributionId id = each.id();
            Sha256 print = Objects.requireNonNull(prints.get(id));
            Sha256 cut = cuts.getOrDefault(id, CutPrint.OF_NOTHING);
            deeds.add(new DestructionDeed(now, each.account(), id, under, print, cut));
            destroyed.put(
                    id,
                    new Destroyed(
                            id,
                            print,
                            each.versions(),
                            each.media(),
                            originals.getOrDefault(id, 0)));
        }
        telling.events().publishEvent(new DeedsOnRecord(deeds));
        return destroyed;
    }

    /** What is known without looking into originals. */
    private Map<ContributionId, Hindrance> hindered(Map<ContributionId, Standing> standing) {
        Map<ContributionId, Hindrance> found = new HashMap<>();
        standing.forEach((id, one) -> standing(one).ifPresent(why -> found.put(id, why)));
        copies.forEach(each -> each.of(standing.keySet()).forEach(found::putIfAbsent));
        return found;
    }

    @Override
    @Transactional
    public Map<ContributionId, Hindrance> hindrances(Collection<ContributionId> contributions) {
        Map<ContributionId, Standing> standing = rows.standing(contributions);
        Map<ContributionId, Hindrance> found = new HashMap<>(hindered(standing));
        standing.keySet().removeAll(found.keySet());
        cutting.plan(standing, NOBODY, plan -> found.putAll(plan.hindrances()));
        return Map.copyOf(found);
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public boolean goThrough() {
        return cutting.goThrough();
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public Purged purge(DisposalId under, Consumer<String> told) {
        return purging.purge(under, told);
    }

    @Override
    public Optional<Gone> of(ContributionId contribution) {
        return rows.gone(contribution);
    }

    private static Optional<Hindrance> standing(Standing standing) {
        if (standing.destroyed()) {
            return Optional.of(new Hindrance("Det är redan gallrat."));
        }
        return standing.onHold()
                ? Optional.of(new Hindrance("Det har gallringsstopp."))
                : Optional.empty();
    }
}
