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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Real PostgreSQL for tests: one server for the whole run (not durable, for speed), one database,
 * one fresh data folder and one free port for deliveries for each application context. The
 * migrations are run once, in a database that the others are copies of. The program works in its
 * own as on its own server: it owns it and is no superuser.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String ROLE = "uppsikt";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, String> ROOMS = new ConcurrentHashMap<>();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            PlainRun.refuse("a database");
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setLocaleConfig("encoding", "UTF8")
                                .setLocaleConfig("locale", "C")
                                .setRegisterShutdownHook(false)
                                .setServerConfig("timezone", "UTC")
                                // twenty for each program that is up, with room for what tests open
                                .setServerConfig("max_connections", "400")
                                .start();
                // that a test may lay hands on what nobody else can
                execute(
                        server,
                        "create role "
                                + ROLE
                                + " login; grant set on parameter session_replication_role to "
                                + ROLE);
                // after the programs that work in it, which would wait for it in vain
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
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

    /** The database that has been migrated and is otherwise empty, made by the first program. */
    private static final class Template {
        private static final String NAME = "uppsikt_template";
        private static boolean made;

        static synchronized String copy() {
            return address(create(ROLE, made ? " template " + NAME : ""));
        }

        static synchronized void make(FlywayMigrationStrategy migrations, Flyway flyway) {
            if (made) {
                return;
            }
            execute(Server.POSTGRES, "create database " + NAME + " owner " + ROLE);
            migrations.migrate(
                    Flyway.configure()
                            .configuration(flyway.getConfiguration())
                            .dataSource(address(NAME), ROLE, "")
                            .load());
            made = true;
        }
    }

    /** Has the program's own way of migrating make the template too. */
    private static final class MakingTheTemplate implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof FlywayMigrationStrategy migrations)) {
                return bean;
            }
            return (FlywayMigrationStrategy)
                    flyway -> {
                        Template.make(migrations, flyway);
                        migrations.migrate(flyway);
                    };
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new MakingTheTemplate());
        TestPropertyValues.of(
                        "spring.datasource.url=" + Template.copy(),
                        "spring.datasource.username=" + ROLE,
                        "uppsikt.data=" + freshFolder(),
                        "db-scheduler.polling-interval=250ms",
                        "uppsikt.webhook.port=" + freePort())
                .applyTo(context);
    }

    /** The address of a new, empty database; user {@code postgres} without password. */
    public static String freshDatabase() {
        return Server.POSTGRES.getJdbcUrl("postgres", create("postgres", ""));
    }

    /**
     * The address of a new database with the tables that one room had in version 0.1; user {@code
     * postgres} without password. They are made once and copied.
     */
    public static String freshDatabase(String room) {
        String template = ROOMS.computeIfAbsent(room, TestDatabase::migrated);
        return Server.POSTGRES.getJdbcUrl("postgres", create("postgres", " template " + template));
    }

    private static String migrated(String room) {
        String name = create("postgres", "");
        Flyway.configure()
                .dataSource(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "")
                .locations("classpath:db/v01/" + room)
                .load()
                .migrate();
        return name;
    }

    private static String create(String owner, String how) {
        String name = "uppsikt_" + COUNT.incrementAndGet();
        execute(Server.POSTGRES, "create database " + name + " owner " + owner + how);
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

    private static String address(String database) {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + database;
    }

    /** A port that nobody listened to just now. */
    public static int freePort() {
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
