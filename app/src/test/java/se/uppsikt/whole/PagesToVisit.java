package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.uppsikt.records.ContributionId;

/** Every page of the program with somebody who uses it, after what it shows has been made. */
final class PagesToVisit {

    static final String EDITOR = "johan.alm";
    private static final String TEACHER = "erik.sand";
    private static final String REGISTRAR = "eva.ask";
    private static final String ARCHIVIST = "olof.rask";
    static final String COMMUNICATIONS = "anna.berg";
    private static final String ADMINISTRATOR = "helena.frisk";
    static final String OFFICER = "sara.vik";
    private static final String SITUATION = "/kris/lagesbild";
    private static final String NOBODY = "";
    private static final String REQUEST = "/diarium/utlamnande/{id:[0-9a-f-]{36}}";
    private static final String DISPOSAL = "/arkiv/gallring/{id:[0-9a-f-]{36}}";
    static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Function<String, Page> window;
    private final String home;
    private final String strange;
    private final String published;

    /**
     * @param strange a comment on an official account, of which nothing can be expected
     * @param published something of the editor's that stands on a platform
     */
    PagesToVisit(
            Function<String, Page> window, String home, ContributionId strange, String published) {
        this.window = window;
        this.home = home;
        this.strange = strange.value().toString();
        this.published = published;
    }

    /**
     * One page.
     *
     * @param route as the program maps it; empty for a page of faults, which no route leads to
     */
    record Stop(String person, String route, String address, int status) {}

