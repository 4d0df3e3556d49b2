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

    /**
     * As the open register shows it: what somebody with the right has let it show, and never more
     * than number and date while it may be secret.
     */
    static ListedEntry open(Registration entry, boolean confidential, boolean secret) {
        if (secret) {
            return new ListedEntry(entry, Shown.NUMBER_AND_DATE);
        }
        return new ListedEntry(
                entry,
                switch (entry.view()) {
                    case NUMBER_AND_DATE -> Shown.NUMBER_AND_DATE;
                    case SUBJECT -> Shown.WITHOUT_NAME;
                    case SUBJECT_AND_NAME -> confidential ? Shown.WITHOUT_NAME : Shown.WHOLE;
                });
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

    /** Its number in the municipality's own system; empty while it has none. */
    public String outerNumber() {
        return shown == Shown.WHOLE ? entry.outerNumber() : "";
    }

    public String direction() {
        return shown == Shown.NUMBER_AND_DATE ? "" : entry.direction().swedish();
    }
}
