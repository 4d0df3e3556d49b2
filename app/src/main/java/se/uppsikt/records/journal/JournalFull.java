package se.uppsikt.records.journal;

/**
 * The journal takes no more just now, or is closing. The sender is told to come again; nothing was
 * kept.
 */
class JournalFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalFull(String why) {
        super(why);
    }
}