    List<Stop> all() {
        String ready = readyAnswer();
        String item = item();
        String document = document();
        String entry = entry(document);
        String handedOver = handedOver();
        String block = block();
        String many = many();
        String disposal = disposal();
        String followed = asked();
        String request = request();
        String crisis = crisis();
        String contribution = item.substring(item.lastIndexOf('/') + 1);
        List<Stop> others =
                List.of(
                        page(EDITOR, "/inkorg", "/inkorg"),
                        page(TEACHER, "/inkorg", "/inkorg?vy=mina"),
                        page(
                                EDITOR,
                                "/inkorg",
                                "/inkorg?slag=kommentar&svarar=ingen&pekar=finnsinte"),
                        page(EDITOR, "/inkorg/{id}", item),
                        page(REGISTRAR, "/inkorg/{id}", item),
                        page(COMMUNICATIONS, "/inkorg/{id}", "/inkorg/" + strange),
                        page(EDITOR, "/inkorg/{id}/tidigare", item + "/tidigare"),
                        page(
                                COMMUNICATIONS,
                                "/inkorg/{id}/tidigare",
                                "/inkorg/" + strange + "/tidigare"),
                        page(
                                COMMUNICATIONS,
                                "/inkorg/overlamning/{handle}",
                                "/inkorg/overlamning/facebook-orebrokommun"),
                        page(
                                COMMUNICATIONS,
                                "/inkorg/{id}/lamna-over",
                                "/inkorg/" + strange + "/lamna-over"),
                        page(EDITOR, "/inkorg/{id}/lamna-over", item + "/lamna-over"),
                        page(EDITOR, "/inkorg/manga", many),
                        page(EDITOR, "/inkorg/manga", "/inkorg/manga?sok=finnsintealls"),
                        page(EDITOR, "/inkorg/manga/{sorting:[0-9a-f-]{36}}", sorted(many)),
                        page(TEACHER, "/inkorg/lamnat", "/inkorg/lamnat"),
                        page(EDITOR, "/inkorg/lamnat", "/inkorg/lamnat?visa=av-mig"),
                        page(COMMUNICATIONS, "/inkorg/lamnat", "/inkorg/lamnat"),
                        page(TEACHER, "/inkorg/lamnat/{assignment:[0-9a-f-]{36}}", handedOver),
                        page(EDITOR, "/inkorg/svarsbank", "/inkorg/svarsbank"),
                        page(EDITOR, "/inkorg/svarsbank", "/inkorg/svarsbank?sok=finnsintealls"),
                        page(EDITOR, "/inkorg/svarsbank/nytt", "/inkorg/svarsbank/nytt"),
                        page(EDITOR, "/inkorg/svarsbank/{answer}", ready),
                        page(TEACHER, "/inkorg/svarsbank/{answer}", ready),
                        page(EDITOR, "/inkorg/uppsikt", "/inkorg/uppsikt"),
                        page(ARCHIVIST, "/inkorg/uppsikt", "/inkorg/uppsikt"),
                        page(COMMUNICATIONS, "/inkorg/uppsikt/jour", "/inkorg/uppsikt/jour"),
                        page(
                                EDITOR,
                                "/inkorg/uppsikt/konto/{handle}",
                                "/inkorg/uppsikt/konto/facebook-orebrostadsbibliotek"),
                        page(EDITOR, "/moderering", "/moderering"),
                        page(
                                EDITOR,
                                "/moderering/{id}/ruta",
                                "/moderering/" + contribution + "/ruta"),
                        page(
                                COMMUNICATIONS,
                                "/moderering/{id}/ruta",
                                "/moderering/" + strange + "/ruta"),
                        page(
                                COMMUNICATIONS,
                                "/moderering/blockeringar",
                                "/moderering/blockeringar"),
                        page(
                                COMMUNICATIONS,
                                "/moderering/blockeringar/{block:[0-9a-f-]{36}}",
                                block),
                        page(
                                COMMUNICATIONS,
                                "/moderering/{id}/blockera",
                                "/moderering/" + strange + "/blockera"),
                        page(
                                COMMUNICATIONS,
                                "/moderering/{id}/stang-kommentarerna",
                                "/moderering/" + strange + "/stang-kommentarerna"),
                        page(
                                COMMUNICATIONS,
                                "/diarium/handling/{id}",
                                "/diarium/handling/" + strange),
                        page(REGISTRAR, "/diarium", "/diarium"),
                        page(REGISTRAR, "/diarium", "/diarium?q=finnsintealls"),
                        page(REGISTRAR, "/diarium", "/diarium?visa=OBEDOMDA"),
                        page(REGISTRAR, "/diarium", "/diarium?visa=SKA_DIARIEFORAS"),
                        page(REGISTRAR, "/diarium/for-in", "/diarium/for-in"),
                        page(REGISTRAR, "/diarium/overlamning", "/diarium/overlamning"),
                        page(
                                ADMINISTRATOR,
                                "/diarium/overlamning/mottagare",
                                "/diarium/overlamning/mottagare"),
                        page(REGISTRAR, "/diarium/{entry}", entry),
                        page(REGISTRAR, "/diarium/handling/{id}", document),
                        page(REGISTRAR, "/diarium/{id}/ruta", "/diarium/" + contribution + "/ruta"),
                        page(NOBODY, "/diarium/offentligt", "/diarium/offentligt"),
                        page(NOBODY, "/begar-handling", "/begar-handling"),
                        page(NOBODY, "/begar-handling/{reference}", followed),
                        page(REGISTRAR, "/diarium/utlamnande", "/diarium/utlamnande"),
                        page(
                                REGISTRAR,
                                "/diarium/utlamnande/ny",
                                "/diarium/utlamnande/ny?handling=" + contribution),
                        page(REGISTRAR, "/diarium/dataskydd", "/diarium/dataskydd"),
                        page(
                                REGISTRAR,
                                "/diarium/dataskydd/ny",
                                "/diarium/dataskydd/ny?handling=" + contribution),
                        page(
                                REGISTRAR,
                                "/diarium/dataskydd/registerforteckning",
                                "/diarium/dataskydd/registerforteckning"),
                        page(
                                REGISTRAR,
                                "/diarium/dataskydd/{id:[0-9a-f-]{36}}",
                                aboutSomebody(contribution) + "?q=biblioteket"),
                        page(REGISTRAR, REQUEST, request),
                        page(REGISTRAR, REQUEST + "/sok", request + "/sok?q="),
                        page(
                                REGISTRAR,
                                REQUEST + "/maska/{document:[0-9a-f-]{36}}",
                                tried(request)),
                        page(REGISTRAR, REQUEST + "/provning", request + "/provning"),
                        page(ARCHIVIST, "/arkiv", "/arkiv"),
                        page(ARCHIVIST, "/arkiv/{id:[0-9a-f-]{36}}", archivePackage()),
                        page(ARCHIVIST, "/arkiv/gallring", "/arkiv/gallring"),
                        page(
                                ARCHIVIST,
                                "/arkiv/gallring/beslut/nytt",
                                "/arkiv/gallring/beslut/nytt"),
                        page(ARCHIVIST, "/arkiv/gallring/ny", underDecision()),
                        page(ARCHIVIST, DISPOSAL, disposal),
                        page(ARCHIVIST, DISPOSAL + "/hinder", disposal + "/hinder?skal=UNDECIDED"),
                        page(ARCHIVIST, "/arkiv/import", "/arkiv/import"),
                        page(ARCHIVIST, "/arkiv/import/{id}", imported()),
                        page(COMMUNICATIONS, "/konton", "/konton"),
                        page(
                                COMMUNICATIONS,
                                "/konton/{handle}",
                                "/konton/facebook-orebrostadsbibliotek"),
                        page(EDITOR, "/konton/ansokan", "/konton/ansokan"),
                        page(
                                COMMUNICATIONS,
                                "/konton/{handle}/ansokan",
                                "/konton/instagram-karolinska-gymnasiet/ansokan"),
                        page(
                                EDITOR,
                                "/konton/{handle}/ansokan",
                                "/konton/facebook-orebrostadsbibliotek/ansokan"),
                        page(
                                COMMUNICATIONS,
                                "/konton/{handle}/bilder",
                                "/konton/facebook-orebrokommun/bilder"),
                        page(
                                COMMUNICATIONS,
                                "/konton/{handle}/turer",
                                "/konton/instagram-orebrokommun/turer"),
                        page(NOBODY, "/konton/offentliga", "/konton/offentliga"),
                        page(
                                NOBODY,
                                "/konton/offentliga/{handle}",
                                "/konton/offentliga/facebook-orebrostadsbibliotek"),
                        page(COMMUNICATIONS, "/kris", "/kris"),
                        page(EDITOR, "/kris", "/kris"),
                        page(COMMUNICATIONS, SITUATION, SITUATION),
                        page(
                                COMMUNICATIONS,
                                SITUATION + "/tema/{key}",
                                SITUATION + "/tema/inget?kris=" + crisis),
                        page(COMMUNICATIONS, "/annonser", "/annonser"),
                        page(EDITOR, "/annonser", "/annonser"),
                        page(COMMUNICATIONS, "/annonser/kostnader", "/annonser/kostnader"),
                        page(EDITOR, "/annonser/bestallningar", "/annonser/bestallningar"),
                        page(EDITOR, "/annonser/bestallningar/{id:[0-9a-f-]{36}}", adOrder()),
                        page(COMMUNICATIONS, "/annonser/{id:[0-9a-f-]{36}}", ad()),
                        page(ADMINISTRATOR, "/plattformar", "/plattformar"),
                        page(
                                COMMUNICATIONS,
                                "/plattformar/{handle}",
                                "/plattformar/facebook-orebrostadsbibliotek"),
                        page(
                                COMMUNICATIONS,
                                "/plattformar/{handle}",
                                "/plattformar/instagram-tborebro"),
                        page(
                                COMMUNICATIONS,
                                "/plattformar/{handle}/anslut",
                                "/plattformar/facebook-orebrostadsbibliotek/anslut"),
                        page(
                                COMMUNICATIONS,
                                "/plattformar/{handle}/statistik",
                                "/plattformar/facebook-orebrostadsbibliotek/statistik"),
                        page(
                                COMMUNICATIONS,
                                "/plattformar/anslutning/{state}",
                                signedInAtThePlatform()),
                        page(
                                COMMUNICATIONS,
                                "/plattformar/bevarande/{platform:[a-z]+}",
                                "/plattformar/bevarande/linkedin"),
                        page(ADMINISTRATOR, "/plattformar/nycklar", "/plattformar/nycklar"),
                        page(
                                ADMINISTRATOR,
                                "/plattformar/nycklar/{platform:[a-z]+}",
                                "/plattformar/nycklar/facebook"),
                        page(EDITOR, "/riktlinjer", "/riktlinjer"),
                        page(EDITOR, "/riktlinjer/versioner", "/riktlinjer/versioner"),
                        page(EDITOR, "/riktlinjer/version/{number}", "/riktlinjer/version/1"),
                        page(EDITOR, "/riktlinjer/jamfor", "/riktlinjer/jamfor?fran=1&till=1"),
                        page(COMMUNICATIONS, "/riktlinjer/andra", "/riktlinjer/andra"),
                        page(COMMUNICATIONS, "/behorighet", "/behorighet"),
                        page(COMMUNICATIONS, "/uppfoljning", "/uppfoljning"),
                        page(
                                COMMUNICATIONS,
                                "/uppfoljning/internkontroll",
                                "/uppfoljning/internkontroll"),
                        page(
                                COMMUNICATIONS,
                                "/uppfoljning/slappt-fram",
                                "/uppfoljning/slappt-fram"),
                        page(ARCHIVIST, "/loggbok", "/loggbok"),
                        page(NOBODY, "/loggbok/offentlig", "/loggbok/offentlig"),
                        page(ADMINISTRATOR, "/drift", "/drift"),
                        page(ADMINISTRATOR, "/drift/kom-igang", "/drift/kom-igang"),
                        page(ADMINISTRATOR, "/drift/epost", "/drift/epost"),
                        page(ADMINISTRATOR, "/behorighet/{person}", person()),
                        page(ADMINISTRATOR, "/behorighet/inloggning", "/behorighet/inloggning"),
                        page(ADMINISTRATOR, "/behorighet/katalog", "/behorighet/katalog"),
                        page(ADMINISTRATOR, "/behorighet/organisation", "/behorighet/organisation"),
                        page(
                                ADMINISTRATOR,
                                "/behorighet/organisation/csv",
                                "/behorighet/organisation/csv"),
                        page(
                                ADMINISTRATOR,
                                "/behorighet/organisation/csv/{id:[0-9a-f-]{36}}",
                                list()),
                        page(
                                ADMINISTRATOR,
                                "/behorighet/organisation/namnd/{committee}",
                                unit("/behorighet/organisation/namnd/")),
                        page(
                                ADMINISTRATOR,
                                "/behorighet/organisation/verksamhet/{area}",
                                unit("/behorighet/organisation/verksamhet/")),
                        page(NOBODY, "/logga-in/kod", "/logga-in/kod"),
                        page(ADMINISTRATOR, "/behorighet/sessioner", "/behorighet/sessioner"),
                        page(NOBODY, "/logga-in", "/logga-in?fel=uppgifter"),
                        page(NOBODY, "/tillganglighet", "/tillganglighet"),
                        new Stop(EDITOR, "", "/finns/inte", 404),
                        new Stop(EDITOR, "", "/inkorg/inget-nummer", 400),
                        new Stop(TEACHER, "", document, 403));
        return Stream.concat(
                        others.stream(),
                        new PublishingPagesToVisit(this::at, published).all().stream())
                .toList();
    }

