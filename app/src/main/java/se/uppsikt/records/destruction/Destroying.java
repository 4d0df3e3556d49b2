package se.uppsikt.records.destruction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.Cutting.Plan;
import se.uppsikt.records.destruction.DestructionRows.Left;
import se.uppsikt.records.destruction.DestructionRows.Standing;
import se.uppsikt.records.keeping.DisposedNames;

/** Blanks what is disposed of, with the decision; what is left on the disk is purged afterwards. */
@Service
@Enforces(
        value = "H5",
        how = "Det som gallras förstörs på riktigt, och fingeravtrycken visar att det har funnits.")
class Destroying implements Destruction {
    private static final DisposalId NOBODY = new DisposalId(new UUID(0, 0));
    private static final String RULE = "H5";

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
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refused.class)
    public Destroyed destroy(ContributionId contribution, DisposalId under) {
        rows.lock(contribution);
        Map<ContributionId, Standing> found = rows.standing(List.of(contribution));
        Standing standing = found.get(contribution);
        if (standing == null) {
            throw new NotFound("contribution " + contribution.value());
        }
        Map<ContributionId, Plan> plans = cutting.plans(found, under);
        Plan plan = Objects.requireNonNull(plans.get(contribution));
        List<Hindrance> hindrances = new ArrayList<>(plan.hindrances());
        standing(standing).ifPresent(hindrances::add);
        copies.forEach(each -> hindrances.addAll(each.of(List.of(contribution)).values()));
        Refused.ifAny(
                hindrances.stream().map(each -> Objection.of(RULE, each.sentence())).toList());
        return carriedOut(standing, plan, under);
    }

    /** What it says goes first; then what says it elsewhere, and last the log tells of both. */
    private Destroyed carriedOut(Standing standing, Plan plan, DisposalId under) {
        ContributionId id = standing.id();
        Instant now = StorableText.time(telling.time().instant());
        int originals = plan.cuts().size();
        Runnable known = telling.names().remember(id);
        rows.destroyed(standing, under, now, originals);
        known.run();
        cutting.carryOut(id, plan.cuts(), now);
        Left left = rows.left(id);
        telling.events()
                .publishEvent(
                        new DestructionDeed(
                                now, standing.account(), id, under, left.print(), left.cut()));
        return new Destroyed(id, left.print(), standing.versions(), standing.media(), originals);
    }

    @Override
    @Transactional
    public Map<ContributionId, Hindrance> hindrances(Collection<ContributionId> contributions) {
        Map<ContributionId, Hindrance> found = new HashMap<>();
        Map<ContributionId, Standing> standing = rows.standing(contributions);
        standing.forEach(
                (id, one) -> standing(one).ifPresent(hindrance -> found.put(id, hindrance)));
        copies.forEach(each -> each.of(contributions).forEach(found::putIfAbsent));
        cutting.plans(standing, NOBODY)
                .forEach(
                        (id, plan) ->
                                plan.hindrances().stream()
                                        .findFirst()
                                        .ifPresent(first -> found.putIfAbsent(id, first)));
        return Map.copyOf(found);
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
