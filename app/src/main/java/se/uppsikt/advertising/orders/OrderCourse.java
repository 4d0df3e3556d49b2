package se.uppsikt.advertising.orders;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.advertising.orders.OrderDeed.Act;
import se.uppsikt.advertising.orders.OrderLifeRules.Cause;
import se.uppsikt.base.ledger.Machine;

/**
 * What happens to orders by themselves: they begin, they end, and somebody is told what they cost.
 */
@Component
class OrderCourse {
    static final Machine UPPSIKT = new Machine("annonser");
    private static final int PORTION = 50;

    private final OrderRows rows;
    private final StepRows steps;
    private final Spending spending;
    private final OrderDesk desk;
    private final SpendLetters letters;

    OrderCourse(
            OrderRows rows,
            StepRows steps,
            Spending spending,
            OrderDesk desk,
            SpendLetters letters) {
        this.rows = rows;
        this.steps = steps;
        this.spending = spending;
        this.desk = desk;
        this.letters = letters;
    }

    /**
     * Goes through a portion of those that are under way.
     *
     * @return the last of them when there may be more; null otherwise
     */
    @Transactional
    @Nullable UUID portion(@Nullable UUID after) {
        List<AdOrder> found = rows.underWay(after, PORTION);
        Map<UUID, Spent> spent = spending.of(found);
        found.forEach(each -> look(each, requireNonNull(spent.get(each.id()))));
        return found.size() < PORTION ? null : found.getLast().id();
    }

    /** Within a transaction that holds it. */
    void look(AdOrder order) {
        look(order, spending.of(order));
    }

    private void look(AdOrder order, Spent spent) {
        if (!order.state().approved() || order.state() == AdOrder.State.EVALUATED) {
            return;
        }
        AdOrder now = order;
        if (CourseRules.next(now, desk.today(), spent.spends())
                .filter(Cause.BEGUN::equals)
                .isPresent()) {
            now = move(now, Cause.BEGUN, Act.BEGUN);
        }
        if (CourseRules.next(now, desk.today(), spent.spends())
                .filter(Cause.ENDED::equals)
                .isPresent()) {
            now = move(now, Cause.ENDED, Act.ENDED);
        }
        Long budget = Budget.read(now.terms().budget()).micro();
        int step = SpendRules.step(spent.percent());
        if (budget != null && step > 0 && steps.alarm(now.id(), budget, step, desk.now())) {
            desk.done(Act.ALARMED, UPPSIKT, now, step + " procent av budgeten");
            letters.write(now, spent, step);
        }
    }

    private AdOrder move(AdOrder order, Cause cause, Act act) {
        AdOrder after = OrderChange.of(order, cause, desk.now()).now();
        rows.put(after);
        desk.done(act, UPPSIKT, after, "");
        return after;
    }
}
