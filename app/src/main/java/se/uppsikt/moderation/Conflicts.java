package se.uppsikt.moderation;

import java.util.List;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.moderation.ConflictOfInterestRules.Nearness;
import se.uppsikt.records.Contribution;

/** How near somebody is to what is judged, and who can judge it instead (M10). */
final class Conflicts {
    private static final int NAMED_AT_MOST = 3;
    private final Accounts accounts;
    private final Access access;

    Conflicts(Neighbours neighbours) {
        accounts = neighbours.accounts();
        access = neighbours.access();
    }

    List<Objection> objections(
            Employee me,
            Contribution contribution,
            Judgement judgement,
            TakedownAct act,
            Considerations considered) {
        Account account = accounts.account(contribution.account());
        return ConflictOfInterestRules.objections(
                ActRules.step(act),
                nearness(me, account, contribution),
                considered,
                answeredBefore(me, judgement),
                () -> others(me, account, contribution));
    }

    /** What a page asks and tells one person. */
    Panel.Conflict conflict(
            Employee me, Account account, Contribution contribution, Judgement judgement) {
        return switch (nearness(me, account, contribution)) {
            case NAMED -> new Panel.Conflict(false, others(me, account, contribution));
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
    private String others(Employee me, Account account, Contribution contribution) {
        List<String> able =
                access.employees().values().stream()
                        .filter(each -> !each.id().equals(me.id()))
                        .filter(
                                each ->
                                        accounts.permissions(each, account)
                                                .contains(Permission.MODERATE))
                        .filter(each -> nearness(each, account, contribution) != Nearness.NAMED)
                        .map(Employee::label)
                        .limit(NAMED_AT_MOST)
                        .toList();
        return able.isEmpty()
                ? accounts.askWhom(Permission.MODERATE, account)
                : "Det kan till exempel " + String.join(" eller ", able) + ".";
    }
}
