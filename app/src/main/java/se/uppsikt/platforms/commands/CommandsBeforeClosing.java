package se.uppsikt.platforms.commands;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.ClosingCondition;
import se.uppsikt.base.shared.Objection;

/** What has been ordered on the platform is carried out before the account is closed (K9). */
@Component
class CommandsBeforeClosing implements ClosingCondition {
    private final CommandRows rows;

    CommandsBeforeClosing(CommandRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Objection> againstClosing(Account account) {
        int open = rows.open(account.id()).size();
        return open == 0
                ? List.of()
                : List.of(
                        Objection.of(
                                "K9",
                                open
                                        + (open == 1 ? " åtgärd" : " åtgärder")
                                        + " på plattformen pågår fortfarande.",
                                "Se anslutningen",
                                "/plattformar/" + account.handle()));
    }
}
