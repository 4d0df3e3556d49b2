package se.uppsikt.inbox.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.inbox.views.Narrowed;
import se.uppsikt.inbox.views.Views;

/** A list in words, each thing that narrows it for itself. */
@Component
class BulkWords {
    private final Listed listed;
    private final Accounts accounts;
    private final Views views;

    BulkWords(Listed listed, Accounts accounts, Views views) {
        this.listed = listed;
        this.accounts = accounts;
        this.views = views;
    }

    /**
     * @param searched whether words were searched for, though they may be kept no longer
     */
    List<String> of(Employee me, Chosen list, boolean searched) {
        Set<AccountId> readable = accounts.clearance(me).accounts();
        List<Account> seen =
                accounts.all().stream().filter(each -> readable.contains(each.id())).toList();
        List<String> words = new ArrayList<>();
        String view = listed.view(list);
        if (view != null && !searched) {
            words.add(view);
        }
        if (searched) {
            words.add(list.words() == null ? "Det du sökte" : "Sökt: ”" + list.words() + "”");
        }
        AccountId account = list.account();
        if (account != null) {
            words.add(shown(account, seen));
        }
        views.shown(me, list.narrowing(), seen).chips().stream()
                .map(Narrowed.Chip::label)
                .forEach(words::add);
        return words;
    }

    /** Of one that the person does not reach nothing is told. */
    private static String shown(AccountId id, List<Account> seen) {
        return seen.stream()
                .filter(each -> each.id().equals(id))
                .map(Account::shown)
                .findFirst()
                .orElse("Ett konto som du inte når");
    }
}
