package se.uppsikt.archive.sip;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.uppsikt.Axe;
import se.uppsikt.BrowserTest;
import se.uppsikt.Chromium;
import se.uppsikt.Proves;
import se.uppsikt.ValidHtml;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.accounts.appearance.PastProfile;
import se.uppsikt.archive.KeptYear;
import se.uppsikt.archive.eark.PackageCheck;

/**
 * A2: unpacked, the pages are read by everybody, on any screen, and ask the network for nothing.
 */
@Proves("A2")
@BrowserTest
class PresentationIsForEverybodyTest extends KeptYear {
    private static final String WIDE_TEXT =
            """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                p { margin-bottom: 2em !important }`);
              document.adoptedStyleSheets = [sheet];
            }
            """;

    @Autowired ApplicationContext program;

    @Override
    protected String handle() {
        return "facebook-orebrokommunteckensprak";
    }

    @Test
    void everyKindOfPageIsWithoutHindrancesInLightAndDarkOnScreenAndPhone() throws Exception {
        PastProfile profile = new PastProfile(program, year.account);
        put(profile, Place.COVER, Color.GRAY, 1200, 400);
        put(profile, Place.PROFILE, Color.ORANGE, 300, 300);
        put(profile, Place.PROFILE, Color.BLUE, 300, 300);
        profile.text(
                "Örebro kommun på teckenspråk. https://www.orebro.se/socialamedier",
                Instant.parse(year.year + "-02-01T10:00:00Z"));
        Path folder = unpacked(build());
        List<String> asked = new ArrayList<>();
        Page page = window(ColorScheme.LIGHT, 1280);
        page.onRequest(request -> asked.add(request.url()));
        for (String name : pagesToLookAt()) {
            page.navigate(folder.resolve(name).toUri().toString());
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : List.of(360, 1280)) {
                    page.setViewportSize(width, 800);
                    look(page, name + ", " + scheme + " " + width);
                }
            }
        }
        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith("file:"));
    }

    @Test
    void everyPageIsValidHtmlAndWholeInTheSmallestWindowWithWideText() throws Exception {
        year.keepStrangeComment();
        Path zip = build();
        Map<String, byte[]> pages = new TreeMap<>(PackageCheck.read(zip));
        pages.keySet().removeIf(name -> !name.endsWith(".html"));
        assertThat(pages).hasSizeGreaterThan(5);
        pages.forEach(
                (name, page) ->
                        assertThat(ValidHtml.faults(new String(page, StandardCharsets.UTF_8)))
                                .as(name)
                                .isEmpty());
        Path folder = unpacked(zip);
        Page page = window(ColorScheme.LIGHT, 320);
        for (String name : pagesToLookAt()) {
            page.navigate(folder.resolve(name).toUri().toString());
            page.evaluate(WIDE_TEXT);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name)
                    .isEqualTo(true);
        }
    }

    private List<String> pagesToLookAt() {
        return List.of("index.html", "konto.html", "sok.html", year.year + "-03.html");
    }

    private static void look(Page page, String how) {
        assertThat(Axe.violations(page, Axe.WCAG)).as(how).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing of %s is outside the screen", how)
                .isEqualTo(true);
        assertThat(
                        page.evaluate(
                                "[...document.images].filter(each => each.loading !== 'lazy')"
                                        + ".every(each => each.naturalWidth > 0)"))
                .as("every picture of %s is there", how)
                .isEqualTo(true);
    }

    private void put(PastProfile profile, Place place, Color colour, int width, int height) {
        byte[] picture = SamplePicture.of("png", colour, width, height);
        profile.picture(
                place,
                "En yta i en färg",
                picture,
                picture,
                Instant.parse(year.year + "-03-01T10:00:00Z"));
    }

    private Path unpacked(Path zip) throws IOException {
        Map<String, byte[]> files = PackageCheck.read(zip);
        String presentation = Links.presentation(files.keySet());
        Path folder = scratch.resolve("utan-nät");
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (each.getKey().startsWith(presentation)) {
                Path file = folder.resolve(each.getKey().substring(presentation.length()));
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
            }
        }
        return folder;
    }

    private static Page window(ColorScheme scheme, int width) {
        return Chromium.browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setColorScheme(scheme)
                                .setViewportSize(width, 800))
                .newPage();
    }
}
