package se.uppsikt.base.storage;

/** The place where files are kept does not do what it must. Nothing was lost or changed. */
public final class StorageTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageTrouble(String what, Throwable cause) {
        super(what, cause);
    }

    StorageTrouble(String what) {
        super(what);
    }
}
