package se.uppsikt.archive.disposal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.archive.disposal.Disposal.Carried;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.archive.disposal.DisposalItemRows.Gone;
import se.uppsikt.archive.disposal.DisposalItemRows.Item;
import se.uppsikt.archive.disposal.DisposalItemRows.Outcome;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.Destruction;
import se.uppsikt.records.destruction.Destruction.Destroyed;
import se.uppsikt.records.destruction.DisposalId;
import se.uppsikt.records.holds.Disposables;
import se.uppsikt.records.holds.Disposables.Disposable;

/**
 * Carries an approved list out, a portion at a time. A portion is one transaction with the place
 * where the next begins, so that it is done wholly or not at all and nothing is done twice. What
 * may go was asked when the list was made and is asked again here, while nobody else can decide
 * about it.
 */
@Component
class CarryingOut {
    /** So many are held at a time, and nobody else acts on them meanwhile. */
    static final int PORTION = 200;

    private final DisposalRows rows;
    private final DisposalItemRows items;
    private final Asking asking;
    private final Destruction destruction;
    private final TransactionTemplate apart;

    CarryingOut(
            DisposalRows rows,
            DisposalItemRows items,
            Asking asking,
            Destruction destruction,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.items = items;
        this.asking = asking;
        this.destruction = destruction;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What stands against them now, and the desk where it is told. */
    @Component("disposalAsking")
    record Asking(
            Disposables disposables,
            Judging judging,
            Authorities authorities,
            DisposalRecorder desk) {}

    /** Carries the next portion out; whether there is more. */
    @Transactional
    boolean next(DisposalId id) {
        Disposal one = rows.held(id).orElseThrow();
        if (one.state() != State.RUNNING) {
            return false;
        }
        DisposalAuthority authority = asking.authorities().find(one.authority());
        String because = asking.authorities().standstill(authority);
        if (because != null) {
            rows.move(id, Cause.STOPPED, because, asking.desk().now());
            asking.desk().done(DisposalDeed.Word.STOPPED, DisposalRecorder.MACHINE, one);
            return false;
        }
        List<Item> portion = items.chosen(id, one.carried().place(), PORTION);
        if (portion.isEmpty()) {
            rows.move(id, Cause.CARRIED_OUT, null, asking.desk().now());
            return false;
        }
        carry(one, authority, portion);
        return true;
    }

    private void carry(Disposal one, DisposalAuthority authority, List<Item> portion) {
        Map<ContributionId, Disposable> now =
                asking
                        .disposables()
                        .hold(portion.stream().map(Item::contribution).toList())
                        .stream()
                        .collect(Collectors.toMap(Disposable::id, Function.identity()));
        Map<ContributionId, List<RefusalReason>> against =
                asking.judging().against(authority, List.copyOf(now.values()));
        List<Item> done = new ArrayList<>(portion.size());
        Map<RefusalReason, Long> left = new EnumMap<>(RefusalReason.class);
        Sha256 digest = one.carried().digest();
        for (Item each : portion) {
            Outcome outcome = outcome(one.id(), each, against(each, now, against));
            Gone gone = outcome.gone();
            digest =
                    ListDigest.carriedOut(
                            digest,
                            each.place(),
                            each.contribution(),
                            gone == null ? null : gone.fingerprint(),
                            outcome.reasons());
            outcome.reasons().stream().limit(1).forEach(why -> left.merge(why, 1L, Long::sum));
            done.add(each.with(outcome));
        }
        items.outcomes(one.id(), done);
        items.count(one.id(), true, left);
        long leftAlone = left.values().stream().mapToLong(Long::longValue).sum();
        rows.carried(
                one.id(),
                new Carried(
                        portion.getLast().place(),
                        one.carried().done() + portion.size(),
                        one.carried().disposed() + portion.size() - leftAlone,
                        digest));
    }

    private static List<RefusalReason> against(
            Item item,
            Map<ContributionId, Disposable> now,
            Map<ContributionId, List<RefusalReason>> against) {
        Disposable one = now.get(item.contribution());
        if (one == null) {
            return List.of(RefusalReason.GONE);
        }
        List<RefusalReason> found = new ArrayList<>(against.getOrDefault(one.id(), List.of()));
        if (one.versions() != item.versions()) {
            found.add(RefusalReason.CHANGED);
        }
        return found.stream().sorted().toList();
    }

    private Outcome outcome(DisposalId under, Item item, List<RefusalReason> against) {
        if (!against.isEmpty()) {
            return new Outcome(null, against);
        }
        Gone gone = destroyed(under, item);
        return gone == null
                ? new Outcome(null, List.of(RefusalReason.SHARED))
                : new Outcome(gone, List.of());
    }

    /** Null when destruction itself refuses, in the last moment. */
    private @Nullable Gone destroyed(DisposalId under, Item item) {
        try {
            Destroyed it =
                    Objects.requireNonNull(
                            apart.execute(_ -> destruction.destroy(item.contribution(), under)));
            return new Gone(it.fingerprint(), it.versions(), it.media(), it.originals());
        } catch (Refused lastMoment) {
            return null;
        }
    }
}
