package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.BrowserTest;
import se.uppsikt.Proves;
import se.uppsikt.base.media.Films;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * One post, from the idea until it is taken down: written for three accounts with two pictures and
 * a film, mended until the gate lets it out, approved, planned, published, looked up where the
 * connection was cut, said in sign language, and taken down when somebody in it says no.
 */
@BrowserTest
@Proves("H7")
class FromIdeaToTakenDownTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final Pattern DRAFT = Pattern.compile(".*/publicering/[0-9a-f-]{36}");
    private static final String SRT = "1\n00:00:00,000 --> 00:00:06,000\nVälkommen ut på isen!\n";

    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();
    private final String text =
            "Isbanan på Stortorget öppnar på lördag. Filmen visar banan från läktaren. Örebro kommun, "
                    + UUID.randomUUID()
                    + ".";

    @ParameterizedTest
    @EnumSource
    void everybodyCanTakeItInAndItAppearsOnce(Hand by) throws IOException {
        Page anna = signedIn("anna.berg", by);
        Page david = signedIn("david.lund", by);

        String draft = written(anna, by);
        uploaded(anna, by);
        shownWhere(anna, by);
        mended(anna, by);
        String person = covered(anna, by, draft);
        handedIn(anna, by, draft);
        approved(david, by, draft);
        publishedOnce(anna, draft);
        twinned(anna, david, by, draft);
        takenDown(anna, by, person);

        assertThat(complaints).isEmpty();
    }

    private Page signedIn(String who, Hand by) {
        return stage.signedIn(who, by.width(), 900, ColorScheme.LIGHT, complaints);
    }

    /** For Facebook, Instagram and YouTube. */
    private String written(Page anna, Hand by) {
        anna.navigate(stage.address + "/publicering");
        by.press(anna.getByText("Skriv ett inlägg"));
        anna.waitForURL(DRAFT);
        anna.locator("#text").fill(text);
        for (String account : List.of("Facebook", "Instagram", "YouTube")) {
            by.choose(target(anna, "Örebro kommun på " + account).locator("[name=konto]"));
        }
        assertThat(anna.locator(".previews .said").first()).containsText(text, IN_TIME);
        return anna.url().replaceAll(".*/publicering/", "");
    }

    private static Locator target(Page page, String account) {
        return page.locator(".target")
                .filter(new Locator.FilterOptions().setHasText(account))
                .first();
    }

    private static void uploaded(Page anna, Hand by) throws IOException {
        upload(anna, by, picture("is.jpg", Color.BLUE));
        upload(anna, by, picture("barn.jpg", Color.ORANGE));
        upload(anna, by, new FilePayload("isbanan.mp4", "video/mp4", Films.withSound()));
    }

    private static FilePayload picture(String name, Color color) throws IOException {
        var picture = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setColor(color);
        paint.fillRect(0, 0, 800, 800);
        paint.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return new FilePayload(name, "image/jpeg", bytes.toByteArray());
    }

    private static void upload(Page anna, Hand by, FilePayload file) {
        anna.setInputFiles("#fil", file);
        by.press(anna.locator("button[formaction$='/bild']"));
        assertThat(medium(anna, file.name)).isVisible(SOON);
    }

    private static Locator medium(Page page, String name) {
        return page.locator(".pictures > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Facebook and Instagram take pictures or a film, YouTube a film alone. */
    private static void shownWhere(Page anna, Hand by) {
        leaveOut(anna, by, "Örebro kommun på Facebook", "isbanan.mp4");
        leaveOut(anna, by, "Örebro kommun på Instagram", "isbanan.mp4");
        leaveOut(anna, by, "Örebro kommun på YouTube", "is.jpg");
        leaveOut(anna, by, "Örebro kommun på YouTube", "barn.jpg");
        anna.locator("#rubrik").fill("Isbanan öppnar");
        by.choose(anna.locator("[name=filmtext]"));
        by.press(anna.locator("#grind .buttons button[form=skriv]").last());
        anna.waitForURL(DRAFT);
        assertThat(anna.locator("#grind .notice")).hasCount(0);
    }

    private static void leaveOut(Page anna, Hand by, String account, String file) {
        Locator fold =
                target(anna, account)
                        .locator("details")
                        .filter(new Locator.FilterOptions().setHasText("Bilder och film"));
        by.open(fold);
        Locator box =
                fold.locator("label")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(Pattern.compile("^\\s*" + file + "\\s*$")))
                        .locator("input");
        by.tick(box);
        assertThat(box).not().isChecked();
    }

    /** Nothing goes out before everybody can take it in. */
    private void mended(Page anna, Hand by) {
        described(anna, by, "is.jpg", "Isbanan i kvällsljus.");
        by.choose(medium(anna, "is.jpg").locator("[name^=ingen-]"));
        by.press(medium(anna, "is.jpg").getByText("Spara beskrivningen"));
        described(anna, by, "barn.jpg", "Ett barn åker skridskor.");
        by.press(medium(anna, "barn.jpg").getByText("Spara beskrivningen"));
        by.choose(medium(anna, "isbanan.mp4").locator("[name^=tal-][value=ja]"));
        by.choose(medium(anna, "isbanan.mp4").locator("[name^=ingen-]"));
        by.press(medium(anna, "isbanan.mp4").getByText("Spara beskrivningen"));
        by.press(medium(anna, "isbanan.mp4").getByText("Lägg till undertexter"));
        anna.setInputFiles(
                "#undertextfil",
                new FilePayload(
                        "isbanan.srt",
                        "application/x-subrip",
                        SRT.getBytes(StandardCharsets.UTF_8)));
        by.press(anna.getByText("Lämna in undertexterna"));
        assertThat(anna.locator(".cues")).containsText("Välkommen ut på isen!", IN_TIME);
    }

    private static void described(Page anna, Hand by, String file, String alt) {
        medium(anna, file).locator("[name^=alt-]").fill(alt);
        by.choose(medium(anna, file).locator("[name^=ordlos-]"));
    }

    /** The child in the picture: the guardians have said yes. The person's page. */
    private String covered(Page anna, Hand by, String draft) {
        anna.navigate(stage.address + "/publicering/" + draft);
        assertThat(anna.locator("#grind .missing")).hasCount(1);
        assertThat(anna.locator("#grind .missing")).containsText("Rättslig grund");
        by.press(medium(anna, "barn.jpg").getByText("Vilka syns?"));
        by.press(anna.getByText("Någon som inte är inskriven"));
        anna.locator("#namn").fill("Barnet i gul mössa");
        by.choose(anna.locator("[name=grund][value=CONSENT]"));
        anna.locator("#syfte").fill("Visa isbanan");
        by.choose(anna.locator("[name=satt]").first());
        anna.locator("#mottaget-av").fill("Anna Berg");
        by.choose(anna.locator("[name=var][value=alla]"));
        by.choose(anna.locator("[name=barn][value=ja]"));
        anna.locator("#vardnadshavare-0").fill("En vårdnadshavare");
        anna.locator("#godkant-0").fill(LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        by.choose(anna.locator("[name=bild]"));
        by.press(anna.locator("main form button.primary"));
        anna.waitForURL(reached -> !reached.contains("/ny"));
        return anna.url();
    }

    private void handedIn(Page anna, Hand by, String draft) {
        anna.navigate(stage.address + "/publicering/" + draft);
        assertThat(anna.locator("#grind")).containsText("Inget saknas", IN_TIME);
        assertThat(Stage.hindrances(anna)).isEmpty();
        Stage.picture(anna, "inlagg-" + by);
        by.choose(anna.locator("#tvillingar [name=svar][value=ja]"));
        by.press(anna.getByText("Spara svaret"));
        assertThat(anna.locator("#tvillingar")).containsText("Sparat av", IN_TIME);
        anna.locator("#dag").fill(LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
        anna.locator("#klockan").fill("10:00");
        by.press(anna.locator("#grind button.primary"));
        assertThat(anna.locator(".page-head .chip")).hasText("Väntar på godkännande");
    }

    private void approved(Page david, Hand by, String draft) {
        david.navigate(stage.address + "/publicering/" + draft);
        by.press(david.getByText("Godkänn", new Page.GetByTextOptions().setExact(true)));
        assertThat(david.locator(".page-head .chip")).hasText("Planerat");
    }

    /** Its time comes; Facebook carries it out and the line breaks before it has said so. */
    private void publishedOnce(Page anna, String draft) {
        String page = DemoPage.MUNICIPALITY.id();
        stage.sandbox
                .faults()
                .failCalls(
                        Failure.HALF_ANSWER,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/" + page + "_"));
        due(draft);

        anna.navigate(stage.address + "/publicering/" + draft);
        out(anna, 3);

        assertThat(stage.sandbox.wall(page).posts(text)).hasSize(1);
        assertThat(anna.locator(".outcomes")).containsText("Se det på Facebook");
        assertThat(anna.locator(".outcomes")).containsText("Se det på Instagram");
        assertThat(anna.locator(".outcomes")).containsText("Se det på YouTube");
    }

    private static void out(Page page, int accounts) {
        Locator done = page.locator(".outcomes .chip.done");
        for (int tries = 0; tries < 90 && done.count() < accounts; tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(done).hasCount(accounts);
    }

    private void due(String draft) {
        JdbcClient database = stage.ask(JdbcClient.class);
        database.sql(
                        """
                        update platforms.publication set due = now() where id in
                            (select publication from publishing.target where draft = ?)
                        """)
                .param(UUID.fromString(draft))
                .update();
        database.sql(
                        """
                        update scheduled_tasks set execution_time = now()
                        where exists (select from publishing.target t
                            where t.draft = ? and task_instance like t.publication || '%')
                        """)
                .param(UUID.fromString(draft))
                .update();
    }

    /** On the sign-language account, with the same film. */
    private void twinned(Page anna, Page david, Hand by, String draft) {
        anna.navigate(stage.address + "/publicering/" + draft);
        by.press(
                anna.locator("#tvillingar .twins a")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(
                                                Pattern.compile(
                                                        "teckenspråk", Pattern.CASE_INSENSITIVE)))
                        .first());
        pointedOut(anna, by);
        by.press(anna.getByText("Skriv tvillingen"));
        anna.waitForURL(DRAFT);
        String twin = anna.url().replaceAll(".*/publicering/", "");
        anna.locator("#text").fill("På teckenspråk: " + text);
        by.open(anna.locator("#bilder > details"));
        by.choose(
                anna.locator(".bank label")
                        .filter(new Locator.FilterOptions().setHasText("isbanan.mp4"))
                        .first()
                        .locator("input"));
        by.press(anna.getByText("Lägg till de valda"));
        assertThat(medium(anna, "isbanan.mp4")).isVisible(SOON);
        by.choose(anna.locator("[name=filmtext]"));
        by.press(anna.locator("#grind button.primary"));
        approvedIfAsked(david, by, twin);
        anna.navigate(stage.address + "/publicering/" + twin);
        out(anna, 1);
        anna.navigate(stage.address + "/publicering/tvillingar?visa=klara");
        assertThat(anna.locator("main")).containsText("Isbanan");
    }

    /** Once, the sign-language account is told to be one. */
    private static void pointedOut(Page anna, Hand by) {
        Locator none = anna.locator("main").getByText("tvillingkonto", exactly());
        if (none.count() == 0) {
            return;
        }
        String back = anna.url();
        by.press(none);
        anna.locator("#konto")
                .selectOption(
                        new SelectOption().setLabel("Örebro kommun – Teckenspråk på Facebook"));
        anna.locator("#sprak").selectOption("teckenspråk");
        by.press(anna.locator("main button.primary"));
        assertThat(anna.locator("main .plain-list")).containsText("Teckenspråk på Facebook");
        anna.navigate(back);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private void approvedIfAsked(Page david, Hand by, String draft) {
        david.navigate(stage.address + "/publicering/" + draft);
        if (david.locator(".page-head .chip").textContent().contains("Väntar")) {
            by.press(david.getByText("Godkänn", new Page.GetByTextOptions().setExact(true)));
        }
    }

    /** The guardian takes the yes back, and the picture goes from where it stands. */
    private void takenDown(Page anna, Hand by, String person) {
        anna.navigate(person);
        by.press(anna.getByText("Återkalla").first());
        assertThat(anna.locator("main")).containsText("Tas ner senast");
        anna.locator("#till").fill("Anna Berg");
        by.press(anna.locator("main button.danger"));
        anna.navigate(stage.address + "/publicering/ta-ner");
        by.press(
                anna.locator("main tbody tr th a")
                        .filter(new Locator.FilterOptions().setHasText("Facebook"))
                        .first());
        by.press(anna.getByText("Ta bort på plattformen"));
        Locator state = anna.locator(".page-head .chip");
        for (int tries = 0; tries < 60 && !state.textContent().contains("Borttaget"); tries++) {
            anna.waitForTimeout(500);
            anna.reload();
        }
        assertThat(stage.sandbox.wall(DemoPage.MUNICIPALITY.id()).posts(text)).isEmpty();
    }
}
