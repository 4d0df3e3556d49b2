package se.uppsikt.base.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections on which an answer is waited for as long as it takes: a table that is written anew,
 * an index that is built. On any other it is given up after a minute, while the server goes on.
 */
public final class WithoutLimit extends DelegatingDataSource {
    public WithoutLimit(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setNetworkTimeout(Runnable::run, 0);
        return connection;
    }
}
