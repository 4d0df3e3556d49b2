package se.uppsikt.accounts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;

/**
 * The accounts that a service area answers for. Whoever takes them over answers for them from then
 * on, and what is written there is from then on that committee's; what has been entered in a
 * register stays in it.
 */
@Component
class AccountHoldings implements ServiceArea.Holdings {
    private final AccountRows rows;
    private final Access access;
    private final AccountRecorder deeds;

    AccountHoldings(AccountRows rows, Access access, AccountRecorder deeds) {
        this.rows = rows;
        this.access = access;
        this.deeds = deeds;
    }

    @Override
    public List<Held> of(ServiceAreaId area) {
        return told(account -> account.owner().equals(area));
    }

    @Override
    public List<Held> of(CommitteeId committee) {
        return told(account -> account.committee().equals(committee));
    }

    private List<Held> told(Predicate<Account> which) {
        return rows.all().stream()
                .filter(which)
                .filter(account -> account.status() != Account.Status.CLOSED)
                .map(each -> new Held("Konto: " + each.shown(), "/konton/" + each.handle()))
                .toList();
    }

    @Override
    public void follow(Employee by, CommitteeId from, Map<ServiceAreaId, CommitteeId> places) {
        for (Account account : rows.all()) {
            CommitteeId now = places.getOrDefault(account.owner(), from);
            if (account.committee().equals(from) && !now.equals(from)) {
                put(by, account, account.owner(), now);
            }
        }
    }

    @Override
    public void handOver(Employee by, ServiceAreaId from, ServiceArea to) {
        CommitteeId before = requireNonNull(access.serviceAreas().get(from)).committee();
        for (Account account : rows.all()) {
            if (account.owner().equals(from)) {
                boolean along = account.committee().equals(before);
                put(by, account, to.id(), along ? to.committee() : account.committee());
            }
        }
    }

    private void put(Employee by, Account account, ServiceAreaId owner, CommitteeId committee) {
        rows.handOver(account.id(), owner, committee);
        deeds.note(
                "account-handed-over",
                by,
                account.id(),
                "En annan verksamhet eller nämnd svarar för kontot",
                Map.of(
                        "ownerBefore", account.owner().value().toString(),
                        "ownerAfter", owner.value().toString(),
                        "committeeBefore", account.committee().value().toString(),
                        "committeeAfter", committee.value().toString()));
    }
}
