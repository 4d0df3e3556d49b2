package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Axe;
import se.uppsikt.BrowserTest;
import se.uppsikt.ValidHtml;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.records.Records;
import se.uppsikt.whole.PagesToVisit.Stop;

/**
 * Every page of the program in a real browser, as somebody who uses it, in light and dark, wide,
 * narrow and on a phone, with wide text in the smallest window and in colours of one's own: WCAG
 * 2.1 AA (DOS-lagen 10 §), valid, nothing cut, one heading and a title of its own, and nothing that
 * the browser complains of. Reading needs no scripts.
 */
@BrowserTest
class EveryPageIsForEverybodyTest {
    private static final int[] WIDTHS = {1440, 1024, 390};
    private static final String NOBODY = "";

    /**
     * What a browser is given that is no page: files, lists of values, a stream, ways elsewhere.
     */
    private static final Set<String> NOT_PAGES =
            Set.of(
                    "/",
                    "/annonser/annonser.csv",
                    "/annonser/kostnader/kostnader.csv",
                    "/annonser/kostnader/kostnader.xlsx",
                    "/hjalsa",
                    "/logga-in/till/kommun",
                    "/kris/lagesbild/lagesbild.csv",
                    "/kris/lagesbild/lagesbild.pdf",
                    "/hjalsa/redo",
                    "/scim/**",
                    "/scim/v2/Groups",
                    "/scim/v2/Groups/{id}",
                    "/scim/v2/ResourceTypes",
                    "/scim/v2/ResourceTypes/{name}",
                    "/scim/v2/Schemas",
                    "/scim/v2/Schemas/{name}",
                    "/scim/v2/ServiceProviderConfig",
                    "/scim/v2/Users",
                    "/scim/v2/Users/{id}",
                    "/behorighet/organisation/csv/enheter.csv",
                    "/behorighet/organisation/csv/personer.csv",
                    "/css/profil.css",
                    "/inkorg/strom",
                    "/kalender/{secret}.ics",
                    "/inkorg/{id}/bild/{picture:[0-9a-f-]{36}}",
                    "/konton/{handle}/bilder/{id}",
                    "/konton/offentliga.json",
                    "/konton/offentliga.schema.json",
                    "/media/{hash:[0-9a-f]{64}}",
                    "/uppfoljning/internkontroll.pdf",
                    "/uppfoljning/siffror.csv",
                    "/uppfoljning/siffror.pdf",
                    "/uppfoljning/siffror.xlsx",
                    "/diarium/diarium.csv",
                    "/diarium/overlamning/openapi.yaml",
                    "/begar-handling/folj",
                    "/begar-handling/{reference}/fil/{release}/{place}",
                    "/diarium/utlamnande/handling/{document}",
                    "/diarium/utlamnande/{id:[0-9a-f-]{36}}/maska",
                    "/diarium/utlamnande/{id:[0-9a-f-]{36}}/maska/{document:[0-9a-f-]{36}}/bild/{print:[0-9a-f]{64}}",
                    "/diarium/utlamnande/{id:[0-9a-f-]{36}}/provning/fil/{place}",
                    "/moderering/blockeringar/blockeringar.csv",
                    "/plattformar/{handle}/statistik.csv",
                    "/diarium/dataskydd/registerforteckning.csv",
                    "/diarium/dataskydd/{id:[0-9a-f-]{36}}/svar.pdf",
                    "/diarium/dataskydd/registerforteckning.json",
                    "/plattformar/anslutning",
                    "/plattformar/{handle}/anslut/vidare",
                    "/loggbok/bevis",
                    "/loggbok/offentlig/{day}",
                    "/loggbok/offentlig/{day}/tidsstampel",
                    "/loggbok/offentlig/{day}/certifikat",
                    "/diarium/handling/{id}/original/{original}",
                    "/arkiv/{id:[0-9a-f-]{36}}/paket",
                    "/arkiv/gallring/{id:[0-9a-f-]{36}}/protokoll.csv",
                    "/arkiv/gallring/{id:[0-9a-f-]{36}}/protokoll.pdf",
                    "/arkiv/import/{id}/rapport.csv",
                    "/publicering/samtycken/samtycken.csv",
                    "/publicering/tavlingar/{id:[0-9a-f-]{36}}/lotter.txt",
                    "/publicering/media/{asset:[0-9a-f-]{36}}/fil",
                    "/publicering/media/{asset:[0-9a-f-]{36}}/liten",
                    "/publicering/media/{asset:[0-9a-f-]{36}}/original",
                    "/publicering/media/{asset:[0-9a-f-]{36}}/undertexter");