    static Stop page(String person, String route, String address) {
        return new Stop(person, route, address, 200);
    }

    /** What a citizen has written and somebody is to answer. */
    private String item() {
        Page editor = at(EDITOR, "/inkorg");
        Locator row = editor.locator(".row a").first();
        assertThat(row).isVisible(SOON);
        return path(row);
    }

    /** On one account that plans nothing, and over at once. */
    private String crisis() {
        Page leader = at(COMMUNICATIONS, "/kris");
        leader.fill("#vad", "Vattenläcka, som är lagad");
        leader.check("[name=omfattning][value=nagra]");
        leader.getByText("Välj konton").click();
        leader.locator("[name=konto]").first().check();
        leader.getByText("Starta krisläge").click();
        leader.fill("#skal", "Den är lagad");
        leader.getByText("Avsluta krisläget").click();
        Page picture = at(COMMUNICATIONS, SITUATION);
        picture.fill("#namn", "Vatten");
        picture.fill("#ord", "vatt, läck");
        picture.getByText("Lägg till temat").click();
        return picture.locator("input[name=kris]").first().inputValue();
    }

    /** Before the item is opened, so that there is one to insert there. */
    private String readyAnswer() {
        Page editor = at(EDITOR, "/inkorg/svarsbank/nytt");
        editor.fill("#kortord", "öppettider");
        editor.fill("#text", "Vi har öppet 10–18 på vardagar och 11–15 på lördagar.");
        editor.fill("#kalla", "https://www.orebro.se/biblioteket");
        editor.locator("main button.primary").click();
        editor.waitForURL(Pattern.compile(".*/svarsbank/[0-9a-f-]{36}"));
        return java.net.URI.create(editor.url()).getPath();
    }

