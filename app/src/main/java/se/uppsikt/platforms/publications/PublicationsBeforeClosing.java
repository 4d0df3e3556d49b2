package se.uppsikt.platforms.publications;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.ClosingCondition;
import se.uppsikt.base.shared.Objection;

/**
 * What has been left to be published goes out, or is taken back, before the account closes (K9).
 */
@Component
class PublicationsBeforeClosing implements ClosingCondition {
    private final PublicationListRows rows;

    PublicationsBeforeClosing(PublicationListRows rows) {
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
                                        + (open == 1 ? " publicering" : " publiceringar")
                                        + " är inte klara."));
    }
}
