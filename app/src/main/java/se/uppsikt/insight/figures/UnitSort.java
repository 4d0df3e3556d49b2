package se.uppsikt.insight.figures;

import java.util.Locale;
import java.util.function.Function;
import se.uppsikt.accounts.Account;

/** What the accounts are parted by, each with how it stands in an address. */
enum UnitSort {
    COMMITTEE("namnder", "Nämnd", "Nämnder", "namnd-", each -> each.committee().value().toString()),
    AREA(
            "verksamheter",
            "Verksamhet",
            "Verksamheter",
            "verksamhet-",
            each -> each.owner().value().toString()),
    ACCOUNT("konton", "Konto", "Konton", "konto-", Account::handle);

    private final String id;
    private final String word;
    private final String several;
    private final String prefix;
    private final Function<Account, String> key;

    UnitSort(String id, String word, String several, String prefix, Function<Account, String> key) {
        this.id = id;
        this.word = word;
        this.several = several;
        this.prefix = prefix;
        this.key = key;
    }

    String id() {
        return id;
    }

    String word() {
        return word;
    }

    String several() {
        return several;
    }

    /** Such as {@code Konto för konto}. */
    String heading() {
        return word + " för " + word.toLowerCase(Locale.ROOT);
    }

    /** The one that an account belongs to. */
    String address(Account account) {
        return prefix + key.apply(account);
    }

    /** Whether an address is one of these. */
    boolean names(String address) {
        return address.startsWith(prefix);
    }
}
