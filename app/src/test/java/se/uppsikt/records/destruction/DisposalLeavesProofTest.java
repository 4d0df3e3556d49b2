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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.SealedBeside;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Deeds;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Kept;
import se.uppsikt.records.MediaId;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.destruction.DestructionCheckRows.Compared;
import se.uppsikt.records.evidence.Evidence;
import se.uppsikt.records.evidence.EvidenceVerifier;
import se.uppsikt.records.holds.DisposalHolds;
import se.uppsikt.records.journal.Journal;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/**
 * H5, H8: what is disposed of says nothing any more, and still proves that it was there. The
 * database lets nobody else make anything empty, and whatever else is changed is named.
 */
@Proves({"H5", "H8"})
@UppsiktTest
class DisposalLeavesProofTest {
    private static final String NAME = "Ture Gallrman";
    private static final String WORDS = "Vattnet luktar sumpgas vid skolan";

    @Autowired Records records;
    @Autowired Destruction destruction;
    @Autowired DestructionCheckRows checks;
    @Autowired EvidenceVerifier verifier;
    @Autowired Journal journal;
    @Autowired MediaStore store;
    @Autowired DisposalHolds holds;
    @Autowired List<SealedBeside> sealed;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    private Shelf shelf;
    private OriginalId shared;
    private ContributionId gone;
    private ContributionId stays;

    @BeforeEach
    void keepTwoInOneOriginal() {
        shelf = new Shelf(records, destruction, transaction);
        StoredMedia picture =
                records.store(
                        new ByteArrayInputStream(("GIF89a" + UUID.randomUUID()).getBytes(UTF_8)));
        shared =
                shelf.page(
                        shelf.object(1, NAME, WORDS),
                        shelf.object(2, "Siv Kvar", "Badet är öppet"));
        records.keep(
                List.of(
                        shelf.comment(
                                1,
                                NAME,
                                WORDS,
                                shared,
                                new MediaSeen(null, picture, "sump.gif", "Sumpgas")),
                        shelf.comment(2, "Siv Kvar", "Badet är öppet", shared)));
        gone = shelf.contribution(1).id();
        stays = shelf.contribution(2).id();
    }

    private String hindrance(ContributionId id) {
        return Objects.requireNonNull(destruction.hindrances(List.of(id)).get(id)).sentence();
    }

    private Compared compared() {
        UUID id = gone.value();
        UUID before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
        return checks.after(before, 1).getFirst();
    }

    private boolean proven() {
        Compared it = compared();
        return it.contribution().equals(gone.value())
                && it.blank()
                && it.prints()
                && it.decided()
                && it.cuts();
    }

    private String body(OriginalId original) {
        return new String(
                Objects.requireNonNull(records.originals(List.of(original)).get(original))
                        .original()
                        .body(),
                UTF_8);
    }

    @Test
    void itSaysNothingAndWhatWasDecidedStays() {
        var destroyed = shelf.destroy(gone);
        assertThat(destroyed.versions()).isEqualTo(1);
        assertThat(destroyed.media()).isEqualTo(1);
        assertThat(destroyed.originals()).isEqualTo(1);

        Kept left = records.kept(gone);
        Contribution c = left.contribution();
        assertThat(c.text()).isNull();
        assertThat(c.author().name()).isNull();
        assertThat(c.author().platformId()).isNull();
        assertThat(c.permalink()).isNull();
        assertThat(c.key().value()).startsWith("gallrad:");
        assertThat(c.facts().retention()).isEqualTo(Facts.Retention.DISPOSED);
        assertThat(c.writtenAt()).isEqualTo(Shelf.THEN);
        assertThat(c.says()).isEqualTo("Gallrad");
        assertThat(left.versions()).singleElement().extracting(Version::text).isNull();
        assertThat(left.disposed())
                .startsWith("Gallrad ")
                .endsWith(shelf.disposal.value().toString());
        assertThat(destruction.of(gone).orElseThrow().under()).isEqualTo(shelf.disposal);
        assertThat(body(shared))
                .doesNotContain(NAME, WORDS)
                .contains("Siv Kvar", shelf.disposal.value().toString());
        assertThat(records.kept(stays).contribution().text()).isEqualTo("Badet är öppet");
    }

    @Test
    void bothAreProvenBeforeAndAfter() {
        assertThat(verifier.verify(Deeds.ANNA, gone)).isInstanceOf(Evidence.Verified.class);
        List<String> lines = lines();
        shelf.destroy(gone);
        assertThat(verifier.verify(Deeds.ANNA, gone)).isInstanceOf(Evidence.Verified.class);
        assertThat(verifier.verify(Deeds.ANNA, stays)).isInstanceOf(Evidence.Verified.class);
        assertThat(proven()).isTrue();
        assertThat(lines()).isEqualTo(lines).isNotEmpty();
    }

    /** What the seals of the days hold about them, of which their published roots are made. */
    private List<String> lines() {
        long version =
                database.sql("select min(id) from records.version where contribution = ?")
                        .param(gone.value())
                        .query(Long.class)
                        .single();
        Map<String, Long> numbers = Map.of("original", shared.value(), "lydelse", version);
        return sealed.stream()
                .filter(each -> numbers.containsKey(each.word()))
                .flatMap(each -> one(each, numbers).stream())
                .map(SealedBeside.Line::text)
                .toList();
    }

