package se.uppsikt.publishing.twins;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;

/** The door: how much waits for somebody. */
@Service
public class Twins {
    /** More than so many are not counted. */
    public static final int MOST = 99;

    private final TwinRows rows;
    private final Twinning twinning;
    private final TwinAccounts languages;
    private final Accounts accounts;

    Twins(TwinRows rows, Twinning twinning, TwinAccounts languages, Accounts accounts) {
        this.rows = rows;
        this.twinning = twinning;
        this.languages = languages;
        this.accounts = accounts;
    }

    /**
     * How many pairs wait for those who write for the twin's account; where no account speaks the
     * language they wait for those who wrote the original. One more than {@link #MOST} for many.
     */
    public int waiting(Employee me) {
        Map<AccountId, String> spoken = languages.spoken();
        Set<String> somebodys =
                accounts.watched().stream()
                        .map(Account::id)
                        .filter(spoken::containsKey)
                        .map(spoken::get)
                        .collect(Collectors.toSet());
        return rows.waiting(twinning.reader(me, spoken), somebodys, MOST + 1);
    }
}
