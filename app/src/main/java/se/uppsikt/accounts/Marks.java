package se.uppsikt.accounts;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.base.shared.Refused;

/** The short marks of the accounts. Each account gets one with its first row; it can be changed. */
@Service
class Marks {
    private final Accounts accounts;
    private final MarkRows rows;
    private final AccountRecorder deeds;

    Marks(Accounts accounts, MarkRows rows, AccountRecorder deeds) {
        this.accounts = accounts;
        this.rows = rows;
        this.deeds = deeds;
    }

    /**
     * @throws Refused when it is no mark, or another account's
     */
    @Transactional
    void change(Account account, String wanted, Employee by) {
        accounts.require(by, Permission.STAFF, account.id());
        String mark = MarkRules.written(wanted);
        rows.oneAtATime();
        Refused.ifAny(MarkRules.objections(mark, rows.other(mark, account.id())));
        if (rows.change(account.id(), mark)) {
            deeds.note(
                    "account-mark-changed",
                    by,
                    account.id(),
                    "Kontots korta märke ändrades",
                    Map.of("före", account.mark(), "efter", mark));
        }
    }
}
