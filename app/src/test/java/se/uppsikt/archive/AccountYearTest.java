package se.uppsikt.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Role;
import se.uppsikt.archive.YearPackage.State;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.records.ContributionId;

/** A1–A6: an account and a year are ordered, packed, handed over and receipted. */
@Proves("A6")
class AccountYearTest extends KeptYear {
    @Autowired PackageStates states;
    @Autowired JdbcClient database;

    @Test
    void theArchivistOrdersAYearAndAnIndependentValidatorFindsNothingWrong() throws Exception {
        PackageId id = archive.order(archivist, year.account, year.year);
        YearPackage ready = await(id, State.READY);

        Path file = file(id);
        assertThat(archive.file(archivist, id).contentLength()).isEqualTo(Files.size(file));
        assertThat(fetched(id)).as("on record, for all the messages in it (B6)").isOne();
        PackageCheck.Verdict verdict = PackageCheck.validate(file, scratch);
        assertThat(verdict.must()).as("%s", verdict.failed()).isZero();
        assertThat(verdict.should()).as("%s", verdict.failed()).isZero();
        assertThat(verdict.passed()).isGreaterThan(140);
        assertThat(PackageCheck.sha512(Files.readAllBytes(file)))
                .isEqualTo(requireNonNull(ready.contents()).sha512());
        assertThat(PackageCheck.compareWithMets(file)).isEqualTo((int) ready.contents().files());
        for (Map.Entry<String, byte[]> each : PackageCheck.read(file).entrySet()) {
            if (each.getKey().endsWith("/METS.xml")) {
                PackageCheck.metsIsValid(each.getValue());
            } else if (each.getKey().endsWith("/premis.xml")) {
                PackageCheck.premisIsValid(each.getValue());
            }
        }
    }

    @Test
    void builtAgainFromTheSameDataItIsTheSameByteForByte() throws Exception {
        PackageId id = ordered();
        packing.build(id, () -> false);
        byte[] first = Files.readAllBytes(file(id));
        killedInTheMiddle(id);

        packing.build(id, () -> false);

        assertThat(state(id)).isEqualTo(State.READY);
        assertThat(file(id)).hasBinaryContent(first);
    }

    @Test
    void aStoppedBuildLeavesNothingAndCanBeTakenUpAgain() {
        PackageId id = ordered();
        AtomicInteger asked = new AtomicInteger();
        packing.build(
                id,
                () -> {
                    if (asked.incrementAndGet() == 20) {
                        CompletableFuture.runAsync(() -> packages.wantStop(id)).join();
                    }
                    return false;
                });
        assertThat(state(id)).isEqualTo(State.STOPPED);
        assertThat(archive.isHere(id)).isFalse();
        assertThat(storage.workplace(Shelf.PACKAGES))
                .isDirectoryNotContaining(file -> file.toString().contains(id.value().toString()));
        assertThatThrownBy(() -> archive.file(archivist, id)).isInstanceOf(RuntimeException.class);

        archive.again(archivist, id);
        await(id, State.READY);
    }

    @Test
    void whatIsNotBeingBuiltDoesNotBecomeReadyByWhoeverComesLate() {
        PackageId id = ordered();
        long built = toldAsBuilt();

        states.ready(
                id, new YearPackage.Contents(1, 1, "0", Instant.parse("2030-01-15T08:30:00Z")));

        assertThat(state(id)).isEqualTo(State.ORDERED);
        assertThat(toldAsBuilt()).isEqualTo(built);
    }

    private long fetched(PackageId id) {
        return database.sql(
                        """
                        select count(*) from records.ledger
                        where event = 'package-fetched' and particulars ->> 'paket' = ?
                        """)
                .param(id.value().toString())
                .query(Long.class)
                .single();
    }

    private long toldAsBuilt() {
        return database.sql("select count(*) from records.ledger where event = 'package-built'")
                .query(Long.class)
                .single();
    }

    @Test
    void aProgramThatClosesLeavesTheBuildToTheNextStart() {
        PackageId id = ordered();

        assertThat(packing.build(id, () -> true)).isTrue();

        assertThat(state(id)).isEqualTo(State.PACKING);
        assertThat(packing.build(id, () -> false)).isFalse();
        assertThat(state(id)).isEqualTo(State.READY);
    }

    @Test
    void nothingCountsAsArchivedBeforeTheReceipt() throws Exception {
        PackageId id = archive.order(archivist, year.account, year.year);
        await(id, State.READY);
        transaction.executeWithoutResult(status -> year.keepLateComment());
        assertThat(archivedAt("p1")).isNull();
        assertThatThrownBy(() -> archive.noteReceipt(archivist, id, "  "))
                .isInstanceOf(Refused.class);

        archive.noteReceipt(archivist, id, "SSA 2026/77");

        assertThat(state(id)).isEqualTo(State.ARCHIVED);
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        List<String> packed = List.of("p1", "c4", "c5", "c6", "m1", "j0", "j204");
        while (packed.stream().anyMatch(key -> archivedAt(key) == null)
                && System.nanoTime() < until) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(packed).allSatisfy(key -> assertThat(archivedAt(key)).isNotNull());
        assertThat(archivedAt("sen")).isNull();
        assertThatThrownBy(() -> archive.noteReceipt(archivist, id, "igen"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatChangedAfterThePackingIsNotArchivedByItsReceipt() {
        PackageId id = archive.order(archivist, year.account, year.year);
        await(id, State.READY);
        transaction.executeWithoutResult(status -> year.keepLateEdit());

        archive.noteReceipt(archivist, id, "SSA 2026/78");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> archivedAt("c5") != null && archive.coverage(id).changed() == 1);
        assertThat(archivedAt("c3")).isNull();
    }

    @Test
    void onlyWhoMayArchiveOrdersAndAnEmptyYearIsRefused() {
        assertThatThrownBy(() -> archive.order(person(Role.EDITOR), year.account, year.year))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> archive.order(archivist, year.account, 1901))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.objections().getFirst().sentence())
                                        .contains("1901"));
    }

    @Test
    void twoAtATimeForTheSameYearAreRefused() {
        ordered();

        assertThatThrownBy(() -> archive.order(archivist, year.account, year.year))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.objections().getFirst().sentence())
                                        .contains("byggs redan"));
    }

    private @Nullable Instant archivedAt(String key) {
        ContributionId id = year.id(key);
        return records.contribution(id).facts().archivedAt();
    }
}
