package se.uppsikt.archive.disposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.disposal.Disposal.Carried;
import se.uppsikt.archive.disposal.Disposal.Listing;
import se.uppsikt.archive.disposal.Disposal.Signed;
import se.uppsikt.archive.disposal.Disposal.Span;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Records;
import se.uppsikt.records.destruction.DisposalId;

/**
 * The door of disposal: one person prepares, another approves, and either may stop it. Who may is
 * asked here, once for every way in.
 */
@Service
public class Disposals {
    private final DisposalRows rows;
    private final Authorities authorities;
    private final Reach reach;
    private final DisposalRecorder desk;

    Disposals(DisposalRows rows, Authorities authorities, Reach reach, DisposalRecorder desk) {
        this.rows = rows;
        this.authorities = authorities;
        this.reach = reach;
        this.desk = desk;
    }

    /** The accounts that somebody may do something with, and what they hold. */
    @Component("disposalReach")
    record Reach(Accounts accounts, Records records) {
        void require(Employee me, Permission permission, Collection<AccountId> all) {
            all.forEach(each -> accounts.require(me, permission, each));
        }

        /** About how many; the year's whole number counts where the span begins within it. */
        long expected(List<AccountId> all, Span span) {
            return records.years(all).values().stream()
                    .flatMap(years -> years.entrySet().stream())
                    .filter(year -> year.getKey() >= span.from().getYear())
                    .filter(year -> year.getKey() <= span.to().getYear())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** The accounts that a decision covers and this person archives, in the register's order. */
    List<Account> coverable(Employee me, DisposalAuthority authority) {
        Set<AccountId> mine = reach.accounts().reach(me, Permission.ARCHIVE);
        return reach.accounts().all().stream()
                .filter(each -> mine.contains(each.id()))
                .filter(authority.scope()::covers)
                .toList();
    }

    /**
     * Begins to make the list; nothing goes before another person has approved it.
     *
     * @param id the form's own; the same form sent twice is one disposal
     * @throws Refused when the decision is not in force or does not cover the accounts
     */
    @Transactional
    void prepare(Employee me, DisposalId id, Wish wish) {
        DisposalAuthority authority = authorities.find(wish.authority());
        reach.require(me, Permission.ARCHIVE, wish.accounts());
        Refused.ifAny(WishRules.against(wish, authority, covered(authority), desk.today()));
        Disposal one = begun(me, id, wish);
        if (rows.add(one)) {
            begin(DisposalDeed.Word.BEGUN, me, one);
        } else {
            find(me, id);
        }
    }

    private Disposal begun(Employee me, DisposalId id, Wish wish) {
        List<AccountId> inOrder =
                reach.accounts().all().stream()
                        .map(Account::id)
                        .filter(wish.accounts()::contains)
                        .toList();
        Span span = wish.span().orElseThrow();
        return new Disposal(
                id,
                wish.authority(),
                inOrder,
                span,
                signed(me),
                null,
                State.PREPARING,
                null,
                new Listing(0, null, 0, reach.expected(inOrder, span), 0, 0, ListDigest.BEGINNING),
                new Carried(0, 0, 0, ListDigest.BEGINNING));
    }

    private Set<AccountId> covered(DisposalAuthority authority) {
        return reach.accounts().all().stream()
                .filter(authority.scope()::covers)
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Another person approves the list as it stands, and it begins to be carried out.
     *
     * @param list the fingerprint of the list that the person has seen
     * @throws Refused with everything that stands against it
     */
    @Transactional
    void approve(Employee me, DisposalId id, String list) {
        Disposal one = locked(me, id);
        Refused.ifAny(
                ApprovalRules.against(me.id(), one, list, authorities.standstill(authority(one))));
        rows.approved(id, signed(me));
        move(one, Cause.APPROVED);
        begin(DisposalDeed.Word.APPROVED, me, rows.find(id).orElseThrow());
    }

    /** Nothing of the list is disposed of. */
    @Transactional
    void withdraw(Employee me, DisposalId id) {
        Disposal one = locked(me, id);
        move(one, Cause.WITHDRAWN);
        desk.done(DisposalDeed.Word.WITHDRAWN, me, one);
    }

    /** Stops after the portion that is being carried out; what is gone stays gone. */
    @Transactional
    void stop(Employee me, DisposalId id) {
        Disposal one = locked(me, id);
        move(one, Cause.STOPPED);
        desk.done(DisposalDeed.Word.STOPPED, me, one);
    }

    /** Goes on from where it stopped or broke off, if it may today. */
    @Transactional
    void resume(Employee me, DisposalId id) {
        Disposal one = locked(me, id);
        String because = authorities.standstill(authority(one));
        if (because != null && one.state() != State.UNERASED) {
            throw new Refused(ApprovalRules.of(because));
        }
        move(one, Cause.RESUMED);
        if (one.state() == State.UNERASED) {
            desk.done(DisposalDeed.Word.RESUMED, me, one);
            desk.tonight(id);
        } else {
            begin(DisposalDeed.Word.RESUMED, me, one);
        }
    }

    /** What has not been done is left undone, and the record is written. */
    @Transactional
    void endEarly(Employee me, DisposalId id) {
        Disposal one = locked(me, id);
        move(one, Cause.ENDED_EARLY);
        desk.done(DisposalDeed.Word.ENDED_EARLY, me, one);
        desk.tonight(id);
    }

    private void move(Disposal one, Cause cause) {
        if (!rows.move(one.id(), cause, null, desk.now())) {
            throw new Refused(
                    ApprovalRules.of(
                            "Det går inte nu. Gallringen är i läget ”"
                                    + one.state().swedish()
                                    + "”."));
        }
    }

    private void begin(DisposalDeed.Word word, Employee me, Disposal one) {
        desk.done(word, me, one);
        desk.goesOn(one.id());
    }

    private Signed signed(Employee me) {
        return new Signed(me.id(), me.label(), desk.now());
    }

    DisposalAuthority authority(Disposal one) {
        return authorities.find(one.authority());
    }

    private Disposal locked(Employee me, DisposalId id) {
        Disposal one = rows.held(id).orElseThrow(() -> missing(id));
        reach.require(me, Permission.ARCHIVE, one.accounts());
        return one;
    }

    /**
     * @throws NotFound when there is none
     */
    Disposal find(Employee me, DisposalId id) {
        Disposal one = rows.find(id).orElseThrow(() -> missing(id));
        reach.require(me, Permission.READ, one.accounts());
        return one;
    }

    /** Whether this person may do something with all of its accounts. */
    boolean mayAct(Employee me, Disposal one) {
        return reach.accounts().reach(me, Permission.ARCHIVE).containsAll(one.accounts());
    }

    /** Those that this person reads all accounts of, the newest first. */
    List<Disposal> page(Employee me, @Nullable DisposalId after, int limit) {
        Set<AccountId> read = reach.accounts().reach(me, Permission.READ);
        return rows.page(after, limit).stream()
                .filter(each -> read.containsAll(each.accounts()))
                .toList();
    }

    private static NotFound missing(DisposalId id) {
        return new NotFound("disposal " + id.value());
    }
}
