package se.uppsikt.advertising.orders;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.advertising.orders.OrderRows.Reach;
import se.uppsikt.base.shared.AskedOnce;
import se.uppsikt.base.shared.NotFound;

/**
 * Who orders ads, who reads the orders, and who approves them. A unit orders from its own accounts
 * and from those of the whole municipality, for which the guideline wants ads to be bought; the
 * order is the unit's. It is read by the unit and by all who read the account.
 */
@Component
class OrderRights {
    private final Accounts accounts;

    OrderRights(Accounts accounts) {
        this.accounts = accounts;
    }

    boolean orders(Employee me) {
        return AccountRights.hosts(me) || me.has(Role.COMMUNICATIONS);
    }

    /** The accounts that somebody may order from: the whole municipality's first. */
    List<Account> from(Employee me) {
        Set<AccountId> own = accounts.reach(me, Permission.PUBLISH);
        return orders(me)
                ? accounts.open().stream()
                        .filter(
                                each ->
                                        each.kind() != Account.Kind.SERVICE_AREA
                                                || own.contains(each.id()))
                        .toList()
                : List.of();
    }

    Account from(Employee me, AccountId wanted) {
        return from(me).stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("account " + wanted.value()));
    }

    Reach reach(Employee me) {
        return AskedOnce.aRequest(
                "ad-orders." + me.id().value(),
                () -> new Reach(accounts.reach(me, Permission.READ), me.serviceArea()));
    }

    boolean reads(Employee me, AdOrder order) {
        return order.unit().equals(me.serviceArea())
                || reach(me).accounts().contains(order.account());
    }

    boolean writes(Employee me, AdOrder order) {
        return orders(me) && order.unit().equals(me.serviceArea());
    }

    /** Also whoever has ordered it: {@link ApprovalRules} says no to those. */
    boolean approves(Employee me, AdOrder order) {
        return accounts.may(me, Permission.APPROVE, order.account());
    }

    /** Whoever pays and whoever approves may say which ad belongs to it. */
    boolean ties(Employee me, AdOrder order) {
        return writes(me, order) || approves(me, order);
    }

    /**
     * @throws NotFound when somebody may not know of it
     * @throws NotPermitted when somebody may know of it and no more
     */
    AdOrder require(Employee me, AdOrder order, boolean may, Permission permission) {
        if (!reads(me, order)) {
            throw unknown(order.id());
        }
        if (!may) {
            throw new NotPermitted(
                    permission == Permission.APPROVE
                            ? "Du godkänner inte annonser. Be "
                                    + accounts.units().communications()
                                    + " att göra det."
                            : "Beställningen är "
                                    + order.names().unit()
                                    + "s. Be någon som är redaktör eller kontoansvarig där.");
        }
        return order;
    }

    static NotFound unknown(UUID order) {
        return new NotFound("order of ads " + order);
    }
}
