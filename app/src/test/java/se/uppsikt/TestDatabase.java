package se.uppsikt;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Real PostgreSQL for tests: one server for the whole run (not durable, for speed), one fresh
 * database, one fresh data folder and one free port for deliveries for each application context.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String ROLE = "uppsikt";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setLocaleConfig("encoding", "UTF8")
                                .setLocaleConfig("locale", "C")
                                .setRegisterShutdownHook(false)
                                .setServerConfig("timezone", "UTC")
                                .setServerConfig("max_connections", "200")
                                .start();
                // that a test may lay hands on what nobody else can
                execute(
                        server,
                        "create role "
                                + ROLE
                                + " login; grant set on parameter session_replication_role to "
                                + ROLE);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + ownDatabase(),
                        "spring.datasource.username=" + ROLE,
                        "uppsikt.data=" + freshFolder(),
                        "uppsikt.webhook.port=" + freePort())
                .applyTo(context);
    }

    /** The address of a new, empty database; user {@code postgres} without password. */
    public static String freshDatabase() {
        return Server.POSTGRES.getJdbcUrl("postgres", make("postgres"));
    }

    /** One that the program works in as in its own server: it owns it and is no superuser. */
    private static String ownDatabase() {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + make(ROLE);
    }

    private static String make(String owner) {
        String name = "uppsikt_" + COUNT.incrementAndGet();
        execute(Server.POSTGRES, "create database " + name + " owner " + owner);
        return name;
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database", e);
        }
    }

    /** A port that nobody listened to just now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("uppsikt-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
