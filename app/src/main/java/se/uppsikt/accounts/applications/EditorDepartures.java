package se.uppsikt.accounts.applications;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountRows;
import se.uppsikt.base.ledger.Machine;

/**
 * Notices who has stopped being an editor without anybody saying so: who has lost the role, moved
 * to another service area or left the municipality. The plan is opened again (K3).
 */
@Component
class EditorDepartures {
    private static final Machine ACTOR = new Machine("konton");

    private final AccountRows register;
    private final Editors editors;
    private final Applications applications;

    EditorDepartures(AccountRows register, Editors editors, Applications applications) {
        this.register = register;
        this.editors = editors;
        this.applications = applications;
    }

    void note() {
        List<Account> accounts = register.all();
        editors.departed(accounts)
                .forEach(gone -> applications.editorLeft(ACTOR, gone.account(), gone.person()));
    }
}
