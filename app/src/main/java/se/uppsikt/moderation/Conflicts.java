package se.uppsikt.moderation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.moderation.ConflictOfInterestRules.Nearness;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;

/** How near somebody is to what is judged, and who can judge it instead (M10). */
final class Conflicts {
    private static final int NAMED_AT_MOST = 3;
    private final Accounts accounts;
    private final Access access;
    private final Policy policy;

    Conflicts(Neighbours neighbours) {
        accounts = neighbours.accounts();
        access = neighbours.access();
        policy = neighbours.policy();
    }

    List<Objection> objections(
            Employee me,
            Contribution contribution,
            Judgement judgement,
            TakedownAct act,
            Considerations considered) {
        Account account = accounts.account(contribution.account());
        Nearness nearness = nearness(me, account, contribution);
        boolean concerned = nearness == Nearness.NAMED || considered.isClose();
        if (concerned && protects(act)) {
            return List.of();
        }
        List<Objection> objections =
                ConflictOfInterestRules.objections(
                        ActRules.step(act),
                        nearness,
                        considered,
                        answeredBefore(me, judgement),
                        () -> others(me, account, contribution, Permission.MODERATE));
        return concerned && !objections.isEmpty() && act instanceof TakedownAct.Begin begin
                ? protectedNow(begin, objections)
                : objections;
    }

    /**
     * Whoever is threatened may hide it at once, and leaves to another whether it is to be taken
     * away or shown again.
     */
    private boolean protects(TakedownAct act) {
        return act instanceof TakedownAct.Hide(String ground, _) && isCrime(ground);
    }

    private boolean isCrime(String ground) {
        return policy.current().ground(ground).filter(Ground::police).isPresent();
    }

    private List<Objection> protectedNow(TakedownAct.Begin begin, List<Objection> objections) {
        return isCrime(begin.ground())
                ? Stream.concat(
                                objections.stream(),
                                Stream.of(ConflictOfInterestRules.hideAtOnce()))
                        .toList()
                : objections;
    }

    /** What was answered, and that it concerns whoever is named, who is not asked. */
    Considerations told(
            Employee me, Contribution contribution, TakedownAct act, Considerations considered) {
        return protects(act) && named(me, contribution) == Nearness.NAMED
                ? new Considerations(considered.obvious(), considered.opinion(), true)
                : considered;
    }

    /** Whether somebody must be asked before it is laid aside. */
    boolean asksBeforeLayingAside(Employee me, Contribution about) {
        return named(me, about) != Nearness.FAR;
    }

    List<Objection> againstLayingAside(Employee me, Contribution about, @Nullable Boolean close) {
        return ConflictOfInterestRules.layingAside(
                named(me, about),
                close,
                () -> others(me, accounts.account(about.account()), about, Permission.ANSWER));
    }

    private static Nearness named(Employee me, Contribution about) {
        return ConflictOfInterestRules.nearness(me, false, about.text());
    }

    /** What a page asks and tells one person. */
    Panel.Conflict conflict(
            Employee me, Account account, Contribution contribution, Judgement judgement) {
        return switch (nearness(me, account, contribution)) {
            case NAMED ->
                    new Panel.Conflict(
                            false, others(me, account, contribution, Permission.MODERATE));
            case ASKED -> new Panel.Conflict(!answeredBefore(me, judgement), null);
            case FAR -> Panel.Conflict.NONE;
        };
    }

    private static Nearness nearness(Employee me, Account account, Contribution contribution) {
        boolean owns = me.has(Role.ACCOUNT_OWNER) && account.owner().equals(me.serviceArea());
        return ConflictOfInterestRules.nearness(me, owns, contribution.text());
    }

    /** Whoever began the taking away and answered no is not asked again at each step of it. */
    private static boolean answeredBefore(Employee me, Judgement judgement) {
        return judgement.begun() != null
                && judgement.begun().by().equals(me.id())
                && judgement.reason() != null
                && Boolean.FALSE.equals(judgement.reason().considered().close());
    }

    /** The first few who can: their rights are asked for one by one. */
    private String others(
            Employee me, Account account, Contribution contribution, Permission needed) {
        List<String> able =
                access.employees().values().stream()
                        .filter(each -> !each.id().equals(me.id()))
                        .filter(each -> accounts.permissions(each, account).contains(needed))
                        .filter(each -> nearness(each, account, contribution) != Nearness.NAMED)
                        .map(Employee::label)
                        .limit(NAMED_AT_MOST)
                        .toList();
        return able.isEmpty()
                ? accounts.askWhom(needed, account)
                : "Det kan till exempel " + String.join(" eller ", able) + ".";
    }
}
