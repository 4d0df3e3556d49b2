package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.base.ledger.Sealer;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Citizen;

/**
 * What 0.1 wrote is read and shown right by every later program: its data folder starts, is
 * migrated, and the work goes on where people left it on 27 November 2026.
 */
@ProgramTest
@ResourceLock(UppsiktTest.PROGRAM) // its tests use the archives' validator too, which is for one
class DataOf01LivesOnTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir static Path folder;
    @TempDir static Path scratch;
    private static DataOf01 data;
    private static List<DataOf01.Deed> deeds;
    private static List<DataOf01.Said> said;
    private static List<String> people;
    private static List<String> ledger;
    private static List<String> sessions;
    private static Sandbox sandbox;
    private static ConfigurableApplicationContext program;

    private final Map<String, Visitor> signedIn = new LinkedHashMap<>();

    @BeforeAll
    static void startOnIt() throws Exception {
        data = DataOf01.restore(folder);
        deeds = data.deeds();
        said = data.said();
        people = data.texts("select username from access.person order by 1");
        ledger = data.texts("select sentence from records.ledger order by number");
        sessions =
                data.texts(
                        "select session_id from spring_session where principal_name is not null");
        sandbox = Sandbox.start(Options.test(folder.resolve("sandbox")));
        int door = TestDatabase.freePort();
        program =
                new SpringApplicationBuilder(App.class)
                        .run(
                                "--server.port=0",
                                "--uppsikt.webhook.port=" + door,
                                "--uppsikt.demo=true",
                                "--uppsikt.data=" + folder,
                                "--spring.datasource.url=" + data.url(),
                                "--spring.datasource.username=postgres",
                                "--uppsikt.sandbox=" + sandbox.address());
        sandbox.webhook(URI.create("http://127.0.0.1:" + door + "/webhook/facebook"));
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
        sandbox.close();
    }

    @Test
    void noRowOfTheLedgerIsLostOrReworded() {
        assertThat(ledger).hasSize(146).contains("Svaret är skickat", "Kontot blev godkänt");
        assertThat(data.texts("select sentence from records.ledger order by number"))
                .startsWith(ledger.toArray(String[]::new));
    }

    @Test
    void theChainOfTheLedgerHoldsFromTheFirstDeedToTheLast() {
        assertThat(data.texts("select entry from records.ledger_link"))
                .hasSizeGreaterThanOrEqualTo(ledger.size());
        assertThat(
                        data.texts(
                                """
                                select l.place from records.ledger_link l
                                join records.ledger e on e.number = l.entry
                                left join records.ledger_link before on before.place = l.place - 1
                                where (l.place > 1 and before.place is null)
                                   or l.hash <> sha256(coalesce(before.hash, decode(repeat('00', 32), 'hex')) || e.digest)
                                """))
                .as("links that do not hold")
                .isEmpty();
    }

    /** What 0.1 wrote and kept is read again by the check of today and found whole. */
    @Test
    void nothingOfItIsABreak() {
        program.getBean(Sealer.class).chain();
        for (Verifiable part : program.getBeansOfType(Verifiable.class).values()) {
            String place = "";
            while (place != null) {
                Verifiable.Portion portion = part.after(place);
                assertThat(portion.broken()).as(part.swedish()).isNull();
                place = portion.next();
            }
        }
    }

    @Test
    void everyDeedIsToldOnThePageOfWhatItWasDoneWith() {
        Map<UUID, List<DataOf01.Deed>> about =
                deeds.stream()
                        .collect(
                                Collectors.groupingBy(
                                        DataOf01.Deed::contribution,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        assertThat(about).hasSizeGreaterThan(20);
        about.forEach(
                (contribution, done) ->
                        assertThat(text(document(contribution), reader(contribution)))
                                .containsSubsequence(
                                        done.stream().map(DataOf01.Deed::sentence).toList())
                                .containsSubsequence(
                                        done.stream().map(DataOf01.Deed::actor).toList()));
    }

    @Test
    void everyWordThatWasKeptIsShownExceptWhatIsShownToNobody() {
        assertThat(said).extracting(DataOf01.Said::withheld).contains(true, false);
        for (DataOf01.Said each : said) {
            String shown = text(document(each.contribution()), reader(each.contribution()));
            if (each.withheld()) {
                assertThat(shown).contains("visas inte för någon").doesNotContain(each.text());
            } else {
                assertThat(shown).contains(Jsoup.parse(each.text()).text());
            }
        }
    }

    @Test
    void picturesAreShownExceptWhatIsShownToNobody() {
        String hashes =
                """
                select distinct encode(m.sha256, 'hex') from records.media m
                where m.state = 'KEPT' and %s (select 1 from records.media o
                    join records.contribution c on c.id = o.contribution
                    where o.sha256 = m.sha256 and c.never_shown)
                """;
        List<String> shown = data.texts(hashes.formatted("not exists"));
        assertThat(shown).hasSizeGreaterThan(4);
        for (String hash : shown) {
            String holder =
                    data.texts(
                                    "select contribution from records.media where encode(sha256, 'hex') = '"
                                            + hash
                                            + "'")
                            .getFirst();
            assertThat(at(reader(UUID.fromString(holder))).fetch("/media/" + hash).statusCode())
                    .as(hash)
                    .isEqualTo(200);
        }
        for (String hash : data.texts(hashes.formatted("exists"))) {
            assertThat(at("anna.berg").fetch("/media/" + hash).statusCode())
                    .as(hash)
                    .isEqualTo(404);
        }
    }

    @Test
    void theRegisterHasItsEntriesAndTheirCorrections() {
        String register = text("/diarium", "eva.ask");
        assertThat(register)
                .contains("KFN SM 2026:00001", "Kränkande kommentar om personal")
                .contains("KFN SM 2026:00002", "Felanmälan av hiss på stadsbiblioteket");
        assertThat(text("/diarium/offentligt", "eva.ask")).contains("KS SM 2026:00001");
        String id =
                data.texts("select contribution from records.registration_correction").getFirst();
        assertThat(text("/diarium/handling/" + id, "eva.ask"))
                .contains("Den löd från början: Anmälan om trasig hiss");
    }

    @Test
    void everybodySignsInWithTheRightsTheyHad() {
        assertThat(people).hasSize(13);
        for (String person : people) {
            assertThat(at(person).see("/konton").statusCode()).as(person).isEqualTo(200);
        }
        assertThat(at("peter.storm").post("/diarium/x/kontroll", "").statusCode())
                .as("who was given the register's work")
                .isNotEqualTo(403);
        assertThat(text("/riktlinjer/versioner", "anna.berg")).contains("Fler vill ha svar");
    }

    @Test
    void whoWasSignedInIsAskedToSignInAgain() {
        assertThat(sessions).isNotEmpty();
        for (String session : sessions) {
            HttpResponse<String> page =
                    Visitor.withSession(port(), encoded(session)).see("/konton");
            assertThat(page.statusCode()).isEqualTo(302);
        }
    }

    @Test
    void thePackageThatTheArchiveHasIsHandedOutUnchanged() throws Exception {
        String id = data.texts("select id from archive.year_package where year = 2015").getFirst();
        assertThat(text("/arkiv/" + id, "olof.rask")).contains("R-2026-0001", "Arkiverat");
        byte[] zip = at("olof.rask").fetch("/arkiv/" + id + "/paket").body();
        assertThat(data.texts("select sha512 from archive.year_package where year = 2015"))
                .containsOnly(PackageCheck.sha512(zip));
    }

    @Test
    void theYearIsPackagedForTheArchive() throws Exception {
        Visitor olof = at("olof.rask");
        String account =
                data.texts(
                                "select id from accounts.account where handle = 'facebook-orebrostadsbibliotek'")
                        .getFirst();
        String page = Visitor.goal(olof.post("/arkiv", "konto=" + account + "&ar=2026"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(page, "olof.rask")).contains("Hämta paketet"));
        Path zip =
                Files.write(
                        scratch.resolve("se-2120001967-facebook-orebrostadsbibliotek-2026.zip"),
                        olof.fetch(page + "/paket").body());
        PackageCheck.accepted(zip, scratch);
        String deedsInIt = PackageCheck.text(zip, "/atgarder.csv");
        assertThat(deedsInIt)
                .contains("Diarieförd som KFN SM 2026:00001", "Svaret är skickat")
                .contains("Gick inte", "Kommentar togs bort");
    }

    @Test
    void theAnswerThatWaitedIsSentAndThePlatformIsHeard() {
        String waited = "Kaféet öppnar klockan 9.";
        String fresh = "Hej från dagen efter " + UUID.randomUUID();
        sandbox.comment(sandbox.posts(DemoPage.LIBRARY.id()).getFirst(), Citizen.AMINA, fresh);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("/inkorg", "johan.alm")).contains(fresh));
        String about =
                data.texts("select about from platforms.command where text like '" + waited + "%'")
                        .getFirst();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(text("/diarium/handling/" + about, "eva.ask"))
                                        .contains("På plattformen: Svar – Gjort"));
    }

    private static String document(UUID contribution) {
        return "/diarium/handling/" + contribution;
    }

    /** Somebody who reads the messages of its committee too (B6). */
    private static String reader(UUID contribution) {
        String committee =
                data.texts(
                                """
                                select m.code from records.contribution c
                                join accounts.account a on a.id = c.account
                                join access.committee m on m.id = a.committee
                                where c.id = '%s'
                                """
                                        .formatted(contribution))
                        .getFirst();
        return switch (committee) {
            case "KFN" -> "eva.ask";
            case "GVN" -> "nora.bergh";
            default -> "anna.berg";
        };
    }

    /** What somebody reads on a page. */
    private String text(String page, String person) {
        HttpResponse<String> seen = at(person).see(page);
        assertThat(seen.statusCode()).as(page).isEqualTo(200);
        return Jsoup.parse(seen.body()).select("main").text();
    }

    /** Where the duties are that somebody has in this data. */
    private static String start(String person) {
        return switch (person) {
            // Peter Storm was given the register's work beside his own.
            case "lars.dahl", "eva.ask", "nora.bergh", "peter.storm" ->
                    "/diarium?visa=SKA_DIARIEFORAS";
            case "olof.rask" -> "/arkiv";
            case "sara.vik" -> "/uppfoljning";
            case "helena.frisk" -> "/plattformar";
            default -> "/inkorg";
        };
    }

    private Visitor at(String person) {
        return signedIn.computeIfAbsent(
                person,
                name -> {
                    Visitor visitor = new Visitor(port());
                    String start = Visitor.goal(visitor.signIn(name, "uppsikt"));
                    assertThat(start).as(name).isEqualTo(start(name));
                    assertThat(visitor.see(start).statusCode()).as(name).isEqualTo(200);
                    return visitor;
                });
    }

    private static int port() {
        return Integer.parseInt(
                String.valueOf(program.getEnvironment().getProperty("local.server.port")));
    }

    private static String encoded(String session) {
        return Base64.getEncoder()
                .encodeToString(session.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