    /** Parts that a page below fetches and shows; they are judged there. */
    private static final Set<String> PARTS =
            Set.of(
                    "/arkiv/{id:[0-9a-f-]{36}}/lage",
                    "/arkiv/import/{id}/lage",
                    "/inkorg/svarsbank/forslag",
                    "/konton/ruta/{person}",
                    "/publicering/kommande/{handle}",
                    "/diarium/overlamning/kvar",
                    "/moderering/kvar");

    /** Opened as a page, the register's part is the page of its record. */
    private static final Map<String, String> ONE_PAGE =
            Map.of("/diarium/{id}/ruta", "/diarium/handling/{id}");

    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Page> windows = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    @Test
    void everyPageInLightAndDarkWideNarrowAndOnAPhone() {
        StrangersWords strangers =
                new StrangersWords(
                        stage.ask(Records.class),
                        stage.ask(Accounts.class),
                        stage.ask(InstantSource.class));
        String published =
                OwnPost.published(stage.ask(Publications.class), stage.ask(Accounts.class));
        OwnPost.waiting(stage.ask(JdbcClient.class), published);
        List<Stop> stops =
                new PagesToVisit(this::window, stage.address, strangers.keep(), published).all();
        assertThat(stops.stream().map(Stop::route).filter(route -> !route.isEmpty()))
                .as("Pages this walk must pass. A new one gets a line in PagesToVisit")
                .containsAll(pagesOfTheProgram());
        List<String> hindrances = new ArrayList<>();
        for (Stop stop : stops) {
            hindrances.addAll(hindrances(stop));
        }
        assertThat(hindrances).isEmpty();
    }

    private Set<String> pagesOfTheProgram() {
        Set<String> pages = new TreeSet<>(stage.addressesToGet());
        pages.removeAll(NOT_PAGES);
        pages.removeAll(PARTS);
        return pages;
    }

    private List<String> hindrances(Stop stop) {
        Page page = window(stop.person());
        complaints.clear();
        Response answer = page.navigate(stage.address + stop.address());
        widen(page, WIDTHS[0]);
        settled(page);
        Map<String, String> found = new LinkedHashMap<>();
        if (answer.status() != stop.status()) {
            found.put("status", Integer.toString(answer.status()));
        }
        if (!String.valueOf(answer.headerValue("content-type")).startsWith("text/html")) {
            found.put("is no page", String.valueOf(answer.headerValue("content-type")));
        }
        title(page, stop).ifPresent(other -> found.put("shares its title with", other));
        put(found, "is not valid", ValidHtml.faults(answer.text()));
        put(found, "is not valid with its parts", ValidHtml.faults(page.content()));
        look(page, found);
        Eyes.look(page, found);
        complaints.stream()
                .filter(said -> !said.contains("status of " + stop.status()))
                .forEach(said -> found.put("the browser complains", said));
        return found.entrySet().stream()
                .map(one -> stop.address() + " " + one.getKey() + ": " + one.getValue())
                .toList();
    }

