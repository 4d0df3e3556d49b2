package se.uppsikt.archive.disposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.archive.disposal.Disposal.Carried;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.archive.disposal.DisposalItem.Gone;
import se.uppsikt.archive.disposal.DisposalItem.Outcome;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.Destruction;
import se.uppsikt.records.destruction.Destruction.Destroyed;
import se.uppsikt.records.destruction.Destruction.Result;
import se.uppsikt.records.destruction.DisposalId;
import se.uppsikt.records.destruction.Hindrance;
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
    static final int PORTION = 1000;

    private final DisposalRows rows;
    private final DisposalItemRows items;
    private final Asking asking;
    private final Destruction destruction;

    CarryingOut(DisposalRows rows, DisposalItemRows items, Asking asking, Destruction destruction) {
        this.rows = rows;
        this.items = items;
        this.asking = asking;
        this.destruction = destruction;
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
        List<DisposalItem> portion = items.chosen(id, one.carried().place(), PORTION);
        if (portion.isEmpty()) {
            rows.move(id, Cause.CARRIED_OUT, null, asking.desk().now());
            asking.desk().tonight(id);
            return false;
        }
        carry(one, authority, portion);
        return true;
    }

    private void carry(Disposal one, DisposalAuthority authority, List<DisposalItem> portion) {
        List<DisposalItem> done = done(one.id(), authority, portion);
        Map<RefusalReason, Long> left = new EnumMap<>(RefusalReason.class);
        Sha256 digest = one.carried().digest();
        for (DisposalItem each : done) {
            Verdict verdict = each.refusal();
            verdict.weightiest().ifPresent(reason -> left.merge(reason, 1L, Long::sum));
            digest =
                    ListDigest.carriedOut(
                            digest,
                            each.place(),
                            each.contribution(),
                            each.fingerprint(),
                            verdict.against());
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

    private List<DisposalItem> done(
            DisposalId under, DisposalAuthority authority, List<DisposalItem> portion) {
        List<Disposable> held =
                asking.disposables()
                        .hold(portion.stream().map(DisposalItem::contribution).toList());
        Map<ContributionId, Disposable> now =
                held.stream().collect(Collectors.toMap(Disposable::id, Function.identity()));
        Map<ContributionId, Verdict> verdicts = asking.judging().verdicts(authority, held);
        List<DisposalItem> free = new ArrayList<>(portion.size());
        List<DisposalItem> done = new ArrayList<>(portion.size());
        for (DisposalItem each : portion) {
            Verdict verdict = verdict(each, now.get(each.contribution()), verdicts);
            if (verdict.free()) {
                free.add(each);
            } else {
                done.add(each.with(new Outcome(null, verdict)));
            }
        }
        done.addAll(gone(under, free));
        done.sort(Comparator.comparingLong(DisposalItem::place));
        return done;
    }

    private static Verdict verdict(
            DisposalItem item, @Nullable Disposable is, Map<ContributionId, Verdict> verdicts) {
        return is == null
                ? Verdict.of(RefusalReason.GONE)
                : verdicts.getOrDefault(is.id(), Verdict.FREE)
                        .changed(is.versions() != item.versions());
    }

    /** All at once; destruction may still refuse some, each with its reason. */
    private List<DisposalItem> gone(DisposalId under, List<DisposalItem> free) {
        if (free.isEmpty()) {
            return List.of();
        }
        Result answer =
                destruction.destroy(free.stream().map(DisposalItem::contribution).toList(), under);
        return free.stream().map(each -> each.with(outcome(each, answer))).toList();
    }

    private static Outcome outcome(DisposalItem item, Result answer) {
        Hindrance lastMoment = answer.left().get(item.contribution());
        if (lastMoment != null) {
            return new Outcome(null, Verdict.inseparable(lastMoment.sentence()));
        }
        Destroyed it = Objects.requireNonNull(answer.destroyed().get(item.contribution()));
        return new Outcome(
                new Gone(it.print().hex(), it.versions(), it.media(), it.originals()),
                Verdict.FREE);
    }
}
