package se.uppsikt.archive.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.eark.SpoolFile;
import se.uppsikt.archive.sip.LikenessRules.MonthPage;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.threads.Threads.ThreadEntry;

/** A year that is too large for one list is divided, and nothing falls between the parts. */
class SearchPagesTest {
    private static final MonthPage MARCH = new MonthPage("2025-03.html", "Mars 2025", 3, 1, 9);
    private static final MonthPage MAY = new MonthPage("2025-05.html", "Maj 2025", 5, 1, 9);

    @TempDir Path folder;

    @Test
    void aSmallYearIsOneList() throws Exception {
        try (SearchPages pages = new SearchPages(SpoolFile.in(folder), 3)) {
            pages.add(MARCH, List.of(written("ett"), written("två")), 2025);

            List<SearchPage> all = pages.end(MARCH);

            assertThat(all).hasSize(1);
            assertThat(lines(pages, all.getFirst())).contains("ett", "två");
        }
    }

    @Test
    void aLargeYearIsDividedAndEveryRowIsInOneOfThem() throws Exception {
        try (SearchPages pages = new SearchPages(SpoolFile.in(folder), 3)) {
            pages.add(MARCH, List.of(written("ett"), written("två")), 2025);
            pages.add(MAY, List.of(written("tre"), written("fyra")), 2025);
            pages.add(MAY, List.of(written("fem")), 2025);

            List<SearchPage> all = pages.end(MAY);

            assertThat(all)
                    .extracting(SearchPage::file)
                    .containsExactly("sok-a.html", "sok-b.html");
            assertThat(all)
                    .extracting(SearchPage::title)
                    .containsExactly("Mars 2025 – Maj 2025", "Maj 2025");
            assertThat(all).extracting(SearchPage::rows).containsExactly(4L, 1L);
            assertThat(lines(pages, all.get(0)))
                    .contains("ett", "två", "tre", "fyra", "2025-03.html#b-")
                    .doesNotContain("fem");
            assertThat(lines(pages, all.get(1))).contains("fem").doesNotContain("fyra");
        }
    }

    @Test
    void anEmptyYearHasNoList() throws Exception {
        try (SearchPages pages = new SearchPages(SpoolFile.in(folder), 3)) {
            assertThat(pages.end(null)).isEmpty();
        }
    }

    private static String lines(SearchPages pages, SearchPage page) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pages.copy(page, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ThreadEntry written(String text) {
        Facts untouched =
                new Facts(
                        Facts.Answering.NEW,
                        Facts.Visibility.PUBLIC,
                        Facts.RegistrationState.UNDECIDED,
                        Facts.Retention.UNCLASSIFIED,
                        false,
                        false,
                        null,
                        null,
                        null);
        Instant at = Instant.parse("2025-03-01T10:00:00Z");
        Contribution contribution =
                new Contribution(
                        new ContributionId(
                                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))),
                        new AccountId(new UUID(0, 1)),
                        new PlatformKey(text),
                        ContributionKind.COMMENT,
                        Direction.RECEIVED,
                        new Author("1", "Kim"),
                        null,
                        new PlatformKey("p"),
                        text,
                        null,
                        null,
                        at,
                        at,
                        1,
                        0,
                        untouched);
        return new ThreadEntry(new Kept(contribution, List.of(), List.of(), List.of()), 1);
    }
}
