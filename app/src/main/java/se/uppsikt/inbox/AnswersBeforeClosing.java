package se.uppsikt.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.ClosingCondition;
import se.uppsikt.base.shared.Objection;

/** Nobody who has written is left without an answer because the account closes (K9). */
@Component
class AnswersBeforeClosing implements ClosingCondition {
    private final ListRows rows;

    AnswersBeforeClosing(ListRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Objection> againstClosing(Account account) {
        long open = rows.open(account.id());
        return open == 0
                ? List.of()
                : List.of(
                        Objection.of(
                                "K9",
                                open
                                        + (open == 1 ? " ärende" : " ärenden")
                                        + " i inkorgen väntar fortfarande.",
                                "Till inkorgen",
                                "/inkorg"));
    }
}
