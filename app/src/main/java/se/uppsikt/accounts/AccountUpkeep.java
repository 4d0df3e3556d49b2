package se.uppsikt.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;

/** How the accounts in use are looked after (K3); the room of applications tells. */
public interface AccountUpkeep {
    /** What is amiss with each; asked once for a whole page. */
    Map<AccountId, List<Objection>> flags(Collection<Account> of);

    boolean mayConfirm(Employee employee, Account account);

    /** The last day of the yearly confirmation. */
    LocalDate confirmBy(Account account);

    void confirm(Employee by, Account account);
}
