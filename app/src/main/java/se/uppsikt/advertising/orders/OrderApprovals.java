package se.uppsikt.advertising.orders;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.PersonId;
import se.uppsikt.advertising.orders.OrderDeed.Act;
import se.uppsikt.advertising.orders.OrderLifeRules.Cause;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.MotiveRules;

/** What the communications department does with what has been handed in. */
@Service
class OrderApprovals {
    private final OrderRows rows;
    private final StepRows steps;
    private final OrderRights rights;
    private final OrderGate gate;
    private final Going going;

    /** What comes after a decision. */
    @Component("adOrdersGoing")
    record Going(OrderDesk desk, OrderCourse course) {}

    OrderApprovals(
            OrderRows rows, StepRows steps, OrderRights rights, OrderGate gate, Going going) {
        this.rows = rows;
        this.steps = steps;
        this.rights = rights;
        this.gate = gate;
        this.going = going;
    }

    /** Why somebody who approves does not approve this one; empty when nothing hinders. */
    Optional<String> hindrance(Employee me, AdOrder order) {
        List<OrderStep> round =
                steps.steps(order.id()).stream()
                        .filter(each -> each.round() == order.round())
                        .toList();
        @Nullable PersonId first =
                round.stream()
                        .filter(each -> each.act() == Act.APPROVED_BY_ONE)
                        .map(OrderStep::person)
                        .findFirst()
                        .orElse(null);
        List<PersonId> handedIn =
                round.stream()
                        .filter(
                                each ->
                                        each.act() == Act.HANDED_IN
                                                || each.act() == Act.CHANGED
                                                || each.act() == Act.NOTED)
                        .map(OrderStep::person)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        return ApprovalRules.hindrance(me.id(), order, first, handedIn);
    }

    /** One of two when it costs much; the rules are asked again, for much may have happened. */
    @Transactional
    void approve(Employee by, UUID id, String read) {
        AdOrder before = held(by, id, read);
        hindrance(by, before)
                .ifPresent(
                        sentence -> {
                            throw Orders.refused(sentence);
                        });
        boolean half = before.state() == AdOrder.State.HANDED_IN && gate.two(before);
        AdOrder after =
                OrderChange.of(
                                before,
                                half ? Cause.APPROVED_BY_ONE : Cause.APPROVED,
                                going.desk().now())
                        .now();
        Refused.ifAny(gate.objections(after));
        rows.put(after);
        going.desk().done(half ? Act.APPROVED_BY_ONE : Act.APPROVED, by, after, "");
        going.course().look(after);
    }

    @Transactional
    void sendBack(Employee by, UUID id, String read, String reason) {
        no(held(by, id, read), Cause.SENT_BACK, Act.SENT_BACK, by, reason);
    }

    @Transactional
    void refuse(Employee by, UUID id, String read, String reason) {
        no(held(by, id, read), Cause.REFUSED, Act.REFUSED, by, reason);
    }

    private void no(AdOrder before, Cause cause, Act act, Employee by, String reason) {
        Refused.ifAny(MotiveRules.worded("Skälet", reason, gate.guideline()));
        AdOrder after = OrderChange.of(before, cause, going.desk().now()).now();
        rows.put(after);
        going.desk().done(act, by, after, reason.strip());
    }

    private AdOrder held(Employee by, UUID id, String read) {
        AdOrder order = rows.held(id).orElseThrow(() -> OrderRights.unknown(id));
        rights.require(by, order, rights.approves(by, order), Permission.APPROVE);
        Orders.fresh(order, read);
        return order;
    }
}
