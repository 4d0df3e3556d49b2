package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.search.Searching;
import se.uppsikt.records.search.Searching.Search;

/** A desk at which exports are handed over to an account and followed to the end. */
@Component
public final class ImportDesk {
    public static final Machine SOMEBODY = new Machine("prov");

    private final Imports imports;
    private final ImportRows rows;
    private final Accounts accounts;
    private final Searching searching;
    private final TimeIds ids;

    ImportDesk(
            Imports imports, ImportRows rows, Accounts accounts, Searching searching, TimeIds ids) {
        this.imports = imports;
        this.rows = rows;
        this.accounts = accounts;
        this.searching = searching;
        this.ids = ids;
    }

    public Account page() {
        return accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow();
    }

    public static Path posts(Path zip, String... posts) throws IOException {
        return new ExportParts()
                .with("posts/profile_posts_1.json", "[" + String.join(",", posts) + "]")
                .zip(zip);
    }

    public Import read(Path... zips) throws IOException {
        return finished(order(page(), zips));
    }

    public Import read(Account to, Path... files) throws IOException {
        return finished(order(to, files));
    }

    Import order(Account to, Path... zips) throws IOException {
        return imports.order(SOMEBODY, to.id(), received(zips));
    }

    ImportFiles.Received received(Path... zips) throws IOException {
        List<Import.Part> parts = new ArrayList<>();
        for (Path zip : zips) {
            parts.add(
                    ImportParts.describe(
                            parts.size() + 1, zip.getFileName().toString(), zip, false));
        }
        return new ImportFiles.Received(new ImportId(ids.next()), parts);
    }

    /** An import that no task takes up, so that the test is the one to read it. */
    ImportId unscheduled(Path zip) throws IOException {
        ImportFiles.Received files = received(zip);
        Import waiting =
                new Import(
                        files.id(),
                        page().id(),
                        Import.State.WAITING,
                        new Import.Order("prov", Instant.parse("2026-11-22T09:00:00Z")),
                        new Import.Progress(0, 0, null, null),
                        Import.Tally.NONE,
                        null);
        assertThat(rows.add(waiting, files.parts())).isTrue();
        return files.id();
    }

    public Import finished(Import ordered) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> find(ordered.id()), now -> !now.state().underWay());
    }

    Import find(ImportId id) {
        return rows.find(id).orElseThrow();
    }

    public List<String> remarks(Import of) {
        return imports.report(SOMEBODY, of.id()).remarks().stream()
                .map(ImportReport.Remark::sentence)
                .toList();
    }

    public List<Contribution> found(String words, int expected) {
        return found(page(), words, expected);
    }

    public List<Contribution> found(Account on, String words, int expected) {
        List<Contribution> found =
                searching
                        .search(
                                new Search(
                                        words,
                                        new Clearance(Set.of(on.id()), Set.of(on.id())),
                                        null,
                                        10))
                        .contributions();
        assertThat(found).hasSize(expected);
        return found;
    }
}
