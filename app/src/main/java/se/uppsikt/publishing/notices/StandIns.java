package se.uppsikt.publishing.notices;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Person;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.notices.StandInRules.Wanted;

/** Who approves in whose stead. What somebody lends out they must still have when it is used. */
@Service
class StandIns implements Drafts.StandsIn {
    private final StandInRows rows;
    private final Access access;
    private final Accounts accounts;
    private final Desk desk;

    /** What is put on record, new ids and the time. */
    @Component("standInDesk")
    record Desk(ApplicationEventPublisher events, TimeIds ids, InstantSource time) {}

    StandIns(StandInRows rows, Access access, Accounts accounts, Desk desk) {
        this.rows = rows;
        this.access = access;
        this.accounts = accounts;
        this.desk = desk;
    }

    @Override
    public Set<AccountId> approves(Employee me, Set<PersonId> writers) {
        return rows.holding(me.id(), desk.time().instant()).stream()
                .filter(each -> !writers.contains(each.giver()))
                .filter(each -> accounts.may(me, Permission.PUBLISH, each.account()))
                .filter(this::stillGives)
                .map(StandIn::account)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean stillGives(StandIn one) {
        return access.employee(one.giver())
                .filter(giver -> accounts.may(giver, Permission.APPROVE_POSTS, one.account()))
                .isPresent();
    }

    /** Those of somebody, given and got, that hold or are to. */
    List<StandIn> ahead(Employee me) {
        return rows.ahead(me.id(), desk.time().instant());
    }

    /** The accounts that somebody approves on by an own right. */
    List<Account> approved(Employee me) {
        Set<AccountId> reached = accounts.reach(me, Permission.APPROVE_POSTS);
        return accounts.watched().stream().filter(each -> reached.contains(each.id())).toList();
    }

    /** Those who could stand in on any of the accounts, by family name. */
    List<Employee> candidates(Employee me, List<Account> on) {
        if (on.isEmpty()) {
            return List.of();
        }
        return access.people().stream()
                .map(Person::employee)
                .filter(each -> !each.id().equals(me.id()))
                .filter(StandIns::publishesAnywhere)
                .filter(
                        each ->
                                accounts.permissions(each, on).values().stream()
                                        .anyMatch(may -> may.contains(Permission.PUBLISH)))
                .toList();
    }

    /** Only so that not everybody's rights are looked up; they are, for those who are left. */
    private static boolean publishesAnywhere(Employee person) {
        return person.has(Role.EDITOR)
                || person.has(Role.ACCOUNT_OWNER)
                || person.has(Role.COMMUNICATIONS);
    }

    /**
     * Names a stand-in, from the beginning of the first day to the end of the last.
     *
     * @throws Refused with every reason at once
     */
    @Transactional
    void name(Employee by, AccountId account, Wanted wanted) {
        Instant now = desk.time().instant();
        Optional<Employee> chosen =
                Optional.ofNullable(wanted.person())
                        .flatMap(access::employee)
                        .filter(each -> accounts.may(each, Permission.PUBLISH, account));
        boolean gives = accounts.may(by, Permission.APPROVE_POSTS, account);
        Refused.ifAny(StandInRules.objections(by.id(), wanted, gives, chosen.isPresent(), now));
        Employee person = chosen.orElseThrow();
        StandIn named =
                new StandIn(
                        desk.ids().next(),
                        account,
                        by.id(),
                        by.label(),
                        person.id(),
                        person.label(),
                        requireNonNull(wanted.first()).atStartOfDay(SwedishTime.ZONE).toInstant(),
                        SwedishTime.endOf(requireNonNull(wanted.last())),
                        null);
        rows.add(named, now);
        desk.events().publishEvent(new StandInDeed(true, by, now, named));
    }

    /** Ends it before its time; saying it twice is saying it once. */
    @Transactional
    void end(Employee by, UUID id) {
        StandIn one =
                rows.held(id)
                        .filter(each -> each.giver().equals(by.id()))
                        .orElseThrow(() -> new NotFound("stand-in " + id));
        Instant now = desk.time().instant();
        if (one.endedAt() == null && now.isBefore(one.ends())) {
            rows.end(id, now);
            desk.events().publishEvent(new StandInDeed(false, by, now, one));
        }
    }
}
