package se.uppsikt.records.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import se.uppsikt.records.Office;

/** When nothing can be written, everybody is told and nobody waits for ever. */
class JournalWriterTest {
    private static final class Down extends AbstractDataSource {
        private final AtomicInteger tries = new AtomicInteger();

        @Override
        public Connection getConnection() throws SQLException {
            tries.incrementAndGet();
            throw new SQLException("the database is down");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }

    private static CompletableFuture<OriginalId> append(JournalWriter writer, int number) {
        byte[] body = {(byte) number};
        return writer.append(
                Arrival.of(new Original("test", "application/json", body, Office.NOON)));
    }

    @Test
    void everyCallerOfAFailedBatchIsTold() {
        Down down = new Down();
        JournalWriter writer = new JournalWriter(down);
        writer.start();
        List<CompletableFuture<OriginalId>> futures = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            futures.add(append(writer, i));
        }
        for (CompletableFuture<OriginalId> future : futures) {
            assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                    .hasRootCauseMessage("the database is down");
        }
        assertThat(down.tries.get()).isGreaterThanOrEqualTo(2);
        writer.stop();
        assertThat(writer.isRunning()).isFalse();
    }

    @Test
    void aClosedJournalTakesNothing() {
        JournalWriter writer = new JournalWriter(new Down());
        assertThat(append(writer, 1)).isCompletedExceptionally();
        writer.start();
        writer.stop();
        assertThatThrownBy(() -> append(writer, 2).get(1, TimeUnit.SECONDS))
                .hasCauseInstanceOf(JournalFull.class);
    }

    @Test
    void tooMuchAtOnceIsTurnedAwayInsteadOfFillingTheMemory() {
        JournalWriter writer = new JournalWriter(new Down());
        writer.start();
        byte[] large = new byte[33 << 20];
        assertThatThrownBy(
                        () ->
                                writer.append(
                                                Arrival.of(
                                                        new Original(
                                                                "test",
                                                                "application/json",
                                                                large,
                                                                Office.NOON)))
                                        .get(1, TimeUnit.SECONDS))
                .hasCauseInstanceOf(JournalFull.class);
        writer.stop();
    }
}
