package se.uppsikt.base.storage;

import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The place where files are kept does not do what it must. Nothing was lost or changed. */
public final class StorageTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 20;

    StorageTrouble(String what, Throwable cause) {
        super(what, cause);
    }

    StorageTrouble(String what) {
        super(what);
    }

    /** Whether something failed because of a store that does not do what it must. */
    public static boolean isIn(@Nullable Throwable fault) {
        return causes(fault).anyMatch(StorageTrouble.class::isInstance);
    }

    /** Whether something failed because there is no room left on a disk of ours. */
    public static boolean isFull(@Nullable Throwable fault) {
        return causes(fault)
                .anyMatch(
                        cause ->
                                cause instanceof IOException
                                        && String.valueOf(cause.getMessage())
                                                .contains("No space left on device"));
    }

    private static Stream<@Nullable Throwable> causes(@Nullable Throwable fault) {
        return Stream.<@Nullable Throwable>iterate(
                        fault, each -> each != null, each -> each == null ? null : each.getCause())
                .limit(DEPTH);
    }
}
