package se.uppsikt.publishing.notices;

import java.util.List;
import java.util.Map;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Objection;

/**
 * What somebody has decided about letters and stand-ins.
 *
 * @param wish as it is, or as it was typed
 * @param listed where letters go when nothing else is said; empty for nowhere
 * @param given whom the person has named
 * @param got in whose stead the person approves
 * @param approved the accounts that a stand-in can be named for
 * @param names what accounts are called
 */
public record NoticeView(
        LetterWish wish,
        String listed,
        List<StandIn> given,
        List<StandIn> got,
        List<Account> approved,
        List<Employee> candidates,
        Map<AccountId, String> names,
        Form form,
        List<Objection> objections) {
    /** What was typed about a stand-in. */
    public record Form(String account, String person, String first, String last) {
        static final Form EMPTY = new Form("", "", "", "");
    }

    public String name(StandIn one) {
        return names.getOrDefault(one.account(), "");
    }
}
