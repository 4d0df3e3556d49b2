package se.uppsikt.insight.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;

/**
 * Which accounts are followed up: all, those of a committee or a service area, or one.
 *
 * @param address as an address has it; empty for all
 * @param words what it is called
 * @param inbox what narrows the inbox to the same; empty where nothing does
 */
public record Scope(String address, String words, String inbox, List<Account> accounts) {
    public Scope {
        accounts = List.copyOf(accounts);
    }

    /** As one of many that can be chosen. */
    public record Choice(String address, String words) {}

    /** Choices of one sort. */
    public record Group(String words, List<Choice> choices) {}

    /** The account, when it is one; null otherwise. */
    public @Nullable Account one() {
        return UnitSort.ACCOUNT.names(address) ? accounts.getFirst() : null;
    }

    public boolean whole() {
        return address.isEmpty();
    }
}
