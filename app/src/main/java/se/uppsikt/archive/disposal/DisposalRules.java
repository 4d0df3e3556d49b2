package se.uppsikt.archive.disposal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Retention;
import se.uppsikt.records.holds.Disposables.Disposable;
import se.uppsikt.records.register.Triage;

/** What stands against disposing of something, asked when the list is made and when it goes. */
@Enforces(
        value = "H5",
        how =
                "Ingenting gallras utan ett beslut som gäller den dagen. Två personer behövs, och det som"
                        + " ska vara kvar nämns ett för ett med skälet.")
@Enforces(
        value = "C5",
        how =
                "Det som skrevs under en kris är kvar vad ett beslut än säger, och medan en kris pågår gallras ingenting.")
final class DisposalRules {
    private DisposalRules() {}

    /**
     * What is asked of others about many at once.
     *
     * @param official accounts that are archived every year
     * @param requested asked for, given out, or itself a request
     * @param owed somebody waits for an answer
     * @param sorted what those who answer took it for
     */
    record Circumstances(
            LocalDate today,
            List<CrisisPeriod> crises,
            Set<AccountId> official,
            Set<ContributionId> requested,
            Set<ContributionId> owed,
            Map<ContributionId, Triage> sorted) {}

    /** Whether the decision is about such things at all; what it is not about is in no list. */
    static boolean concerns(DisposalAuthority authority, Disposable one) {
        return authority.scope().kinds().contains(one.kind())
                && one.retention() != Retention.DISPOSED;
    }

    /** Everything that stands against it, the weightiest first; nothing when it may go. */
    static Set<RefusalReason> against(
            DisposalAuthority authority, Disposable one, Circumstances now) {
        Set<RefusalReason> against = EnumSet.noneOf(RefusalReason.class);
        LocalDate came = SwedishTime.day(one.writtenAt());
        add(
                against,
                now.crises().stream().anyMatch(each -> each.holds(one.account(), came)),
                RefusalReason.CRISIS);
        add(against, one.onHold(), RefusalReason.ON_HOLD);
        add(against, now.requested().contains(one.id()), RefusalReason.REQUESTED);
        add(against, one.withheld(), RefusalReason.WITHHELD);
        add(against, one.secret(), RefusalReason.SECRET);
        add(against, now.owed().contains(one.id()), RefusalReason.UNANSWERED);
        add(
                against,
                now.official().contains(one.account()) && !one.archived(),
                RefusalReason.UNARCHIVED);
        add(against, !authority.oldEnough(came, now.today()), RefusalReason.TOO_YOUNG);
        switch (one.retention()) {
            case TO_BE_KEPT -> against.add(RefusalReason.TO_BE_KEPT);
            case DISPOSED -> against.add(RefusalReason.GONE);
            case UNCLASSIFIED, MAY_BE_DISPOSED -> {}
        }
        judged(against, authority.scope(), one, now.sorted().get(one.id()));
        return against;
    }

    private static void judged(
            Set<RefusalReason> against,
            DisposalAuthority.Scope scope,
            Disposable one,
            @Nullable Triage sorted) {
        boolean covered = scope.registrations().contains(one.registration());
        switch (one.registration()) {
            case UNDECIDED -> against.add(RefusalReason.UNDECIDED);
            case TO_BE_REGISTERED -> against.add(RefusalReason.TO_BE_REGISTERED);
            case REGISTERED -> add(against, !covered, RefusalReason.REGISTERED);
            case KEPT_IN_ORDER, OBVIOUSLY_TRIVIAL ->
                    add(against, !covered, RefusalReason.NOT_COVERED);
        }
        add(
                against,
                !scope.sorts().isEmpty() && (sorted == null || !scope.sorts().contains(sorted)),
                RefusalReason.NOT_COVERED);
    }

    private static void add(Set<RefusalReason> against, boolean so, RefusalReason reason) {
        if (so) {
            against.add(reason);
        }
    }
}