    /** A comment handed to those who have no right to the account. */
    private String handedOver() {
        Page sender = at(EDITOR, "/inkorg");
        Locator comments =
                sender.locator(".row")
                        .filter(new Locator.FilterOptions().setHasNotText("direktmeddelande"));
        sender.navigate(home + path(comments.locator("a").first()) + "/lamna-over");
        sender.locator("#till").selectOption(new SelectOption().setLabel("Karolinska gymnasiet"));
        sender.locator("#lamna-ord").fill("Vet ni något om det här?");
        sender.locator("main button.primary").click();
        sender.waitForURL(Pattern.compile(".*/inkorg/[0-9a-f-]{36}#lamna-over"));
        return path(at(TEACHER, "/inkorg/lamnat").locator("main .plain-list a").first());
    }

    /** A list that is asked to be sorted, and in which the filter lets nothing pass. */
    private String many() {
        Locator account =
                at(EDITOR, "/inkorg")
                        .locator("select[name=konto] option")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText("Örebro stadsbibliotek på Facebook"));
        return "/inkorg/manga?konto=" + account.first().getAttribute("value") + "&slag=omdome";
    }

    private String sorted(String many) {
        Page editor = at(EDITOR, many);
        editor.locator("[name=kind]").first().check();
        editor.locator("main button.primary").click();
        editor.waitForURL(Pattern.compile(".*/inkorg/manga/[0-9a-f-]{36}"));
        assertThat(editor.getByText("Sorteringen är klar")).isVisible(SOON);
        return java.net.URI.create(editor.url()).getPath();
    }

    /** Somebody has been at the platform, said yes, and is to choose. */
    private String signedInAtThePlatform() {
        Page communicator = at(COMMUNICATIONS, "/plattformar/facebook-orebrokommun/anslut");
        communicator.locator("main a.button.primary").click();
        communicator.getByText("Tillåt", new Page.GetByTextOptions().setExact(true)).click();
        communicator.waitForURL(Pattern.compile(".*/plattformar/anslutning/[A-Za-z0-9_-]{43}"));
        return java.net.URI.create(communicator.url()).getPath();
    }

    /** One that is wrong in some way, and costs something. */
    private String ad() {
        return path(at(COMMUNICATIONS, "/annonser").getByText("Musiklinjen, film").first());
    }

    /** One that somebody has begun, with all that hinders it. */
    private String adOrder() {
        Page editor = at(EDITOR, "/annonser/bestallningar");
        editor.getByText("Ny beställning").click();
        editor.waitForURL(Pattern.compile(".*/annonser/bestallningar/[0-9a-f-]{36}"));
        return java.net.URI.create(editor.url()).getPath();
    }

    /** A list with something new in it and something wrong. */
    private String list() {
        Page administrator = at(ADMINISTRATOR, "/behorighet/organisation/csv");
        String text = "Kod;Nämnd;Verksamhet\nPRN;Prövonämnden;Prövokontoret\nfel;;\n";
        administrator.setInputFiles(
                "#fil",
                new FilePayload("lista.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        administrator.locator("main button.primary").click();
        administrator.waitForURL(Pattern.compile(".*/csv/[0-9a-f-]{36}"));
        return java.net.URI.create(administrator.url()).getPath();
    }

    private String unit(String beginning) {
        return path(
                at(ADMINISTRATOR, "/behorighet/organisation")
                        .locator("a[href^='" + beginning + "']")
                        .first());
    }

    private String person() {
        return path(at(ADMINISTRATOR, "/behorighet").locator("th a").first());
    }

    private String document() {
        Page registrar = at(REGISTRAR, "/diarium?visa=OBEDOMDA");
        return path(registrar.locator("a[href^='/diarium/handling/']").first());
    }

    private String entry(String document) {
        Page registrar = at(REGISTRAR, document);
        registrar.locator("input[name=arendemening]").fill("Fråga om öppettider");
        registrar.locator("#registrering button.primary").click();
        return path(registrar.locator("#registrering dd a").first());
    }

    /** Somebody asks for public records, and follows it by the reference. */
    private String asked() {
        Page anybody = at(NOBODY, "/begar-handling");
        anybody.fill("#vad", "Det som skrevs om öppettider på biblioteket");
        anybody.locator("main button.primary").click();
        anybody.waitForURL(Pattern.compile(".*/begar-handling/UT-.*"));
        return java.net.URI.create(anybody.url()).getPath();
    }

    /** Somebody wants to be forgotten. */
    private String aboutSomebody(String contribution) {
        Page registrar = at(REGISTRAR, "/diarium/dataskydd/ny?handling=" + contribution);
        registrar.fill("#person", "Kim Lund");
        registrar.locator("main button.primary").click();
        registrar.waitForURL(Pattern.compile(".*/diarium/dataskydd/[0-9a-f-]{36}"));
        return java.net.URI.create(registrar.url()).getPath();
    }

    /** The registrar has found something that belongs to it. */
    private String request() {
        Page registrar = at(REGISTRAR, "/diarium/utlamnande");
        String request = path(registrar.locator("th a").first());
        registrar.navigate(home + request + "/sok?q=");
        registrar.locator("input[name=traff]").first().check();
        registrar.locator("main button.primary").click();
        registrar.waitForURL(Pattern.compile(".*" + request + ".*"));
        return request;
    }

    private String tried(String request) {
        return java.net.URI.create(at(REGISTRAR, request + "/maska").url()).getPath();
    }

    /** Whoever wrote what nobody expected is kept from writing, and the comments are closed. */
    private String block() {
        Page moderator = at(COMMUNICATIONS, "/moderering/" + strange + "/ruta");
        Locator closed = moderator.locator("details:has(#mod-grund):not([open]) > summary");
        if (closed.count() > 0) {
            closed.click();
        }
        moderator.locator("#mod-grund").selectOption("reklam");
        moderator.locator("#mod-motiv").fill("Reklam utan samarbete, gång på gång.");
        moderator.locator("[name=asikt][value=nej]").first().check();
        moderator.locator("button.hide").click();
        assertThat(moderator.locator("a[href$='/blockera']")).hasCount(1);
        moderator.navigate(home + "/moderering/" + strange + "/blockera");
        moderator.locator("#motiv").fill("Det kommer igen varje timme, fast vi döljer det.");
        moderator.locator("#anda").fill("Reklamen lurar besökare på pengar redan första gången.");
        moderator.locator("[name=besked][value=LETTER]").check();
        moderator.locator("form.moderation .button.danger").click();
        moderator.waitForURL(Pattern.compile(".*/moderering/blockeringar/[0-9a-f-]{36}"));
        String block = java.net.URI.create(moderator.url()).getPath();
        moderator.navigate(home + "/moderering/" + strange + "/stang-kommentarerna");
        moderator.locator("#motiv").fill("Tråden har gått snett och alla skriver om samma sak.");
        moderator.locator("form.moderation .button.primary").click();
        moderator.waitForURL(Pattern.compile(".*/moderering/blockeringar.*"));
        return block;
    }

    private String archivePackage() {
        Page archivist = at(ARCHIVIST, "/arkiv");
        archivist.locator("button[name=ar]").first().click();
        archivist.waitForURL(Pattern.compile(".*/arkiv/[0-9a-f-]{36}"));
        assertThat(archivist.locator("a[href$='/paket']")).isVisible(SOON);
        return java.net.URI.create(archivist.url()).getPath();
    }

    /** A list under a decision, which waits for another archivist. */
    private String disposal() {
        Page archivist = at(ARCHIVIST, "/arkiv/gallring/beslut/nytt");
        archivist.fill("#beteckning", "1748");
        archivist.fill("#organ", "Kommunstyrelsen");
        archivist.fill("#beslutad", "2019-03-12");
        archivist.fill("#diarienummer", "KS 2019:1");
        archivist.fill("#handlingstyp", "Inlägg av ringa eller tillfällig betydelse");
        archivist.selectOption("#enhet", "inaktuell");
        archivist.locator("[name=slag][value=COMMENT]").check();
        archivist.locator("[name=bedomning][value=KEPT_IN_ORDER]").check();
        archivist.fill("#fran", "2020-01-01");
        archivist.locator("main button.primary").click();
        archivist.navigate(home + underDecision());
        archivist.locator("[name=konto]").first().check();
        archivist.locator("main button.primary").click();
        archivist.waitForURL(Pattern.compile(".*/arkiv/gallring/[0-9a-f-]{36}"));
        assertThat(archivist.getByText("Väntar på godkännande")).isVisible(SOON);
        return java.net.URI.create(archivist.url()).getPath();
    }

    private String underDecision() {
        return at(ARCHIVIST, "/arkiv/gallring")
                .locator("a[href^='/arkiv/gallring/ny?']")
                .first()
                .getAttribute("href");
    }

    private String imported() {
        Page archivist = at(ARCHIVIST, "/arkiv/import");
        archivist
                .locator("#filer")
                .setInputFiles(new FilePayload("export.zip", "application/zip", export()));
        archivist.locator("form[enctype] button").click();
        archivist.waitForURL(Pattern.compile(".*/arkiv/import/[^/]+"));
        assertThat(archivist.getByText("Klar.")).isVisible(SOON);
        return java.net.URI.create(archivist.url()).getPath();
    }

    /** A post, and something that cannot be read, so that the report has remarks. */
    private static byte[] export() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("posts/profile_posts_1.json"));
            zip.write(
                    "[{\"timestamp\":1430000000,\"data\":[{\"post\":\"Sagostund\"}]},{\"data\":[]}]"
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Page at(String person, String address) {
        Page page = window.apply(person);
        page.navigate(home + address);
        return page;
    }

    static String path(Locator link) {
        String href = link.getAttribute("href");
        int query = href.indexOf('?');
        return query < 0 ? href : href.substring(0, query);
    }
}
