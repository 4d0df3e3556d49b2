package se.uppsikt.base.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;

/**
 * A server that was the first and now only reads is as good as away: what leads there is closed, so
 * that the next connection is made to the one that is the first now. The pool makes one by name.
 */
public final class ReadOnlyIsAway implements SQLExceptionOverride {
    private static final String READ_ONLY = "25006";

    /** Whether it failed because the server only reads. */
    public static boolean in(Throwable failure) {
        return NestedExceptionUtils.getRootCause(failure) instanceof SQLException cause
                && READ_ONLY.equals(cause.getSQLState());
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException fault) {
        return READ_ONLY.equals(fault.getSQLState())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
