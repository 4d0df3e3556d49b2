package se.uppsikt.records.register;

import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Registration;

/**
 * An entry of the register as far as somebody may see it. Number and date always show. Who wrote a
 * message is for those who work with it; of what is marked as perhaps secret the same goes for what
 * it concerns (OSL 5 kap. 2 § andra stycket, 8 kap. 1 §).
 */
public record ListedEntry(Registration entry, Shown shown) {
    static final String WITHHELD = "Visas inte";

    /** How much of it. */
    enum Shown {
        WHOLE,
        WITHOUT_NAME,
        NUMBER_AND_DATE
    }

    /**
     * @param cleared whether the person may read what is confidential of that account
     */
    static ListedEntry of(
            Registration entry, boolean confidential, boolean secret, boolean cleared) {
        if (cleared || !confidential) {
            return new ListedEntry(entry, Shown.WHOLE);
        }
        return new ListedEntry(entry, secret ? Shown.NUMBER_AND_DATE : Shown.WITHOUT_NAME);
    }

    /** Whether the person may open it. */
    public boolean opens() {
        return shown == Shown.WHOLE;
    }

    public @Nullable String counterpart() {
        return shown == Shown.WHOLE ? entry.counterpart() : null;
    }

    public String subject() {
        return shown == Shown.NUMBER_AND_DATE ? WITHHELD : entry.subject();
    }

    public String direction() {
        return shown == Shown.NUMBER_AND_DATE ? "" : entry.direction().swedish();
    }
}
