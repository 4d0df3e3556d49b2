package se.uppsikt.archive.disposal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.archive.disposal.Disposal.Listing;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.DisposalId;
import se.uppsikt.records.holds.Disposables;
import se.uppsikt.records.holds.Disposables.Disposable;
import se.uppsikt.records.holds.Disposables.Place;

/**
 * Makes the list of a disposal, a portion at a time: every contribution of the accounts and days
 * that the decision is about, with all that stands against each.
 */
@Component
class ListMaking {
    static final int PORTION = 1000;

    private final DisposalRows rows;
    private final DisposalItemRows items;
    private final Disposables disposables;
    private final Judging judging;
    private final Naming naming;

    ListMaking(
            DisposalRows rows,
            DisposalItemRows items,
            Disposables disposables,
            Judging judging,
            Naming naming) {
        this.rows = rows;
        this.items = items;
        this.disposables = disposables;
        this.judging = judging;
        this.naming = naming;
    }

    /** Which decision, and the desk where it is told. */
    @Component("disposalNaming")
    record Naming(Authorities authorities, DisposalRecorder desk) {}

    /** The next portion; whether there is more. */
    @Transactional
    boolean next(DisposalId id) {
        Disposal one = rows.held(id).orElseThrow();
        if (one.state() != State.PREPARING) {
            return false;
        }
        Listing was = one.listing();
        if (was.account() >= one.accounts().size()) {
            frozen(id);
            return false;
        }
        List<Disposable> page =
                disposables.page(
                        one.accounts().get(was.account()),
                        was.after() == null ? beginning(one) : was.after(),
                        SwedishTime.endOf(one.span().to()),
                        PORTION);
        rows.listed(id, listed(one, page));
        return true;
    }

    private static Place beginning(Disposal one) {
        return Place.before(one.span().from().atStartOfDay(SwedishTime.ZONE).toInstant());
    }

    private void frozen(DisposalId id) {
        rows.move(id, Cause.LISTED, null, naming.desk().now());
        naming.desk()
                .done(
                        DisposalDeed.Word.LISTED,
                        DisposalRecorder.MACHINE,
                        rows.find(id).orElseThrow());
    }

    private Listing listed(Disposal one, List<Disposable> page) {
        Listing was = one.listing();
        List<DisposalItem> added = added(one, page);
        items.add(one.id(), added);
        Sha256 digest = was.digest();
        Map<RefusalReason, Long> counted = new EnumMap<>(RefusalReason.class);
        for (DisposalItem each : added) {
            digest =
                    ListDigest.listed(
                            digest, each.place(), each.contribution(), each.verdict().against());
            each.verdict().weightiest().ifPresent(why -> counted.merge(why, 1L, Long::sum));
        }
        items.count(one.id(), false, counted);
        boolean over = page.size() < PORTION;
        return new Listing(
                over ? was.account() + 1 : was.account(),
                over ? null : Place.at(page.getLast()),
                was.looked() + page.size(),
                was.expected(),
                was.listed() + added.size(),
                was.chosen() + added.stream().filter(each -> each.verdict().free()).count(),
                digest);
    }

    private List<DisposalItem> added(Disposal one, List<Disposable> page) {
        DisposalAuthority authority = naming.authorities().find(one.authority());
        List<Disposable> concerned =
                page.stream().filter(each -> DisposalRules.concerns(authority, each)).toList();
        Map<ContributionId, Verdict> verdicts = judging.wholly(authority, concerned);
        List<DisposalItem> added = new ArrayList<>(concerned.size());
        long place = one.listing().listed();
        for (Disposable each : concerned) {
            place++;
            added.add(
                    new DisposalItem(
                            place,
                            each.id(),
                            each.account(),
                            each.versions(),
                            verdicts.getOrDefault(each.id(), Verdict.FREE),
                            null));
        }
        return added;
    }
}
