package se.uppsikt;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A database that several nodes share, as the municipality's own: the program's role owns it and is
 * no superuser. What is asked of it here is asked again while it is away.
 *
 * @param owner what makes the role and the database
 */
record OuterDatabase(String url, String owner, String ownerPassword) {
    private static final String ROLE = "uppsikt";
    private static final String PASSWORD = "prov";
    private static final int TRIES = 200;

    /** Where the embedded server's programs lie, unpacked. */
    static Path programs() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet pid =
                        statement.executeQuery(
                                "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")) {
            pid.next();
            return Objects.requireNonNull(
                    Path.of("/proc", pid.getString(1), "exe").toRealPath().getParent());
        } catch (SQLException e) {
            throw new IOException("no server was started", e);
        }
    }

    /** Makes the role and the database. */
    OuterDatabase made() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(at("postgres"), owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + ROLE + " login password '" + PASSWORD + "'");
            statement.execute("create database " + ROLE + " owner " + ROLE);
        }
        return this;
    }

    private String at(String database) {
        return url.formatted(database);
    }

    /** What a node is told of it. */
    List<String> options() {
        return List.of(
                "--spring.datasource.url=" + at(ROLE),
                "--spring.datasource.username=" + ROLE,
                "--spring.datasource.password=" + PASSWORD,
                "--spring.datasource.hikari.maximum-pool-size=12");
    }

    Connection connection() throws SQLException {
        Properties how = new Properties();
        how.putAll(
                Map.of(
                        "user", ROLE,
                        "password", PASSWORD,
                        "connectTimeout", "2",
                        "loginTimeout", "4",
                        "socketTimeout", "10"));
        return DriverManager.getConnection(at(ROLE), how);
    }

    long number(String query) {
        return Long.parseLong(text(query));
    }

    /** The first column of the first row, or nothing. */
    String text(String query) {
        return persistently(
                () -> {
                    try (Connection database = connection();
                            Statement statement = database.createStatement();
                            ResultSet found = statement.executeQuery(query)) {
                        return found.next() ? String.valueOf(found.getString(1)) : "";
                    } catch (SQLException e) {
                        throw new IllegalStateException(query, e);
                    }
                });
    }

    void change(String sql) {
        persistently(
                () -> {
                    try (Connection database = connection();
                            Statement statement = database.createStatement()) {
                        return statement.executeUpdate(sql);
                    } catch (SQLException e) {
                        throw new IllegalStateException(sql, e);
                    }
                });
    }

    /** Waits until there are as many; what is told when they do not come is asked for then. */
    void awaitAtLeast(String query, long least, Supplier<String> told) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (number(query) < least) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        query + " is " + number(query) + ", not " + least + "\n" + told.get());
            }
            pause(100);
        }
    }

    private static <T> T persistently(Supplier<T> question) {
        for (int i = 0; ; i++) {
            try {
                return question.get();
            } catch (IllegalStateException away) {
                if (i == TRIES) {
                    throw away;
                }
                pause(200);
            }
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
