package se.uppsikt.platforms.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.destruction.Destruction;
import se.uppsikt.records.destruction.Shelf;

/** P10: a picture is given up when the platform has none, and not when our own disk is full. */
@UppsiktTest
@Proves("P10")
class NoRoomWithUsIsNoFaultOfTheirsTest {
    private static final int DAYS = 20;

    @Autowired Records records;
    @Autowired MediaAttemptRows rows;
    @Autowired Destruction destruction;
    @Autowired TransactionTemplate transaction;
    private final SettableClock clock = new SettableClock();
    private final URI source = URI.create("https://example.org/" + UUID.randomUUID());
    private ContributionId comment;

    @BeforeEach
    void aPictureThatIsToBeFetched() {
        Shelf shelf = new Shelf(records, destruction, transaction);
        records.keep(
                List.of(
                        shelf.comment(
                                1,
                                "Siv Kvar",
                                "Badet",
                                shelf.page(shelf.object(1, "Siv Kvar", "Badet")),
                                new MediaSeen(source, null, null, null))));
        comment = shelf.contribution(1).id();
    }

    /** Each day for twenty days; of other pictures nothing is said. */
    private void tried(String trouble) {
        for (int day = 1; day <= DAYS; day++) {
            clock.set(Shelf.THEN.plus(Duration.ofDays(day)));
            fetch(
                    new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException(trouble);
                        }
                    });
        }
    }

    private void fetch(InputStream bytes) {
        MediaFetcher fetcher =
                asked -> {
                    if (asked.equals(source)) {
                        return bytes;
                    }
                    throw new IOException("No space left on device");
                };
        new MediaFetchTask(records, rows, fetcher, transaction, clock).fetchWaiting();
    }

    private Version.Media medium() {
        return records.kept(comment).versions().getFirst().media().getFirst();
    }

    @Test
    void whatFoundNoRoomIsFetchedWhenThereIsRoom() {
        tried("No space left on device");
        clock.set(Shelf.THEN.plus(Duration.ofDays(DAYS + 1)));
        fetch(new ByteArrayInputStream("GIF89a".getBytes(UTF_8)));
        assertThat(medium().state()).isEqualTo(Version.State.KEPT);
    }

    @Test
    void whatThePlatformBreaksOffEachTimeIsGivenUp() {
        tried("cut off");
        assertThat(medium().state()).isEqualTo(Version.State.UNREACHABLE);
    }
}
