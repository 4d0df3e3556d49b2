package se.uppsikt.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.YearPackage.State;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Records;
import se.uppsikt.shared.Refused;
import se.uppsikt.shared.TimeIds;

/**
 * A1–A6: an account and a year become a package that an archive accepts, and nothing is left out.
 */
@UppsiktTest
class AccountYearTest {
    private static final AtomicInteger YEARS = new AtomicInteger(1990);

    @Autowired Archive archive;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Packing packing;
    @Autowired PackageRows packages;
    @Autowired Subjects subjects;
    @Autowired TimeIds ids;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @TempDir Path scratch;

    private SampleYear year;
    private Employee archivist;

    @BeforeEach
    void keepAYear() {
        archivist = person(Role.ARCHIVIST);
        var account = accounts.byHandle("facebook-orebrokommun").orElseThrow();
        year = new SampleYear(records, account.id(), YEARS.incrementAndGet());
        transaction.executeWithoutResult(status -> year.keep());
        take("c4", Facts.Visibility.HIDDEN);
        take("c5", Facts.Visibility.REMOVED);
    }

    @Test
    void theArchivistOrdersAYearAndAnIndependentValidatorFindsNothingWrong() throws Exception {
        YearPackage.Id id = archive.order(archivist, year.account, year.year);
        YearPackage ready = await(id, State.READY);

        Path file = archive.file(archivist, id);
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
    void whatWasHiddenRemovedWithdrawnOrChangedIsThereAndMarked() throws Exception {
        String march = text(build(), "/data/%d-03.html".formatted(year.year));

        assertThat(article(march, "c4")).contains("Det här doldes", "Dold av kommunen");
        assertThat(article(march, "c5"))
                .contains("Det här togs bort", "Borttagen av kommunen", "Kommentaren togs bort");
        assertThat(article(march, "c6")).contains("Det här ångrade jag", "Försvann från");
        assertThat(article(march, "c7"))
                .contains("Först skrev jag så", "Sedan skrev jag om", "Ändrad efteråt");
        assertThat(article(march, "c3")).contains(SampleYear.LONG);
        assertThat(article(march, "c2")).contains("depth-2", "/Anna, Örebro kommun");
        assertThat(article(march, "p1")).contains("alt=\"En gul &#34;bänk&#34;\"");
    }

    @Test
    void noPageRunsOrLoadsAnything() throws Exception {
        Map<String, String> pages = pages(build());

        assertThat(pages.size()).isGreaterThan(8);
        pages.forEach(
                (name, page) -> {
                    assertThat(page).as(name).startsWith("<!doctype html>");
                    assertThat(page).as(name).doesNotContain("<script", "<iframe", "javascript:");
                    assertThat(page)
                            .as(name)
                            .doesNotContainPattern("<[^>]*(src|href|action)=\"(https?:)?//");
                    assertThat(page).as(name).doesNotContainPattern("<[^>]* on[a-z]+=");
                });
        String march = page(pages, "-03.html");
        assertThat(march).contains("&lt;script&gt;alert('hej')&lt;/script&gt;");
        assertThat(march).contains("Kim &lt;b&gt;Åström&lt;/b&gt;");
    }

    @Test
    void everyLinkLeadsToSomethingAndEveryPostIsAtMostThreeClicksAway() throws Exception {
        Path file = build();
        Map<String, byte[]> files = PackageCheck.read(file);
        Map<String, String> pages = pages(file);
        String index = page(pages, "/index.html");

        assertThat(index)
                .contains(
                        "href=\"%d-06-a.html\"".formatted(year.year),
                        "href=\"%d-06-b.html\"".formatted(year.year));
        assertThat(page(pages, "-06-a.html").split("<section class=\"thread\"")).hasSize(201);
        assertThat(page(pages, "-06-b.html")).contains("Inlägg nummer 204");
        assertThat(page(pages, "/sok.html")).contains("Inlägg nummer 17", "Kan ni hjälpa mig?");
        String folder = Links.presentation(files.keySet());
        for (String page : pages.values()) {
            for (String target : Links.targets(page)) {
                assertThat(files).containsKey(folder + target);
            }
        }
    }

    @Test
    void theOriginalIsThereByteForByteAndTheRecordsHoldEverything() throws Exception {
        Map<String, byte[]> files = PackageCheck.read(build());

        assertThat(files.values()).anyMatch(bytes -> Arrays.equals(bytes, year.body()));
        String march = named(files, "/data/%d-03.json".formatted(year.year));
        assertThat(march).contains("\"totalItems\":10", "\"OrderedCollection\"", "alert('hej')");
        String table = named(files, "/data/posts.csv");
        assertThat(table.lines().count()).isEqualTo(1 + 10 + 2 + SampleYear.MANY);
        assertThat(table).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(named(files, "/documentation/tackningsrapport.html"))
                .contains("<td>2</td><td>1</td><td>1</td>", "inte hämtad");
        assertThat(named(files, "rep2-presentation/metadata/preservation/premis.xml"))
                .contains("<originalName>Parken på våren 😀.png</originalName>");
    }

    @Test
    void builtAgainFromTheSameDataItIsTheSameByteForByte() throws Exception {
        YearPackage.Id id = ordered();
        packing.build(id, () -> false);
        byte[] first = Files.readAllBytes(file(id));
        assertThat(packages.move(id, State.PACKING, "dödad mitt i", State.READY)).isTrue();

        packing.build(id, () -> false);

        assertThat(state(id)).isEqualTo(State.READY);
        assertThat(file(id)).hasBinaryContent(first);
    }

    @Test
    void aStoppedBuildLeavesNothingAndCanBeTakenUpAgain() {
        YearPackage.Id id = ordered();
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
        assertThat(file(id)).doesNotExist();
        assertThat(file(id).getParent()).isEmptyDirectory();
        assertThatThrownBy(() -> archive.file(archivist, id)).isInstanceOf(RuntimeException.class);

        archive.again(archivist, id);
        await(id, State.READY);
    }

    @Test
    void aProgramThatClosesLeavesTheBuildToTheNextStart() {
        YearPackage.Id id = ordered();

        assertThat(packing.build(id, () -> true)).isTrue();

        assertThat(state(id)).isEqualTo(State.PACKING);
        assertThat(packing.build(id, () -> false)).isFalse();
        assertThat(state(id)).isEqualTo(State.READY);
    }

    @Test
    void nothingCountsAsArchivedBeforeTheReceipt() throws Exception {
        YearPackage.Id id = archive.order(archivist, year.account, year.year);
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

    private Path build() {
        YearPackage.Id id = ordered();
        packing.build(id, () -> false);
        assertThat(state(id)).isEqualTo(State.READY);
        return file(id);
    }

    /** An order that no task works on; the test builds it itself. */
    private YearPackage.Id ordered() {
        YearPackage.Id id = new YearPackage.Id(ids.next());
        var account = accounts.account(year.account);
        packages.order(
                id,
                year.account,
                year.year,
                subjects.name(account, year.year),
                new PackageRows.Ordering("Prov", SamplePackage.AT));
        return id;
    }

    private YearPackage await(YearPackage.Id id, State state) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (state(id) != state && System.nanoTime() < until) {
            LockSupport.parkNanos(50_000_000);
        }
        YearPackage now = archive.yearPackage(id);
        assertThat(now.state()).as("%s", now.problem()).isEqualTo(state);
        return now;
    }

    private State state(YearPackage.Id id) {
        return archive.yearPackage(id).state();
    }

    private Path file(YearPackage.Id id) {
        return subjects.file(archive.yearPackage(id));
    }

    private @Nullable Instant archivedAt(String key) {
        ContributionId id = year.id(key);
        return records.contribution(id).facts().archivedAt();
    }

    private void take(String key, Facts.Visibility became) {
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(
                                new SampleYear.Taken(year.id(key), year.account, became)));
    }

    private Employee person(Role role) {
        ServiceArea area =
                access.serviceAreas().values().stream()
                        .filter(each -> each.name().equals("Stadsarkivet"))
                        .findFirst()
                        .orElseThrow();
        return new Employee(
                new PersonId(ids.next()), "Ulla", "Rask", "arkivarie", area.id(), Set.of(role));
    }

    private String article(String page, String key) {
        String from = page.substring(page.indexOf("id=\"b-" + year.id(key).value() + "\""));
        return from.substring(0, from.indexOf("</article>"));
    }

    private static String text(Path file, String ending) throws Exception {
        return named(PackageCheck.read(file), ending);
    }

    private static String named(Map<String, byte[]> files, String ending) {
        return files.entrySet().stream()
                .filter(each -> each.getKey().endsWith(ending))
                .map(each -> new String(each.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ending + " not in " + files.keySet()));
    }

    private static Map<String, String> pages(Path file) throws Exception {
        return PackageCheck.read(file).entrySet().stream()
                .filter(each -> each.getKey().endsWith(".html"))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each -> new String(each.getValue(), StandardCharsets.UTF_8)));
    }

    private static String page(Map<String, String> pages, String ending) {
        return pages.entrySet().stream()
                .filter(each -> each.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