    private static List<SealedBeside.Line> one(SealedBeside kind, Map<String, Long> numbers) {
        long number = Objects.requireNonNull(numbers.get(kind.word()));
        return kind.lines(number - 1, number, 1);
    }

    /** As somebody with all power over the database would. */
    private void tamper(String change) {
        transaction.executeWithoutResult(
                _ -> {
                    database.sql("set local session_replication_role = replica").update();
                    assertThat(
                                    database.sql(change)
                                            .param("id", gone.value())
                                            .param("original", shared.value())
                                            .update())
                            .isEqualTo(1);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update records.version set text = 'Tillbaka' where contribution = :id and :original > 0",
                "update records.contribution set text = 'Tillbaka' where id = :id and :original > 0",
                "update records.contribution set author_name = 'X' where id = :id and :original > 0",
                "update records.contribution set written_at = now() where id = :id and :original > 0",
                "update records.contribution set header_print = set_byte(header_print, 3, 255 - get_byte(header_print, 3)) where id = :id and :original > 0",
                "update records.version set hash = set_byte(hash, 3, 255 - get_byte(hash, 3)) where contribution = :id and :original > 0",
                "update records.media set alt_text = 'Tillbaka' where contribution = :id and :original > 0",
                "update records.media set bytes_print = set_byte(bytes_print, 3, 255 - get_byte(bytes_print, 3)) where contribution = :id and :original > 0",
                "update records.destroyed set disposal = gen_random_uuid() where contribution = :id and :original > 0",
                "update records.original_cut set after = set_byte(after, 3, 255 - get_byte(after, 3)) where contribution = :id and original = :original"
            })
    void whateverIsChangedAfterwardsIsNamed(String change) {
        shelf.destroy(gone);
        assertThat(proven()).isTrue();
        tamper(change);
        assertThat(proven()).isFalse();
    }

    @Test
    void aChangedByteInACutOriginalIsNamed() {
        shelf.destroy(gone);
        tamper(
                "update records.original set body = set_byte(body, 3, 255 - get_byte(body, 3)) where id = :original and cast(:id as uuid) is not null");
        assertThat(verifier.verify(Deeds.ANNA, stays)).isInstanceOf(Evidence.Wanting.class);
    }

    /** Whoever has the program's own rights to the database and no decision. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update records.version set text = null where contribution = ?",
                "update records.version set genre = null, genre_print = null, text = null where contribution = ?",
                "update records.media set source = null, original_name = null, alt_text = null where contribution = ?",
                "update records.contribution set author_name = null where id = ?",
                "update records.original set body = '' where id in (select original from records.version where contribution = ?)",
                "delete from records.version where contribution = ?",
                "delete from records.media where contribution = ?"
            })
    void nobodyElseBlanksAnything(String change) {
        assertThatThrownBy(() -> database.sql(change).param(1, gone.value()).update())
                .rootCause()
                .message()
                .containsAnyOf("is only ever added to", "without its print");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from records.destroyed where contribution = ?",
                "update records.destroyed set at = now() where contribution = ?",
                "delete from records.original_cut where contribution = ?",
                "update records.contribution set text = 'Tillbaka' where id = ?",
                "update records.contribution set retention = 'KEEP' where id = ?",
                "update records.version set text = 'Tillbaka' where contribution = ?",
                "update records.media set alt_text = 'Tillbaka' where contribution = ?",
                "update records.original set body = '' where id in (select original from records.version where contribution = ?)"
            })
    void nothingComesBack(String change) {
        shelf.destroy(gone);
        assertThatThrownBy(() -> database.sql(change).param(1, gone.value()).update())
                .rootCause()
                .message()
                .containsAnyOf("is only ever added to", "is disposed of");
        assertThat(proven()).isTrue();
    }

    @Test
    void whatIsOnHoldIsNotDestroyedAndTheCallerGoesOn() {
        transaction.executeWithoutResult(
                _ -> holds.place(Deeds.ANNA, UUID.randomUUID(), List.of(gone)));
        assertThat(destruction.hindrances(List.of(gone, stays))).containsOnlyKeys(gone);
        transaction.executeWithoutResult(
                _ -> {
                    assertThatThrownBy(() -> destruction.destroy(gone, shelf.disposal))
                            .isInstanceOf(Refused.class);
                    destruction.destroy(stays, shelf.disposal);
                });
        assertThat(records.contribution(gone).text()).isEqualTo(WORDS);
        assertThat(destruction.of(stays)).isPresent();
    }

    @Test
    void whatIsGoneIsNotDestroyedTwice() {
        shelf.destroy(gone);
        assertThatThrownBy(() -> shelf.destroy(gone)).isInstanceOf(Refused.class);
    }

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
                store.path(late.hash()), FileTime.from(Instant.now().minusSeconds(5)));
        records.mediaFetched(medium, late);
        assertThat(store.path(late.hash())).doesNotExist();
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
                    store.path(each.hash()),
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
        assertThat(store.path(own.hash())).doesNotExist();
        assertThat(store.path(both.hash())).exists();
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
