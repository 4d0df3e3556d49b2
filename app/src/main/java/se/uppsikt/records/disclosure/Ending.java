package se.uppsikt.records.disclosure;

import se.uppsikt.records.disclosure.DisclosureLife.Cause;

/** How a request ends for whoever asked, until that person says otherwise. */
public enum Ending {
    DISCLOSED(Cause.DISCLOSE),
    PARTLY_REFUSED(Cause.DISCLOSE_PARTLY),
    REFUSED(Cause.REFUSE);

    private final Cause cause;

    Ending(Cause cause) {
        this.cause = cause;
    }

    Cause cause() {
        return cause;
    }
}
