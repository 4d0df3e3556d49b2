package se.uppsikt.records.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.Records;

/** An acknowledged delivery is on disk, once. */
@UppsiktTest
class JournalTest {
    @Autowired Records records;
    @Autowired Journal journal;
    @Autowired TransactionTemplate transaction;
    private String source = "";

    @BeforeEach
    void ownSource() {
        source = "test/" + UUID.randomUUID();
    }

    private CompletableFuture<OriginalId> journal(byte[] body) {
        return journal.append(
                new Original(
                        source, "application/json", body, Instant.parse("2026-11-20T11:00:00Z")));
    }

    private static byte[] body(int number) {
        return new byte[] {0, (byte) 0xff, (byte) number, (byte) (number >> 8)};
    }

    @Test
    void anyBytesAreKeptAsTheyCameAndInTheOrderTheyCame() throws Exception {
        List<OriginalId> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(journal(body(i)).get(10, TimeUnit.SECONDS));
        }
        List<StoredOriginal> waiting = records.uninterpreted(source, 100);
        assertThat(waiting).extracting(StoredOriginal::id).containsExactlyElementsOf(ids);
        assertThat(waiting.get(7).original().body()).isEqualTo(body(7));
    }

    @Test
    void theSameBytesAreKeptOnce() throws Exception {
        List<CompletableFuture<OriginalId>> futures = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            futures.add(journal(body(i % 3)));
        }
        OriginalId later = journal(body(0)).get(10, TimeUnit.SECONDS);
        assertThat(futures)
                .extracting(future -> future.get(10, TimeUnit.SECONDS))
                .contains(later)
                .satisfies(ids -> assertThat(new java.util.HashSet<>(ids)).hasSize(3));
        assertThat(records.uninterpreted(source, 100)).hasSize(3);
    }

    @Test
    void interpretedOnesWaitNoMoreAndTroubleWaitsToBeTriedAgain() throws Exception {
        OriginalId good = journal(body(1)).get(10, TimeUnit.SECONDS);
        OriginalId bad = journal(body(2)).get(10, TimeUnit.SECONDS);
        records.interpreted(List.of(good));
        records.uninterpretable(bad, "Okänd sorts händelse");
        assertThat(records.uninterpreted(source, 100)).isEmpty();
        assertThat(records.tryAgain(List.of(good, bad))).isEqualTo(1);
        assertThat(records.uninterpreted(source, 100))
                .extracting(StoredOriginal::id)
                .containsExactly(bad);
    }

    @Test
    void nobodyWaitsForTheJournalInATransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> journal(body(1))))
                .isInstanceOf(IllegalStateException.class);
    }
}
