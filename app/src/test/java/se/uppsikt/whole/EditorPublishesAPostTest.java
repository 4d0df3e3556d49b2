package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.Proves;

/**
 * What an editor does: writes while the gate tells what is missing, lets it out, and moves what
 * waits.
 */
@BrowserTest
@Proves("P2")
class EditorPublishesAPostTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final Pattern DRAFT = Pattern.compile(".*/publicering/[0-9a-f-]{36}");

    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();

    private static Locator field(Page page, String name) {
        return page.locator("#" + name);
    }

    private static Locator library(Page page) {
        return page.locator(".target label")
                .filter(new Locator.FilterOptions().setHasText("Örebro stadsbibliotek på Facebook"))
                .locator("input[name=konto]");
    }

    private static void saved(Page page) {
        assertThat(page.locator("#grind [role=status]")).containsText("Sparat", IN_TIME);
    }

    /** On a telephone, with the keyboard alone. */
    @Test
    void aPostIsWrittenOnATelephoneByKeyboardAndGoesOutOnce() {
        String text = "Sagostund på stadsbiblioteket i Örebro kommun, " + UUID.randomUUID() + ".";
        Page johan = stage.signedIn("johan.alm", 390, 844, ColorScheme.DARK, complaints);
        johan.navigate(stage.address + "/publicering");
        johan.getByText("Skriv ett inlägg").focus();
        johan.keyboard().press("Enter");
        johan.waitForURL(DRAFT);
        field(johan, "text").focus();
        johan.keyboard().type(text);
        johan.keyboard().press("Tab");
        library(johan).focus();
        johan.keyboard().press("Space");
        assertThat(johan.locator(".previews .said")).containsText(text, IN_TIME);
        assertThat(johan.locator("#grind")).containsText("Inget saknas", IN_TIME);
        assertThat(Stage.hindrances(johan)).isEmpty();

        johan.locator("#grind button.primary").focus();
        johan.keyboard().press("Enter");

        assertThat(johan.locator(".outcomes")).isVisible(SOON);
        Locator state = johan.locator(".page-head .chip");
        for (int tries = 0; tries < 60 && !state.textContent().equals("Publicerat"); tries++) {
            johan.waitForTimeout(500);
            johan.reload();
        }
        assertThat(state).hasText("Publicerat");
        assertThat(johan.locator(".outcomes a")).hasText("Se det på Facebook");
        assertThat(johan.locator("#resultat")).containsText("Ingen har skrivit under det.");
        assertThat(Stage.hindrances(johan)).isEmpty();
        assertThat(complaints).isEmpty();
    }

    /** What is missing stands beside the picture, and goes as it is mended. */
    @Test
    void whatThePictureLacksIsToldAndMended() throws IOException {
        Page johan = stage.signedIn("johan.alm", 1440, 900, ColorScheme.LIGHT, complaints);
        johan.navigate(stage.address + "/publicering");
        johan.getByText("Skriv ett inlägg").click();
        johan.waitForURL(DRAFT);
        field(johan, "text").fill("Vinterspår i skogen, Örebro kommun.");
        library(johan).check();
        assertThat(johan.locator(".previews .said")).containsText("Vinterspår", IN_TIME);
        johan.setInputFiles("#fil", new FilePayload("spår.png", "image/png", winter()));
        johan.getByText("Ladda upp", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(johan.locator(".pictures .error").first()).isVisible(SOON);
        assertThat(johan.locator("#grind .missing").first()).isVisible();
        Stage.picture(johan, "grinden");
        johan.locator("textarea[name^=alt-]").fill("Ett skidspår mellan granar.");
        johan.getByText("Där står inget").click();
        johan.getByText("Ingen går att känna igen").click();
        johan.getByText("Spara beskrivningen").click();
        assertThat(johan.locator("#grind .missing")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    /** The line breaks, and comes back. */
    @Test
    void whatCannotBeSavedIsToldBesideItAndSavedWhenItCan() {
        Page johan = stage.signedIn("johan.alm", 1440, 900, ColorScheme.LIGHT, new ArrayList<>());
        johan.navigate(stage.address + "/publicering");
        johan.getByText("Skriv ett inlägg").click();
        johan.waitForURL(DRAFT);
        johan.context().setOffline(true);
        field(johan, "text").fill("Skrivet på tåget.");
        assertThat(johan.locator("#osparat")).containsText("Det du skriver sparas inte", IN_TIME);
        johan.context().setOffline(false);
        assertThat(johan.locator("#osparat"))
                .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(60_000));
        johan.reload();
        assertThat(field(johan, "text")).hasValue("Skrivet på tåget.");
    }

    /** Whichever button is pressed, and whether or not it can be done. */
    @Test
    void nothingTypedIsLostWhereNoScriptRuns() {
        Page johan = stage.withoutScripts("johan.alm");
        johan.navigate(stage.address + "/publicering");
        johan.getByText("Skriv ett inlägg").click();
        johan.waitForURL(DRAFT);
        field(johan, "text").fill("Skrivet men inte sparat.");
        johan.setInputFiles(
                "#fil", new FilePayload("brev.txt", "text/plain", new byte[] {'h', 'e', 'j'}));
        johan.getByText("Ladda upp", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(johan.locator(".objections")).isVisible();
        assertThat(field(johan, "text")).hasValue("Skrivet men inte sparat.");
        field(johan, "text").fill("Skrivet igen.");
        field(johan, "dag").fill("2027-03-28");
        johan.locator("#grind button").last().click();
        assertThat(johan.locator(".objections")).containsText("både dag och klockslag");
        assertThat(field(johan, "text")).hasValue("Skrivet igen.");
        johan.getByText("Språkråd").first().click();
        assertThat(johan.locator("h1")).hasText("Språkråd till inlägget");
        johan.getByText("Inlägget", new Page.GetByTextOptions().setExact(true)).click();
        johan.getByText("Kommentarer").first().click();
        johan.fill("#kommentar", "Ser bra ut!");
        johan.getByText("Lägg till").click();
        johan.waitForURL(DRAFT);
    }

    /** By the keys and by the mouse. */
    @Test
    void whatIsPlannedIsMovedInTheCalendar() {
        String text = "Musikcafé på stadsbiblioteket i Örebro kommun";
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(70);
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        Page johan = stage.signedIn("johan.alm", 1440, 900, ColorScheme.LIGHT, complaints);
        String week = "/publicering?vecka=" + week(monday);
        johan.navigate(stage.address + week);
        johan.locator(".day[data-day='" + monday + "'] .add").click();
        johan.waitForURL(DRAFT);
        field(johan, "text").fill(text);
        library(johan).check();
        assertThat(johan.locator(".previews .said")).containsText(text, IN_TIME);
        saved(johan);
        johan.locator("#grind button.primary").click();
        assertThat(johan.locator(".outcomes")).isVisible(SOON);

        johan.navigate(stage.address + week);
        Locator there =
                johan.locator(".entry").filter(new Locator.FilterOptions().setHasText(text));
        assertThat(there).containsText("Planerat");
        there.locator("a").focus();
        johan.keyboard().press("Alt+ArrowRight");
        assertThat(
                        johan.locator(".day[data-day='" + monday.plusDays(1) + "'] .entry")
                                .filter(new Locator.FilterOptions().setHasText(text)))
                .isVisible(SOON);
        there.dragTo(johan.locator(".day[data-day='" + monday.plusDays(4) + "'] h2"));
        assertThat(
                        johan.locator(".day[data-day='" + monday.plusDays(4) + "'] .entry")
                                .filter(new Locator.FilterOptions().setHasText(text)))
                .isVisible(SOON);
        Stage.picture(johan, "publicering");
        assertThat(complaints).isEmpty();
    }

    /** Snow under a pale sky, and a track in it. */
    private static byte[] winter() throws IOException {
        var picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setPaint(new GradientPaint(0, 0, new Color(0x7fa8cf), 0, 380, new Color(0xe8eef3)));
        paint.fillRect(0, 0, 800, 380);
        paint.setPaint(new GradientPaint(0, 340, Color.WHITE, 0, 600, new Color(0xc9d8e6)));
        paint.fillRect(0, 340, 800, 260);
        paint.setColor(new Color(0x2f4a3c));
        for (int at = 20; at < 800; at += 95) {
            paint.fillPolygon(
                    new int[] {at, at + 40, at + 80}, new int[] {360, 190 + at % 60, 360}, 3);
        }
        paint.setColor(new Color(0x8fa5b8));
        paint.setStroke(new BasicStroke(7));
        paint.drawLine(330, 600, 395, 350);
        paint.drawLine(420, 600, 405, 350);
        paint.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static String week(LocalDate monday) {
        return "%d-W%02d"
                .formatted(
                        monday.get(IsoFields.WEEK_BASED_YEAR),
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
