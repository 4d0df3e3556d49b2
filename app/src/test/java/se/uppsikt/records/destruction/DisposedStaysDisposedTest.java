package se.uppsikt.records.destruction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.storage.OnDisk;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Deeds;
import se.uppsikt.records.MediaId;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/**
 * H5: what is gone stays gone, whoever brings it again, and what stands in the way of going is
 * told.
 */
@Proves("H5")
@UppsiktTest
class DisposedStaysDisposedTest extends TwoInOneOriginal {
    /** The lock of the row decides: whoever has it first. */
    @Test
    void aHoldThatComesWhileItIsDestroyedComesTooLateAndOneBeforeItStops() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(heldWhile(threads, () -> destruction.destroy(gone, shelf.disposal), gone))
                    .isFalse();
            CountDownLatch placed = new CountDownLatch(1);
            Future<?> holding =
                    threads.submit(
                            () ->
                                    transaction.executeWithoutResult(
                                            _ -> {
                                                holds.place(
                                                        Deeds.ANNA,
                                                        UUID.randomUUID(),
                                                        List.of(stays));
                                                placed.countDown();
                                                pause();
                                            }));
            placed.await(10, TimeUnit.SECONDS);
            assertThatThrownBy(() -> shelf.destroy(stays)).isInstanceOf(Refused.class);
            holding.get(10, TimeUnit.SECONDS);
            assertThat(records.contribution(stays).text()).isNotNull();
        }
    }

    private boolean heldWhile(ExecutorService threads, Runnable deed, ContributionId id)
            throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> doing =
                threads.submit(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            deed.run();
                                            begun.countDown();
                                            pause();
                                        }));
        begun.await(10, TimeUnit.SECONDS);
        transaction.executeWithoutResult(
                _ -> holds.place(Deeds.ANNA, UUID.randomUUID(), List.of(id)));
        doing.get(10, TimeUnit.SECONDS);
        return records.contribution(id).facts().onHold();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By a poll, a late delivery or an export: it is known, and cut out of what brought it. */
    @Test
    void whatThePlatformShowsAgainIsNotKeptAnew() {
        shelf.destroy(gone);
        OriginalId again = shelf.page(shelf.object(1, NAME, WORDS), shelf.object(3, "Ny", "Hej"));
        Written written = shelf.comment(1, NAME, WORDS, again);
        assertThat(records.onlyDisposed(List.of(written))).isTrue();
        assertThat(records.onlyDisposed(List.of(written, shelf.comment(3, "Ny", "Hej", again))))
                .isFalse();
        ContributionsKept kept =
                records.keep(
                        List.of(
                                written,
                                shelf.comment(3, "Ny", "Hej", again),
                                new Observation.Withdrawn(
                                        shelf.account,
                                        shelf.key(1),
                                        null,
                                        Instant.parse("2026-01-01T10:00:00Z"),
                                        again)));
        assertThat(kept.added()).singleElement().extracting(Contribution::text).isEqualTo("Hej");
        assertThat(records.byKey(shelf.account, shelf.key(1))).isEmpty();
        assertThat(body(again)).doesNotContain(WORDS).contains("Hej");
        assertThat(proven()).isTrue();
    }

    @Test
    void anExportThatHasItWithoutAnyNameIsKnownToo() {
        shelf.destroy(gone);
        Written exported =
                shelf.comment(1, NAME, WORDS, shared)
                        .named(
                                new PlatformKey("export:comment:1709290800000:abc"),
                                new PlatformKey("post"));
        assertThat(records.keep(List.of(exported)).added()).isEmpty();
        Written another =
                shelf.comment(1, "Någon Annan", WORDS, shared)
                        .named(
                                new PlatformKey("export:comment:1709290800000:abd"),
                                new PlatformKey("post"));
        assertThat(records.keep(List.of(another)).added()).hasSize(1);
    }

    /** A new wording after the disposal is a new record, whatever it is called. */
    @Test
    void whatIsWrittenAfterTheDisposalIsNew() {
        shelf.destroy(gone);
        Instant later = Instant.now().plus(Duration.ofMinutes(1));
        OriginalId edit = shelf.page(shelf.object(1, NAME, "Nu hotar jag er"));
        ContributionsKept kept =
                records.keep(List.of(shelf.wording(1, NAME, "Nu hotar jag er", later, edit)));
        assertThat(kept.added())
                .singleElement()
                .extracting(Contribution::text)
                .isEqualTo("Nu hotar jag er");
        assertThat(shelf.destroy(kept.added().getFirst().id()).originals()).isEqualTo(1);
        assertThat(proven()).isTrue();
    }

    /** The same words and another comment in the same second are another's. */
    @Test
    void somebodyElsesSameWordsAreKept() {
        shelf.destroy(gone);
        OriginalId other = shelf.page(shelf.object(4, NAME, WORDS));
        assertThat(records.keep(List.of(shelf.comment(4, NAME, WORDS, other))).added()).hasSize(1);
    }

    /** Also where it came along with something new and was known already. */
    @Test
    void everyOriginalThatTellsOfItIsCut() {
        OriginalId later =
                shelf.page(shelf.object(1, NAME, WORDS), shelf.object(5, "Ny", "Hejsan"));
        records.keep(List.of(shelf.comment(5, "Ny", "Hejsan", later)));
        assertThat(shelf.destroy(gone).originals()).isEqualTo(2);
        assertThat(body(later)).doesNotContain(WORDS, NAME).contains("Hejsan");
    }

    /** It may tell of a new wording, which nobody has seen. */
    @Test
    void aDeliveryThatWaitsToBeReadAndNamesItStandsInTheWay() throws Exception {
        String delivery =
                "{\"entry\":[{\"id\":\"0-%s\",\"changes\":[{\"value\":{\"comment_id\":\"%s\"}}]}]}"
                        .formatted(UUID.randomUUID(), shelf.key(1).value());
        OriginalId waiting =
                journal.append(
                                new Original(
                                        "prov/webhook",
                                        "application/json",
                                        delivery.getBytes(UTF_8),
                                        Shelf.THEN))
                        .get(10, TimeUnit.SECONDS);
        database.sql("insert into records.original_name (name, original) values (?, ?)")
                .params(OriginalFormat.name(shelf.key(1).value()), waiting.value())
                .update();
        assertThat(hindrance(gone)).contains("inte läst än");
        records.interpreted(List.of(waiting));
        assertThat(destruction.hindrances(List.of(gone))).isEmpty();
    }

    @Test
    void aPictureThatComesAfterwardsIsNotLetIn() throws IOException {
        OriginalId page = shelf.page(shelf.object(9, NAME, WORDS));
        records.keep(
                List.of(
                        shelf.comment(
                                9,
                                NAME,
                                WORDS,
                                page,
                                new MediaSeen(
                                        URI.create("https://example.org/a"), null, null, null))));
        ContributionId id = shelf.contribution(9).id();
        MediaId medium = records.kept(id).versions().getFirst().media().getFirst().id();
        shelf.destroy(id);
        StoredMedia late =
                records.store(
                        new ByteArrayInputStream(("GIF89a" + UUID.randomUUID()).getBytes(UTF_8)));
        Files.setLastModifiedTime(
                OnDisk.file(storage, MediaStore.key(late.hash())),
                FileTime.from(Instant.now().minusSeconds(5)));
        records.mediaFetched(medium, late);
        assertThat(storage.find(MediaStore.key(late.hash()))).isEmpty();
    }

    /** On a server that is not ours nothing is called done that we may not do. */
    @Test
    void whatTheDatabaseDoesNotLetUsTakeAwayIsTold() throws IOException {
        StoredMedia both =
                records.store(
                        new ByteArrayInputStream(("GIF89a" + UUID.randomUUID()).getBytes(UTF_8)));
        StoredMedia own =
                records.store(
                        new ByteArrayInputStream(("GIF89a" + UUID.randomUUID()).getBytes(UTF_8)));
        for (StoredMedia each : List.of(both, own)) {
            Files.setLastModifiedTime(
                    OnDisk.file(storage, MediaStore.key(each.hash())),
                    FileTime.from(Instant.now().minus(Duration.ofHours(3))));
        }
        OriginalId page = shelf.page(shelf.object(7, NAME, WORDS), shelf.object(8, NAME, "Annat"));
        records.keep(
                List.of(
                        shelf.comment(
                                7,
                                NAME,
                                WORDS,
                                page,
                                new MediaSeen(null, both, null, null),
                                new MediaSeen(null, own, null, null)),
                        shelf.comment(
                                8, NAME, "Annat", page, new MediaSeen(null, both, null, null))));
        shelf.destroy(shelf.contribution(7).id());
        Destruction.Purged purged = destruction.purge(shelf.disposal, _ -> {});
        assertThat(purged.done()).isTrue();
        assertThat(purged.left()).anyMatch(each -> each.contains("checkpoint"));
        assertThat(storage.find(MediaStore.key(own.hash()))).isEmpty();
        assertThat(storage.find(MediaStore.key(both.hash()))).isPresent();
        assertThat(destruction.purge(shelf.disposal, _ -> fail("it is done"))).isEqualTo(purged);
    }

    @Test
    void anOriginalThatNobodyKnowsHowToCutIsTold() {
        OriginalId odd = shelf.original("nytt/webhook", "<p>" + UUID.randomUUID() + "</p>");
        records.keep(List.of(shelf.comment(6, "Kim", "Ett ord", odd)));
        ContributionId id = shelf.contribution(6).id();
        assertThat(hindrance(id)).contains("skära");
        assertThatThrownBy(() -> shelf.destroy(id)).isInstanceOf(Refused.class);
        assertThat(records.contribution(id).text()).isEqualTo("Ett ord");
    }
}
