package se.uppsikt.base.mail;

import java.util.Objects;

/** Why something could not be sent, in Swedish and without names. */
final class MailTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private MailTrouble(String swedish, boolean lasting, Throwable cause) {
        super(swedish, cause);
        this.lasting = lasting;
    }

    /** It may go better later. */
    static MailTrouble passing(String swedish, Throwable cause) {
        return new MailTrouble(swedish, false, cause);
    }

    /** It will be the same next time. */
    static MailTrouble lasting(String swedish, Throwable cause) {
        return new MailTrouble(swedish, true, cause);
    }

    String swedish() {
        return Objects.requireNonNull(getMessage());
    }

    boolean lasts() {
        return lasting;
    }
}
