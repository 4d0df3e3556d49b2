package se.uppsikt.base.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Whether something broke because the server is away – stopped, restarting, cut off, or changing
 * place with another – and not because of what was done: then it passes, and is done anew.
 *
 * <p>A server that was the first and now only reads is as good as away. The pool, which makes one
 * of these by its name, closes what leads there, so that the next connection is made to the one
 * that is the first now.
 */
public final class ServerAway implements SQLExceptionOverride {
    private static final String READ_ONLY = "25006";
    private static final String CLOSED = "Connection is closed";
    private static final int DEPTH = 20;

    public static boolean in(@Nullable Throwable fault) {
        int depth = 0;
        for (Throwable cause = fault; cause != null && depth < DEPTH; cause = cause.getCause()) {
            if (cause instanceof SQLException told && isAway(told)
                    // what broke first is hidden by the rollback that broke after it
                    || cause instanceof TransactionSystemException later
                            && in(later.getApplicationException())) {
                return true;
            }
            depth++;
        }
        return false;
    }

    /**
     * Class 08 is connections; 57P01 to 57P03 is a server that stops, has crashed or starts. The
     * pool gives no code when it has closed a connection that was cut off.
     */
    private static boolean isAway(SQLException told) {
        String state = told.getSQLState();
        return told instanceof SQLTransientConnectionException
                || (state == null
                        ? CLOSED.equals(told.getMessage())
                        : state.startsWith("08")
                                || state.startsWith("57P0")
                                || state.equals(READ_ONLY));
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException fault) {
        return READ_ONLY.equals(fault.getSQLState())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
