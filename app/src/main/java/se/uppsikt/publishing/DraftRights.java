package se.uppsikt.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.turns.Turn;
import se.uppsikt.accounts.turns.Turns;
import se.uppsikt.base.shared.AskedOnce;
import se.uppsikt.policy.Policy;

/**
 * Who may write, approve and let out. Whose week of a relay account is to come writes for it
 * beforehand; what they write goes out within that week (K5).
 */
@Component
class DraftRights {
    private final Accounts accounts;
    private final Turns turns;
    private final Policy policy;
    private final SubmissionRows submissions;
    private final ObjectProvider<Drafts.StandsIn> inStead;

    DraftRights(
            Accounts accounts,
            Turns turns,
            Policy policy,
            SubmissionRows submissions,
            ObjectProvider<Drafts.StandsIn> inStead) {
        this.accounts = accounts;
        this.turns = turns;
        this.policy = policy;
        this.submissions = submissions;
        this.inStead = inStead;
    }

    /** The accounts that somebody may write for. */
    Set<AccountId> writes(Employee me) {
        return AskedOnce.aRequest(
                "written for by " + me.id().value(),
                () -> {
                    Set<AccountId> writes = new HashSet<>(accounts.reach(me, Permission.PUBLISH));
                    ahead(me).forEach(turn -> writes.add(turn.account()));
                    return Set.copyOf(writes);
                });
    }

    /** Whether somebody writes for every account of it. */
    boolean writesAll(Employee me, Draft draft) {
        return writes(me).containsAll(draft.content().accounts());
    }

    /** The same, as the form offers them: open, and with a place for what is said. */
    List<Account> offered(Employee me) {
        Set<AccountId> writes = writes(me);
        return accounts.watched().stream().filter(each -> writes.contains(each.id())).toList();
    }

    private List<Turn> ahead(Employee me) {
        return accounts.answersWhereHost(me) ? turns.ahead(me.serviceArea()) : List.of();
    }

    /** Whose drafts somebody may see and work with: those for an account that they write for. */
    boolean sees(Employee me, Draft draft) {
        if (draft.made().equals(me.id())) {
            return true;
        }
        Set<AccountId> writes = writes(me);
        return draft.content().targets().isEmpty()
                ? draft.area().equals(me.serviceArea())
                : draft.content().accounts().stream().anyMatch(writes::contains);
    }

    /**
     * The accounts on which something may not go out at a time, as they are called, with why.
     *
     * @param at when it is to go out
     */
    Map<Account, String> refusing(Employee me, Draft draft, Instant at) {
        Set<AccountId> always = ownReach(me);
        Map<AccountId, List<Turn>> ahead =
                ahead(me).stream().collect(Collectors.groupingBy(Turn::account));
        Map<Account, String> refusing = new HashMap<>();
        for (AccountId id : draft.content().accounts()) {
            Account account = accounts.account(id);
            boolean within =
                    ahead.getOrDefault(id, List.of()).stream().anyMatch(turn -> turn.runs(at));
            if (always.contains(id) || within) {
                continue;
            }
            refusing.put(
                    account,
                    ahead.containsKey(id)
                            ? "Tiden ligger utanför er vecka."
                            : accounts.askWhom(Permission.PUBLISH, account));
        }
        return refusing;
    }

    /** Those that are reached whoever's week it is. */
    private Set<AccountId> ownReach(Employee me) {
        Set<AccountId> hosted = ahead(me).stream().map(Turn::account).collect(Collectors.toSet());
        return accounts.reach(me, Permission.PUBLISH).stream()
                .filter(
                        id ->
                                !hosted.contains(id)
                                        || accounts.account(id).owner().equals(me.serviceArea()))
                .collect(Collectors.toSet());
    }

    /** The accounts on which somebody else must approve it. */
    List<Account> asking(Draft draft) {
        List<String> approved = policy.publishing().approved();
        return draft.content().accounts().stream()
                .map(accounts::account)
                .filter(account -> approved.contains(word(account.kind())))
                .toList();
    }

    private static String word(Account.Kind kind) {
        return switch (kind) {
            case OFFICIAL -> "officiella";
            case CENTRAL -> "centrala";
            case SERVICE_AREA -> "verksamheternas";
        };
    }

    /** Whether somebody may approve it now: four eyes see it, and two of them are theirs (P2). */
    boolean decides(Employee me, Draft draft) {
        return !deciding(List.of(me), draft).isEmpty();
    }

    /** Those of some who may approve it now. */
    List<Employee> deciding(Collection<Employee> some, Draft draft) {
        List<Account> asking = asking(draft);
        Set<PersonId> writers = writers(draft);
        return some.stream()
                .filter(each -> !writers.contains(each.id()))
                .filter(each -> approves(each, asking, writers))
                .toList();
    }

    /**
     * Whether somebody approves on all the accounts that ask for it, also as a stand-in; but never
     * for whoever wrote it.
     */
    boolean approves(Employee me, Draft draft) {
        return approves(me, asking(draft), writers(draft));
    }

    private boolean approves(Employee me, List<Account> asking, Set<PersonId> writers) {
        Set<AccountId> others = asking.stream().map(Account::id).collect(Collectors.toSet());
        others.removeAll(accounts.reach(me, Permission.APPROVE_POSTS));
        if (!others.isEmpty()) {
            inStead.forEach(each -> others.removeAll(each.approves(me, writers)));
        }
        return !asking.isEmpty() && others.isEmpty();
    }

    /** Those who have changed it last, and asked for approval; none of them approves it. */
    Set<PersonId> writers(Draft draft) {
        Set<PersonId> writers = new HashSet<>();
        writers.add(new PersonId(draft.changed().person()));
        submissions.submitter(draft.id(), draft.submission()).ifPresent(writers::add);
        return writers;
    }

    /** Whether somebody may let out what the gate holds back, on every account of it. */
    boolean overrides(Employee me, Draft draft) {
        return everywhere(
                me,
                Permission.OVERRIDE,
                draft.content().accounts().stream().map(accounts::account).toList());
    }

    /** On every one of them; where there is none there is nothing to decide. */
    private boolean everywhere(Employee me, Permission permission, List<Account> some) {
        Set<AccountId> reached = accounts.reach(me, permission);
        return !some.isEmpty() && some.stream().map(Account::id).allMatch(reached::contains);
    }
}
