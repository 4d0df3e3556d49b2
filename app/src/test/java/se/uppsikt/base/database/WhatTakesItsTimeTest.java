package se.uppsikt.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.uppsikt.ProgramTest;
import se.uppsikt.TestDatabase;

/**
 * A server that is silent is given up after a while; a table that is written anew takes the time it
 * takes, or the disk would never be rid of what is disposed of (H5).
 */
@ProgramTest
class WhatTakesItsTimeTest {
    private static final long LIMIT_SECONDS = 1;

    private final String address = TestDatabase.freshDatabase();
    private final DriverManagerDataSource limited =
            new DriverManagerDataSource(
                    address
                            + (address.contains("?") ? "&" : "?")
                            + "socketTimeout="
                            + LIMIT_SECONDS);

    @Test
    void anOrdinaryQuestionIsGivenUp() {
        JdbcClient database = JdbcClient.create(limited);
        assertThatThrownBy(() -> database.sql("select pg_sleep(3)").query().listOfRows())
                .satisfies(fault -> assertThat(ServerAway.in(fault)).isTrue());
    }

    @Test
    void aTableIsWrittenAnewHoweverLongItWaits() throws Exception {
        JdbcClient database = JdbcClient.create(limited);
        database.sql("create table kept (word text)").update();
        try (Connection other = DriverManager.getConnection(address);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table kept in access share mode");
            CompletableFuture<Boolean> rewritten =
                    CompletableFuture.supplyAsync(
                            () -> new Rewriting(limited, database).table("kept").isEmpty());
            Awaitility.await().until(() -> waits(statement));
            statement.execute("select pg_sleep(" + 2.5 * LIMIT_SECONDS + ")");
            other.rollback();

            assertThat(rewritten.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean waits(Statement statement) throws SQLException {
        try (var row =
                statement.executeQuery(
                        "select count(*) from pg_locks where not granted and relation = 'kept'::regclass")) {
            return row.next() && row.getInt(1) == 1;
        }
    }
}
