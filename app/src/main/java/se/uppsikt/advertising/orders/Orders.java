package se.uppsikt.advertising.orders;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.advertising.orders.AdOrder.State;
import se.uppsikt.advertising.orders.OrderDeed.Act;
import se.uppsikt.advertising.orders.OrderLifeRules.Cause;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.MotiveRules;

/** What whoever orders does with an order. */
@Service
class Orders {
    private static final int LONGEST = 4_000;

    private final OrderRows rows;
    private final OrderRights rights;
    private final OrderGate gate;
    private final OrderDesk desk;
    private final OrderCourse course;

    Orders(OrderRows rows, OrderRights rights, OrderGate gate, OrderDesk desk, OrderCourse course) {
        this.rows = rows;
        this.rights = rights;
        this.gate = gate;
        this.desk = desk;
        this.course = course;
    }

    /**
     * @throws NotFound also when somebody may not know of it
     */
    AdOrder order(Employee me, UUID id) {
        return rows.order(id)
                .filter(each -> rights.reads(me, each))
                .orElseThrow(() -> OrderRights.unknown(id));
    }

    @Transactional
    UUID begin(Employee by, AccountId wanted) {
        Account account = rights.from(by, wanted);
        UUID id = desk.id();
        rows.add(
                new AdOrder(
                        id,
                        0,
                        0,
                        State.DRAFT,
                        account.id(),
                        by.serviceArea(),
                        by.id(),
                        by.id(),
                        gate.names(account, by.serviceArea(), by.label()),
                        OrderTerms.blank(gate.municipality()),
                        desk.now()));
        return id;
    }

    /**
     * Saves what is filled in: a draft with all its faults, what has been approved only whole. What
     * was approved and is not so any more goes back to those who approve.
     */
    @Transactional
    void save(Employee by, UUID id, OrderForm form) {
        AdOrder before = held(by, id);
        fresh(before, form.version());
        OrderTerms terms = form.written();
        if (form.longest() > LONGEST) {
            throw refused("Varje fält får ha högst 4 000 tecken.");
        }
        if (before.state() == State.DRAFT) {
            AccountId chosen = form.account().orElse(before.account());
            Account account = rights.from(by, chosen);
            AdOrder.Names names = gate.names(account, before.unit(), before.names().orderer());
            rows.put(moved(before, Cause.WRITTEN).by(by).on(account.id(), names).said(terms).now());
            return;
        }
        List<String> again = ChangeRules.again(before.terms(), terms);
        Cause cause = again.isEmpty() ? Cause.NOTED : Cause.CHANGED;
        if (!before.terms().equals(terms)) {
            AdOrder after = moved(before, cause).by(by).said(terms).now();
            Refused.ifAny(gate.objections(after));
            rows.put(after);
            desk.done(
                    again.isEmpty() ? Act.NOTED : Act.CHANGED, by, after, String.join(", ", again));
        }
    }

    @Transactional
    void handIn(Employee by, UUID id) {
        AdOrder before = held(by, id);
        AdOrder after = moved(before, Cause.HANDED_IN).by(by).now();
        Refused.ifAny(gate.objections(after));
        rows.put(after);
        desk.done(Act.HANDED_IN, by, after, after.terms().reason());
    }

    @Transactional
    void takeBack(Employee by, UUID id) {
        AdOrder after = moved(held(by, id), Cause.TAKEN_BACK).now();
        rows.put(after);
        desk.done(Act.TAKEN_BACK, by, after, "");
    }

    /** Nothing comes of it; a draft that nobody has handed in needs no reason. */
    @Transactional
    void cancel(Employee by, UUID id, String reason) {
        AdOrder before = held(by, id);
        if (before.state() != State.DRAFT) {
            Refused.ifAny(MotiveRules.worded("Skälet", reason, gate.guideline()));
        }
        AdOrder after = moved(before, Cause.CANCELLED).now();
        rows.put(after);
        desk.done(Act.CANCELLED, by, after, reason.strip());
    }

    /** What it gave, against what it was for. */
    @Transactional
    void evaluate(Employee by, UUID id, String result) {
        AdOrder before = held(by, id);
        Refused.ifAny(MotiveRules.worded("Utvärderingen", result, gate.guideline()));
        AdOrder after = moved(before, Cause.EVALUATED).now();
        rows.put(after);
        desk.done(Act.EVALUATED, by, after, result.strip());
    }

    private AdOrder held(Employee by, UUID id) {
        AdOrder order = rows.held(id).orElseThrow(() -> OrderRights.unknown(id));
        course.look(order);
        AdOrder now = rows.held(id).orElseThrow(() -> OrderRights.unknown(id));
        return rights.require(by, now, rights.writes(by, now), Permission.PUBLISH);
    }

    private OrderChange moved(AdOrder order, Cause cause) {
        return OrderChange.of(order, cause, desk.now());
    }

    static void fresh(AdOrder order, String read) {
        if (!Integer.toString(order.version()).equals(read)) {
            throw refused(
                    "Någon annan har ändrat beställningen sedan du öppnade sidan. Det du skrev står kvar här; öppna sidan i ett nytt fönster, jämför och gör sedan om det.");
        }
    }

    static Refused refused(String sentence) {
        return new Refused(Objection.of("N1", sentence));
    }
}
