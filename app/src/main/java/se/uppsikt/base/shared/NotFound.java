package se.uppsikt.base.shared;

/**
 * What was asked for does not exist, or not for this person; pages answer 404 and say so in
 * Swedish.
 */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what kind and id, such as {@code contribution 0198…}; for the log, never shown
     */
    public NotFound(String what) {
        super(what);
    }
}
