package se.uppsikt.base.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node at a time brings the database up: several histories are gone through in order, and each
 * has its own lock only. It is asked for again and again rather than waited for, since a question
 * that waits holds up an index that is being built beside it.
 */
record MigrationTurn(Connection connection) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationTurn.class);
    private static final String WORD = "hashtextextended('database.migration', 0)";
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    static MigrationTurn await(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        boolean told = false;
        while (!asked(connection, "select pg_try_advisory_lock(" + WORD + ")")) {
            if (!told) {
                LOG.info("another node is changing the database, and is waited for");
                told = true;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return new MigrationTurn(connection);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            asked(connection, "select pg_advisory_unlock(" + WORD + ")");
        }
    }

    private static boolean asked(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
