package se.uppsikt.advertising.orders;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.advertising.orders.AdOrder.Names;
import se.uppsikt.advertising.orders.OrderRules.Around;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;

/** Judges an order by the guideline and the register of accounts as they are now. */
@Component
class OrderGate {
    private final Accounts accounts;
    private final Access access;
    private final Policy policy;
    private final OrderDesk desk;

    OrderGate(Accounts accounts, Access access, Policy policy, OrderDesk desk) {
        this.accounts = accounts;
        this.access = access;
        this.policy = policy;
        this.desk = desk;
    }

    List<Objection> objections(AdOrder order) {
        return OrderRules.objections(order.terms(), around(order));
    }

    List<String> warnings(AdOrder order) {
        return OrderRules.warnings(order.terms(), around(order));
    }

    boolean two(AdOrder order) {
        return ApprovalRules.two(order.terms(), policy.advertising().secondAbove());
    }

    int secondAbove() {
        return policy.advertising().secondAbove();
    }

    Guideline guideline() {
        return policy.current();
    }

    private Around around(AdOrder order) {
        Account account = accounts.account(order.account());
        Guideline guideline = policy.current();
        return new Around(
                account,
                guideline.platforms().advertising(),
                policy.advertising(),
                official(account),
                guideline.moderation().motiveLength(),
                desk.today());
    }

    /** The official account there, of the same unit if there is one. */
    private @Nullable Account official(Account account) {
        return accounts.open().stream()
                .filter(each -> each.kind() == Account.Kind.OFFICIAL)
                .filter(each -> each.platform() == account.platform())
                .min(Comparator.comparing((Account each) -> !each.owner().equals(account.owner())))
                .orElse(null);
    }

    /** What everybody is called now. */
    Names names(Account account, ServiceAreaId unit, String orderer) {
        return new Names(account.shown(), name(account.owner()), name(unit), orderer);
    }

    String municipality() {
        return policy.current().municipality().name();
    }

    String name(ServiceAreaId unit) {
        ServiceArea area = access.serviceAreas().get(unit);
        return area == null ? "En verksamhet som inte finns längre" : area.name();
    }
}
