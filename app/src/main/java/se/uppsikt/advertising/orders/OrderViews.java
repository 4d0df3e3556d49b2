package se.uppsikt.advertising.orders;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.advertising.orders.OrderRows.Narrowed;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset;
import se.uppsikt.publishing.mediabank.MediaBank;

/** Puts together what the pages show. */
@Component
class OrderViews {
    private static final int PART = 50;
    private static final int OFFERED = 24;

    private final Orders orders;
    private final Asked asked;
    private final OrderApprovals approvals;
    private final Ties ties;
    private final Around around;

    /** What is known of orders. */
    @Component("adOrdersAsked")
    record Asked(
            OrderRows rows,
            StepRows steps,
            OrderRights rights,
            OrderGate gate,
            Spending spending) {}

    /** What is known around them. */
    @Component("adOrdersAround")
    record Around(Accounts accounts, Access access, MediaBank bank) {}

    OrderViews(Orders orders, Asked asked, OrderApprovals approvals, Ties ties, Around around) {
        this.orders = orders;
        this.asked = asked;
        this.approvals = approvals;
        this.ties = ties;
        this.around = around;
    }

    OrderList part(Employee me, Narrowed narrowed, @Nullable UUID after) {
        List<AdOrder> found =
                asked.rows().part(asked.rights().reach(me), narrowed, after, PART + 1);
        List<AdOrder> shown = found.subList(0, Math.min(PART, found.size()));
        Map<UUID, Spent> spent = asked.spending().of(shown);
        return new OrderList(
                shown.stream()
                        .map(
                                each ->
                                        new OrderList.Line(
                                                each, Objects.requireNonNull(spent.get(each.id()))))
                        .toList(),
                found.size() > PART ? shown.getLast().id() : null);
    }

    /** The units by which the list is narrowed, by their names. */
    Map<UUID, String> units() {
        Map<UUID, String> units = new LinkedHashMap<>();
        around.access().areasInUse().values().stream()
                .sorted(Comparator.comparing(each -> each.name()))
                .forEach(each -> units.put(each.id().value(), each.name()));
        return units;
    }

    /**
     * @param typed what somebody typed that was not saved; null for what is kept
     */
    OrderView view(Employee me, UUID id, @Nullable OrderTerms typed) {
        AdOrder order = orders.order(me, id);
        OrderRights rights = asked.rights();
        OrderGate gate = asked.gate();
        boolean approves = rights.approves(me, order);
        OrderView.Rights may =
                new OrderView.Rights(
                        rights.writes(me, order),
                        approves,
                        rights.ties(me, order),
                        approves && order.state().waits()
                                ? approvals.hindrance(me, order).orElse("")
                                : "");
        return new OrderView(
                order,
                typed == null ? order.terms() : typed,
                around.accounts().account(order.account()),
                may,
                new OrderView.Judged(
                        gate.objections(order),
                        gate.warnings(order),
                        gate.two(order),
                        gate.secondAbove()),
                new OrderView.Outcome(
                        asked.spending().of(order), may.ties() ? ties.suggested(order) : List.of()),
                choices(me, order, may.writes()),
                asked.steps().steps(id));
    }

    private OrderView.Choices choices(Employee me, AdOrder order, boolean writes) {
        Map<UUID, MediaAsset> chosen = new LinkedHashMap<>();
        around.bank()
                .assets(order.terms().pictures().stream().map(AssetId::new).toList())
                .forEach((asset, known) -> chosen.put(asset.value(), known));
        return new OrderView.Choices(
                writes ? asked.rights().from(me) : List.of(),
                writes ? around.bank().recent(me, "", null, OFFERED) : List.of(),
                chosen);
    }
}
