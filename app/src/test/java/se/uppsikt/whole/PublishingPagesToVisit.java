package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.uppsikt.whole.PagesToVisit.COMMUNICATIONS;
import static se.uppsikt.whole.PagesToVisit.EDITOR;
import static se.uppsikt.whole.PagesToVisit.OFFICER;
import static se.uppsikt.whole.PagesToVisit.SOON;
import static se.uppsikt.whole.PagesToVisit.page;
import static se.uppsikt.whole.PagesToVisit.path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import se.uppsikt.base.media.Films;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.whole.PagesToVisit.Stop;

/**
 * The pages of Publicering, after what they show has been made.
 *
 * @param at a page as somebody sees it, by their name and its address
 * @param published something of the editor's that stands on a platform
 */
record PublishingPagesToVisit(BiFunction<String, String, Page> at, String published) {
    private static final String CONSENTS = "/publicering/samtycken";
    private static final String NOTICES = "/publicering/mejl-och-ersattare";
    private static final String TWINS = "/publicering/tvillingar";
    private static final String TAKEN_DOWN = "/publicering/ta-ner";
    private static final String FORMATS = "/publicering/format";
    private static final String CONTESTS = "/publicering/tavlingar";
    private static final String MEDIUM = "/publicering/media/{asset:[0-9a-f-]{36}}";

    /** Nothing is planned further ahead than two years. */
    private static final LocalDate AHEAD = LocalDate.now(SwedishTime.ZONE).plusYears(1);

    List<Stop> all() {
        String shown = shown();
        String down = takenDown();
        String picture = medium("vinterspår.png", picture());
        String film = captioned(medium("invigning.mov", Films.withSound()));
        String draft = draft();
        return List.of(
                page(EDITOR, CONSENTS, CONSENTS),
                page(OFFICER, CONSENTS, CONSENTS),
                page(EDITOR, CONSENTS, CONSENTS + "?sok=finnsintealls"),
                page(EDITOR, CONSENTS + "/ny", CONSENTS + "/ny"),
                page(EDITOR, CONSENTS + "/{participant:[0-9a-f-]{36}}", shown),
                page(EDITOR, CONSENTS + "/{participant:[0-9a-f-]{36}}/grund", shown + "/grund"),
                page(
                        EDITOR,
                        CONSENTS + "/grunder/{basis:[0-9a-f-]{36}}/aterkalla",
                        path(at(EDITOR, shown).locator("#grunder a[href$=aterkalla]").first())),
                page(
                        EDITOR,
                        CONSENTS + "/bild/{asset:[0-9a-f-]{36}}",
                        path(at(EDITOR, shown).locator("#bilder a[href*='/bild/']").first())),
                page(EDITOR, TAKEN_DOWN, TAKEN_DOWN),
                page(OFFICER, TAKEN_DOWN, TAKEN_DOWN + "?visa=klara"),
                page(EDITOR, TAKEN_DOWN + "/ny", TAKEN_DOWN + "/ny?publicering=" + published),
                page(EDITOR, TAKEN_DOWN + "/{task:[0-9a-f-]{36}}", down),
                page(EDITOR, "/inkorg/sprak", "/inkorg/sprak"),
                page(EDITOR, "/publicering", "/publicering"),
                page(COMMUNICATIONS, "/publicering", "/publicering?manad=2026-12"),
                page(EDITOR, "/publicering/utkast", "/publicering/utkast"),
                page(EDITOR, "/publicering/sprakrad", "/publicering/sprakrad"),
                page(EDITOR, "/publicering/prenumerationer", "/publicering/prenumerationer"),
                page(COMMUNICATIONS, NOTICES, NOTICES),
                page(EDITOR, "/publicering/{id:[0-9a-f-]{36}}", draft),
                page(EDITOR, "/publicering/{id:[0-9a-f-]{36}}", planned()),
                page(EDITOR, "/publicering/{id:[0-9a-f-]{36}}/sprak", draft + "/sprak"),
                page(EDITOR, "/publicering/{id:[0-9a-f-]{36}}/kommentarer", draft + "/kommentarer"),
                page(EDITOR, "/publicering/{id:[0-9a-f-]{36}}/tvillingar", draft + "/tvillingar"),
                page(EDITOR, TWINS, TWINS),
                page(COMMUNICATIONS, TWINS, TWINS + "?visa=klara"),
                page(COMMUNICATIONS, TWINS + "/konton", TWINS + "/konton"),
                page(
                        EDITOR,
                        TWINS + "/{twin:[0-9a-f-]{36}}",
                        path(at(EDITOR, TWINS).locator("tbody a").first())),
                page(EDITOR, "/publicering/{id:[0-9a-f-]{36}}/resultat", draft + "/resultat"),
                page(EDITOR, FORMATS, FORMATS),
                page(EDITOR, FORMATS + "/nytt", FORMATS + "/nytt"),
                page(EDITOR, FORMATS + "/{format:[0-9a-f-]{36}}", format()),
                page(
                        EDITOR,
                        "/publicering",
                        "/publicering?manad=" + AHEAD.toString().substring(0, 7)),
                page(EDITOR, CONTESTS, CONTESTS),
                page(EDITOR, "/publicering/{id:[0-9a-f-]{36}}/tavling", contest(draft)),
                page(EDITOR, CONTESTS + "/{id:[0-9a-f-]{36}}", CONTESTS + draft.substring(12)),
                page(EDITOR, "/publicering/media", "/publicering/media"),
                page(EDITOR, "/publicering/media", "/publicering/media?sok=finnsintealls"),
                page(EDITOR, MEDIUM, picture),
                page(EDITOR, MEDIUM, film));
    }

