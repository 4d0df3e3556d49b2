package se.uppsikt.advertising.costs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.advertising.AdOrders;
import se.uppsikt.advertising.AdYear;
import se.uppsikt.advertising.ReadAds;

/** What ads have cost, of the accounts that somebody reads and of the own unit's orders. */
@Component
class Costs {
    private final ReadAds read;
    private final AdOrders orders;
    private final Accounts accounts;
    private final Access access;

    Costs(ReadAds read, AdOrders orders, Accounts accounts, Access access) {
        this.read = read;
        this.orders = orders;
        this.accounts = accounts;
        this.access = access;
    }

    List<CostLine> lines(Employee me) {
        List<AdYear> years =
                read.years(accounts.reach(me, Permission.READ), orders.ofUnit(me.serviceArea()));
        Map<UUID, AdOrders.Link> known =
                orders.of(years.stream().map(AdYear::ad).collect(Collectors.toSet()));
        Map<AccountId, Account> all =
                accounts.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return CostRules.byOrder(
                years,
                each -> {
                    AdOrders.Link order = known.get(each.ad());
                    return order == null
                            ? without(all.get(each.account()))
                            : new CostRules.Whose(order.unit(), order.name(), order.address());
                });
    }

    private CostRules.Whose without(@Nullable Account account) {
        ServiceArea area = account == null ? null : access.serviceAreas().get(account.owner());
        return new CostRules.Whose(
                area == null ? "Okänd verksamhet" : area.name(), CostRules.NO_ORDER, "");
    }
}
