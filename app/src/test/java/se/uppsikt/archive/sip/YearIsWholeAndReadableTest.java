package se.uppsikt.archive.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.archive.KeptYear;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.base.shared.Sha256;

/** A2: nothing of the year is left out, and all of it can be read without Uppsikt. */
@Proves("A2")
class YearIsWholeAndReadableTest extends KeptYear {
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
        assertThat(march).doesNotContain("class=\"face\"");
        assertThat(article(march, "p1")).contains("alt=\"En gul &#34;bänk&#34;\"");
    }

    @Test
    void whatDisappearedIsToldWithWhatIsKnownOfWhoTookItAway() throws Exception {
        transaction.executeWithoutResult(status -> year.keepReplyThatWentWith("c5"));
        Map<String, byte[]> files = PackageCheck.read(build());

        String march = named(files, "/data/%d-03.html".formatted(year.year));
        assertThat(article(march, "borta"))
                .contains("försvann med kommentaren ovanför som vi tog bort");
        assertThat(article(march, "c6"))
                .contains("finns inte längre på plattformen, okänt vem som tog bort den");
        String posts = named(files, "/data/posts.csv");
        assertThat(posts)
                .contains(
                        "\"Försvann med kommentaren ovanför som vi tog bort\",\""
                                + year.id("c5").value())
                .contains("\"Borttagen av kommunen\"")
                .contains("\"Finns inte längre på plattformen, okänt vem som tog bort den\"");
        assertThat(named(files, "/data/%d-03.json".formatted(year.year)))
                .contains("\"med\":\"urn:uuid:" + year.id("c5").value());
    }

    @Test
    void whatHasNoWordsIsToldForWhatItIsEverywhere() throws Exception {
        Map<String, byte[]> files = PackageCheck.read(build());

        assertThat(article(named(files, "/data/%d-05.html".formatted(year.year)), "m0"))
                .contains("Röstmeddelande")
                .doesNotContain("Texten fanns inte kvar");
        assertThat(named(files, "/data/posts.csv").lines())
                .anyMatch(line -> line.endsWith(",\"Röstmeddelande\""));
        assertThat(named(files, "/data/%d-05.json".formatted(year.year)))
                .contains("\"uppsikt:art\":\"Röstmeddelande\"", "\"art\":\"Röstmeddelande\"");
        assertThat(named(files, "/sok.html")).contains("(röstmeddelande)");
        assertThat(named(files, "/formatbeskrivning.txt")).contains("uppsikt:art");
    }

    @Test
    void noPageRunsOrLoadsAnything() throws Exception {
        Map<String, String> pages = pages(build());

        assertThat(pages.size()).isGreaterThan(7);
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
        assertThat(page(pages, "-06-a.html").split("<div class=\"thread\"")).hasSize(201);
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
    void aPostFromTheYearBeforeIsThereForContextButItsPictureIsInItsOwnPackage() throws Exception {
        transaction.executeWithoutResult(status -> year.keepNextYearsComment());
        Map<String, byte[]> files = PackageCheck.read(build(year.year + 1));
        String january = named(files, "/data/%d-01.html".formatted(year.year + 1));

        assertThat(january).contains("Ett år efteråt", "Skrevs ett annat år", "det år då inlägget");
        assertThat(january).doesNotContain("<img");
    }

    @Test
    void theOriginalIsThereByteForByteAndTheRecordsHoldEverything() throws Exception {
        Map<String, byte[]> files = PackageCheck.read(build());

        assertThat(Originals.of(files).get(Sha256.of(year.body()).hex())).isEqualTo(year.body());
        String march = named(files, "/data/%d-03.json".formatted(year.year));
        assertThat(march).contains("\"totalItems\":10", "\"OrderedCollection\"", "alert('hej')");
        String table = named(files, "/data/posts.csv");
        assertThat(table.lines().count()).isEqualTo(1 + 10 + 4 + SampleYear.MANY);
        assertThat(table).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(named(files, "/data/atgarder.csv")).contains("Kommentaren togs bort");
        assertThat(named(files, "/data/diariet.csv").lines()).hasSize(1);
        assertThat(named(files, "/documentation/tackningsrapport.txt"))
                .contains("Bilder och filmer; 4; 3; 1\n", "inte hämtad");
        assertThat(named(files, "rep2-presentation/metadata/preservation/premis.xml"))
                .contains("<originalName>Parken på våren 😀.png</originalName>");
    }

    private String article(String page, String key) {
        String from = page.substring(page.indexOf("id=\"b-" + year.id(key).value() + "\""));
        return from.substring(0, from.indexOf("</article>"));
    }

    private static String text(Path file, String ending) throws Exception {
        return named(PackageCheck.read(file), ending);
    }

    private static String named(Map<String, byte[]> files, String ending) {
        return new String(PackageCheck.named(files, ending), StandardCharsets.UTF_8);
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