    /** A child in a picture, whose guardian is still to be asked. */
    private String shown() {
        Page editor = at(EDITOR, CONSENTS + "/ny?bild=018f0000-0000-7000-8000-000000000001");
        editor.fill("#namn", "Flickan i röd mössa");
        editor.fill("#syfte", "Sagostunden på biblioteket");
        editor.check("input[name=grund][value=CONSENT]");
        editor.check("input[name=satt][value=ORAL]");
        editor.check("input[name=var][value=alla]");
        editor.check("input[name=barn][value=ja]");
        editor.fill("#vardnadshavare-0", "Mamma");
        editor.locator("main button.primary").click();
        editor.waitForURL(Pattern.compile(".*/samtycken/[0-9a-f-]{36}"));
        return URI.create(editor.url()).getPath();
    }

    private String takenDown() {
        Page editor = at(EDITOR, TAKEN_DOWN + "/ny?publicering=" + published);
        editor.fill("#motiv", "Fel bild.");
        editor.locator("main button.primary").click();
        editor.waitForURL(Pattern.compile(".*/ta-ner/[0-9a-f-]{36}"));
        return URI.create(editor.url()).getPath();
    }

    /** Something that is being written: it lacks what the gate asks for. */
    private String draft() {
        Page editor = at(EDITOR, "/publicering");
        editor.getByText("Skriv ett inlägg").click();
        editor.waitForURL(Pattern.compile(".*/publicering/[0-9a-f-]{36}"));
        editor.locator(".target label")
                .filter(new Locator.FilterOptions().setHasText("stadsbibliotek på Facebook"))
                .first()
                .click();
        editor.fill("#text", "Nu är det ju bara att komma! Mer info: https://www.orebro.se");
        editor.locator("#grind button").last().click();
        editor.waitForURL(Pattern.compile(".*/publicering/[0-9a-f-]{36}"));
        return URI.create(editor.url()).getPath();
    }

    /** Something that comes again. */
    private String format() {
        Page editor = at(EDITOR, FORMATS + "/nytt");
        editor.fill("#namn", "Tillbakablick");
        editor.locator("input[name=konto]").first().check();
        editor.check("input[name=dag][value='5']");
        editor.locator("main button.primary").click();
        editor.waitForURL(Pattern.compile(".*/format/[0-9a-f-]{36}"));
        return URI.create(editor.url()).getPath();
    }

    private String contest(String draft) {
        Page editor = at(EDITOR, draft + "/tavling");
        editor.locator("main button.primary").click();
        editor.waitForSelector("#vinst");
        return draft + "/tavling";
    }

    /** Something that waits for its time. */
    private String planned() {
        String draft = draft();
        Page editor = at(EDITOR, draft);
        editor.fill("#text", "Sagostund på stadsbiblioteket i Örebro kommun.");
        editor.fill("#dag", AHEAD.toString());
        editor.fill("#klockan", "10:30");
        editor.locator("#grind button.primary").click();
        editor.waitForCondition(() -> editor.content().contains("Så gick det"));
        return draft;
    }

    /** Sent by the script, part by part, as people send it. */
    private String medium(String name, byte[] bytes) {
        Page editor = at(EDITOR, "/publicering/media");
        editor.setInputFiles("#fil", new FilePayload(name, "application/octet-stream", bytes));
        editor.locator("main button.primary").click();
        editor.waitForURL(Pattern.compile(".*/media/[0-9a-f-]{36}"));
        return URI.create(editor.url()).getPath();
    }

    private static byte[] picture() {
        try {
            return Pictures.png();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said in it stands beside it. */
    private String captioned(String film) {
        Page editor = at(EDITOR, film);
        editor.locator("#sagt input[type=radio]").first().check();
        editor.locator("#sagt button").click();
        editor.setInputFiles(
                "#undertextfil",
                new FilePayload(
                        "tal.srt",
                        "application/octet-stream",
                        "1\n00:00:01,000 --> 00:00:04,000\nNu är det öppet.\n"
                                .getBytes(StandardCharsets.UTF_8)));
        editor.locator("#undertexter form button").click();
        assertThat(editor.locator(".cues")).isVisible(SOON);
        return film;
    }

    private Page at(String person, String address) {
        return at.apply(person, address);
    }
}
