package se.uppsikt.accounts.turns;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights;
import se.uppsikt.accounts.AccountRows;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;

/** Granting turns, withdrawing them and taking over: each deed whole and on record (K5, K6). */
@Service
public class Turns {
    private final TurnRecorder desk;
    private final AccountRows accountRows;
    private final Accounts accounts;
    private final Access access;
    private final TimeIds ids;

    Turns(
            TurnRecorder desk,
            AccountRows accountRows,
            Accounts accounts,
            Access access,
            TimeIds ids) {
        this.desk = desk;
        this.accountRows = accountRows;
        this.accounts = accounts;
        this.access = access;
        this.ids = ids;
    }

    /** Every turn of the account, in order of time. */
    List<Turn> of(AccountId account) {
        return desk.rows.of(List.of(account));
    }

    /** What the service area has of other accounts, now or later. */
    public List<Turn> ahead(ServiceAreaId host) {
        return desk.rows.ahead(host, desk.now());
    }

    /** Who answers for one account, and when. */
    public Relay relay(Account account) {
        return requireNonNull(relays(List.of(account)).get(account.id()));
    }

    /** Who answers for each of the accounts, and when (K5); asked once for a whole page. */
    public Map<AccountId, Relay> relays(Collection<Account> asked) {
        Map<ServiceAreaId, ServiceArea> areas = access.serviceAreas();
        Map<AccountId, List<Relay.Leg>> legs =
                desk.rows.of(asked.stream().map(Account::id).toList()).stream()
                        .filter(turn -> turn.kind() == Turn.Kind.RELAY)
                        .filter(turn -> turn.from().isBefore(turn.end()))
                        .map(turn -> new Relay.Leg(turn, requireNonNull(areas.get(turn.host()))))
                        .collect(Collectors.groupingBy(leg -> leg.turn().account()));
        return asked.stream()
                .collect(
                        Collectors.toMap(
                                Account::id,
                                account ->
                                        new Relay(
                                                requireNonNull(areas.get(account.owner())),
                                                legs.getOrDefault(account.id(), List.of()))));
    }

    /**
     * Lets a service area reach the account for a time.
     *
     * @param wanted the wish as it is at this moment
     * @throws Refused with every reason at once, such as a week that is taken
     */
    @Transactional
    void grant(Employee by, AccountId id, Function<Instant, TurnRules.Wanted> wanted) {
        accounts.require(by, Permission.ADMINISTER, id);
        Account account = held(id);
        Instant now = desk.now();
        TurnRules.Wanted wish = wanted.apply(now);
        Refused.ifAny(
                TurnRules.objections(
                        wish,
                        new TurnRules.Circumstances(
                                account,
                                of(id),
                                access.areasInUse(),
                                canAnswer(wish.host()),
                                now)));
        Turn turn =
                new Turn(
                        new TurnId(ids.next()),
                        id,
                        requireNonNull(wish.host()),
                        wish.kind(),
                        requireNonNull(wish.from()),
                        requireNonNull(wish.until()),
                        wish.purpose(),
                        new Turn.Mark(by.label(), now),
                        null,
                        null);
        desk.rows.add(turn);
        desk.done(by, turn, now, TurnDeed.TurnGranted::new);
    }

    /** Ends a turn before its time; the right is gone on the host's next request. */
    @Transactional
    void withdraw(Employee by, AccountId account, TurnId id) {
        accounts.require(by, Permission.ADMINISTER, account);
        Turn turn = held(account, id);
        Instant now = desk.now();
        Refused.ifAny(TurnRules.withdrawing(turn, now));
        desk.rows.withdraw(id, by, now);
        desk.done(by, turn, now, TurnDeed.TurnWithdrawn::new);
    }

    /** The host of the week has read what is handed over; saying it twice is saying it once. */
    @Transactional
    void receive(Employee by, AccountId account, TurnId id) {
        accounts.require(by, Permission.ANSWER, account);
        Turn turn = held(account, id);
        Instant now = desk.now();
        Refused.ifAny(TurnRules.receiving(turn, now));
        if (!TurnRules.receives(by, turn)) {
            throw new NotPermitted(
                    "Bara veckans värd tar över kontot. Be "
                            + requireNonNull(access.serviceAreas().get(turn.host())).name()
                            + " att göra det.");
        }
        if (turn.received() == null) {
            desk.rows.receive(id, by, now);
            desk.done(by, turn, now, TurnDeed.HandOverReceived::new);
        }
    }

    private boolean canAnswer(@Nullable ServiceAreaId host) {
        return access.employees().values().stream()
                .anyMatch(
                        person -> person.serviceArea().equals(host) && AccountRights.hosts(person));
    }

    /** The account, held until the transaction ends, so that two do not grant the same week. */
    private Account held(AccountId id) {
        return accountRows.held(id).orElseThrow(() -> new NotFound("account " + id.value()));
    }

    private Turn held(AccountId account, TurnId id) {
        held(account);
        return desk.rows
                .turn(id)
                .filter(turn -> turn.account().equals(account))
                .orElseThrow(() -> new NotFound("turn " + id.value()));
    }
}