    /** In the dark only the colours are others; the whole page is drawn anew when it falls. */
    private static void look(Page page, Map<String, String> found) {
        for (int width : WIDTHS) {
            widen(page, width);
            look(page, found, width);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (int at = WIDTHS.length - 1; at >= 0; at--) {
            widen(page, WIDTHS[at]);
            put(found, "dark " + WIDTHS[at], Axe.violations(page, List.of("color-contrast")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void widen(Page page, int width) {
        page.setViewportSize(width, width < 500 ? 844 : 900);
        // Beside an open item the list comes where there is room for it.
        assertThat(page.locator(".workspace .list:visible:not(:has(#rader))")).hasCount(0, soon());
    }

    private static void look(Page page, Map<String, String> found, int width) {
        Eyes.tooWide(page, Integer.toString(width)).ifPresent(over -> found.put(over, ""));
        Object headings =
                page.evaluate(
                        "[...document.querySelectorAll('h1')].filter(h => h.checkVisibility()).length");
        if (((Number) headings).intValue() != 1) {
            found.put(width + " main headings", headings.toString());
        }
        put(found, "light " + width, Axe.violations(page, Stage.WCAG_AND_GOOD_PRACTICE));
    }

    private static void put(Map<String, String> found, String what, List<String> faults) {
        if (!faults.isEmpty()) {
            found.put(what, String.join("\n", faults));
        }
    }

    /** The other route that has the same title, if there is one. */
    private Optional<String> title(Page page, Stop stop) {
        String route =
                stop.route().isEmpty()
                        ? stop.address()
                        : ONE_PAGE.getOrDefault(stop.route(), stop.route());
        String other = titles.putIfAbsent(page.title(), route);
        assertThat(page.title()).isNotBlank().endsWith(" – Uppsikt");
        return Optional.ofNullable(other).filter(known -> !known.equals(route));
    }

    private Page window(String person) {
        return windows.computeIfAbsent(
                person,
                who ->
                        who.equals(NOBODY)
                                ? stage.window(1440, 900, ColorScheme.LIGHT, complaints)
                                : stage.signedIn(who, 1440, 900, ColorScheme.LIGHT, complaints));
    }

    /** All parts that a page fetches by itself are in place. */
    private static void settled(Page page) {
        assertThat(
                        page.locator(
                                "[data-hx-trigger=load]:not(:has(section, details, span, .buttons))"))
                .hasCount(0, soon());
        assertThat(page.locator(".htmx-request")).hasCount(0, soon());
    }

    private static LocatorAssertions.HasCountOptions soon() {
        return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
    }

    @Test
    void readingNeedsNoScripts() {
        Page page = stage.withoutScripts("johan.alm");
        for (String address :
                List.of(
                        "/inkorg",
                        "/moderering",
                        "/diarium",
                        "/arkiv",
                        "/konton",
                        "/plattformar",
                        "/riktlinjer",
                        "/behorighet")) {
            page.navigate(stage.address + address);
            assertThat(page.locator("h1").first().innerText()).as(address).isNotBlank();
            assertThat(page.locator("main").innerText()).as(address).hasSizeGreaterThan(100);
        }
        page.navigate(stage.address + "/inkorg");
        Locator row = page.locator(".row a").first();
        String author = row.innerText().replace("Ny:", "").strip();
        followed(page, row);
        assertThat(page.locator(".conversation h1").innerText()).isEqualTo(author);
        assertThat(page.locator(".entry.chosen .text").innerText()).isNotBlank();
        followed(page, page.locator("#moderering-ruta a"));
        assertThat(page.locator("h1").innerText()).contains(author);
        page.goBack();
        followed(page, page.locator("#diarium-ruta a"));
        assertThat(page.locator("#registrering").innerText()).contains("Registrering");
        assertThat(page.locator("nav.menu a").allInnerTexts()).contains("Inkorg", "Behörighet");
    }

    /** The page that a link leads to is there, and not the one it stands on. */
    private static void followed(Page page, Locator link) {
        String here = page.url();
        link.click();
        page.waitForURL(address -> !address.equals(here));
    }
}
