package se.uppsikt.records.casesystems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.mail.Enclosures.Enclosed;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.casesystems.CaseReceiver.Way;
import se.uppsikt.records.casesystems.Delivery.Outcome;
import se.uppsikt.records.casesystems.Filing.State;
import se.uppsikt.records.register.Register;

/**
 * H4: what is entered goes on to the municipality's own register, its number comes back and is kept
 * beside the entry, and nobody waits for a number without being told.
 */
@Proves("H4")
@UppsiktTest
class MunicipalRegisterGetsWhatIsEnteredTest {
    private static final String WORDS = "Det är ett stort hål på Storgatan, säger Kim";
    private static final FilingPackage NOTHING = new FilingPackage("inget", List.of());

    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired JdbcClient database;
    @Autowired FilingRows filings;
    @Autowired ReceiverRows receivers;
    @Autowired ReceiptFolder receipts;
    @Autowired FilingWatch watch;
    @Autowired FilingAttempt attempt;
    @Autowired MailDelivery letters;
    @Autowired Policy policy;
    @Autowired CaseSystemSettings settings;

    private Office office;
    private Visitor lars;
    private Visitor helena;

    @BeforeEach
    void open() {
        office = new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        lars = new Visitor(port);
        lars.signIn("lars.dahl", "uppsikt");
        helena = new Visitor(port);
        helena.signIn("helena.frisk", "uppsikt");
    }

    @AfterEach
    void handNothingOver() {
        receive("satt", "NONE");
    }

    private HttpResponse<String> receive(String... fields) {
        return helena.post("/diarium/overlamning/mottagare/KS", form(fields));
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private ContributionId entered() {
        String key = Office.ownKey();
        office.keep(office.comment(key, WORDS));
        ContributionId id = office.contribution(key).id();
        lars.post(
                "/diarium/" + id.value() + "/diariefor",
                form(
                        "arendemening",
                        "Synpunkt om gropar",
                        "motpart",
                        "Kim Åström",
                        "visning",
                        "SUBJECT"));
        return id;
    }

    private Registration entry(ContributionId id) {
        return Objects.requireNonNull(register.of(List.of(id)).get(id));
    }

    private Filing filing(ContributionId id) {
        return filings.find(id).orElseThrow();
    }

    private void awaits(ContributionId id, State state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> filing(id).state() == state);
    }

    private String page(ContributionId id) {
        return lars.see("/diarium/handling/" + id.value()).body();
    }

    private Optional<Path> folder(ContributionId id, int version) throws IOException {
        try (Stream<Path> all = Files.list(settings.folder().resolve("KS/att-registrera"))) {
            return all.filter(each -> each.toString().endsWith(id.value() + "_v" + version))
                    .findFirst();
        }
    }

    private Path receipt(String text) throws IOException {
        Path file = settings.folder().resolve("KS/kvitton").resolve(UUID.randomUUID() + ".csv");
        Files.writeString(file, "id;version;diarienummer\n" + text);
        receipts.read();
        assertThat(file).as("it is taken or moved aside").doesNotExist();
        return settings.folder()
                .resolve("KS/avvisade-kvitton")
                .resolve(file.getFileName() + ".skal.txt");
    }

    @Test
    void filesGoOutANumberComesBackAndACorrectionIsANewVersionOfTheSame() throws IOException {
        ContributionId before = entered();
        assertThat(filings.find(before)).as("the register here is the committee's").isEmpty();
        assertThat(receive("satt", "FOLDER").statusCode()).isEqualTo(302);
        ContributionId id = entered();
        awaits(id, State.SENT);
        Path folder = folder(id, 1).orElseThrow();
        assertThat(folder.resolve(FilingPackage.MANIFEST)).exists();
        assertThat(Files.readString(folder.resolve(FilingPackage.DATA)))
                .contains(Office.NOON.toString(), "Kim Åström");

        assertThat(receipt(before.value() + ";1;KS 2026/" + id.value().hashCode()))
                .content()
                .contains("Uppsikt har inte lämnat version 1 av");
        assertThat(receipt(id.value() + ";2;KS 2026/1")).exists();
        String number = "KS 2026/" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(receipt(id.value() + ";1;" + number)).doesNotExist();
        assertThat(filing(id).state()).isEqualTo(State.CONFIRMED);
        assertThat(page(id)).contains(number, "Fick nummer i ärendesystemet: " + number);
        assertThat(entry(id).receivedAt()).as("when it came in").isEqualTo(Office.NOON);
        assertThat(new Visitor(port).see("/diarium/offentligt").body()).doesNotContain(number);

        lars.post(
                "/diarium/" + id.value() + "/rattelse",
                form("arendemening", "Synpunkt om vägar", "motiv", "Fel ord om vad det rör"));
        awaits(id, State.SENT);
        assertThat(filing(id).version()).isEqualTo(2);
        assertThat(folder(id, 2)).isPresent();
        assertThat(receipt(id.value() + ";2;" + number + "9"))
                .content()
                .contains("Handlingen har redan numret " + number);
        assertThat(receipt(id.value() + ";2;" + number)).doesNotExist();
        assertThat(filing(id).state()).isEqualTo(State.CONFIRMED);

        ContributionId other = entered();
        awaits(other, State.SENT);
        assertThat(receipt(other.value() + ";1;" + number))
                .content()
                .contains("hör till en annan handling");
        assertThat(filing(other).state()).isEqualTo(State.SENT);

        assertThat(receipt(other.value() + ";1;KFN 2026/" + number.substring(8)))
                .content()
                .contains("hör till en annan nämnds diarium");
        assertThat(filing(other).state()).isEqualTo(State.SENT);
        assertThat(lars.see("/diarium/overlamning").body())
                .as("whoever registers is told")
                .contains("Kvittot godtogs inte", "hör till en annan nämnds diarium");
        assertThat(receipt(other.value() + ";1;" + number + "7")).doesNotExist();
        assertThat(filing(other).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void itIsFoundByItsNumberInTheMunicipalitysOwnSystem() throws IOException {
        receive("satt", "FOLDER");
        ContributionId id = entered();
        awaits(id, State.SENT);
        String number = "KS 2026/" + UUID.randomUUID().toString().substring(0, 8);
        receipt(id.value() + ";1;" + number);
        String asked = URLEncoder.encode(number.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
        String own = URLEncoder.encode(entry(id).number().shown(), StandardCharsets.UTF_8);
        assertThat(lars.see("/diarium?q=" + asked).body())
                .contains(entry(id).number().shown(), number);
        assertThat(lars.see("/diarium/diarium.csv?q=" + asked).body()).contains(number);
        ContributionId other = entered();
        for (String each : List.of(asked, own)) {
            assertThat(lars.see("/inkorg?sok=" + each).body())
                    .contains(id.value().toString())
                    .doesNotContain(other.value().toString());
        }
        assertThat(new Visitor(port).see("/diarium/offentligt?q=" + asked).body())
                .doesNotContain(entry(id).number().shown());
    }

    @Test
    void whoReceivesWhatIsSaidInASentence() {
        receive("satt", "FOLDER");
        assertThat(helena.see("/diarium/overlamning/mottagare").body())
                .contains(
                        "Kommunstyrelsen (KS) får det som diarieförs som filer i en mapp",
                        "har sitt diarium i Uppsikt")
                .doesNotContain("Ingen: diariet");
    }

    @Test
    void whatIsNotConfirmedInTimeIsToldWhereTheRegistrarIsAndByLetterOnceADay() {
        receive("satt", "FOLDER", "larm", "registrator@orebro.se");
        ContributionId id = entered();
        awaits(id, State.SENT);
        database.sql(
                        "update records.filing set due_at = now() - interval '1 minute' where contribution = ?")
                .param(id.value())
                .update();
        watch.look();
        watch.look();
        assertThat(filing(id).state()).isEqualTo(State.UNCONFIRMED);
        assertThat(lars.seePart("/diarium/overlamning/kvar").body())
                .contains("inte bekräftad", "/riktlinjer#H4");
        assertThat(lars.see("/diarium/overlamning").body())
                .contains(entry(id).number().shown(), "Inte bekräftad i tid", "Försenad");
        assertThat(page(id)).contains("Inget nummer från ärendesystemet i tid", "Ange nummer");
        if (telling()) {
            assertThat(letters("arendesystem-larm/" + committee() + "%")).isEqualTo(1);
        }

        String number = "KS 2026/" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> wrong = act(id, "nummer", "nummer", "=1+1");
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.body()).contains("Skriv numret som det står");
        assertThat(act(id, "nummer", "nummer", number).statusCode()).isEqualTo(302);
        assertThat(filing(id).state()).isEqualTo(State.CONFIRMED);
        assertThat(page(id)).contains(number);
        assertThat(act(id, "igen").statusCode()).as("it has its number").isEqualTo(409);
    }

    /** On other days nobody is told. */
    private boolean telling() {
        return policy.current()
                .answerTimes()
                .calendar()
                .include(SwedishTime.day(InstantSource.system().instant()));
    }

    private UUID committee() {
        return receivers.all().values().stream()
                .filter(each -> each.alarm().equals("registrator@orebro.se"))
                .findFirst()
                .orElseThrow()
                .committee()
                .value();
    }

    private int letters(String about) {
        return database.sql("select count(*) from mail.outgoing where about like ?")
                .param(about)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> act(ContributionId id, String act, String... fields) {
        return lars.post("/diarium/overlamning/" + id.value() + "/" + act, form(fields));
    }

    /** As after a process that died and is found dead, or whoever presses again and again. */
    @Test
    void theSameSentAgainIsTheSameVersionAndAnotherContentIsTheNext() throws IOException {
        receive("satt", "FOLDER");
        ContributionId id = entered();
        awaits(id, State.SENT);
        Filing first = filing(id);
        assertThat(attempt.attempt(id.value() + "/" + first.round(), first.movedAt())).isEmpty();
        assertThat(filing(id)).isEqualTo(first);
        assertThat(act(id, "igen").statusCode()).isEqualTo(302);
        awaits(id, State.SENT);
        assertThat(filing(id).version()).isEqualTo(1);
        assertThat(filing(id).content()).isEqualTo(first.content());
        assertThat(attempt.attempt(id.value() + "/" + first.round(), first.movedAt()))
                .as("work of an earlier round")
                .isEmpty();

        database.sql("update records.filing set content = sha256('annat') where contribution = ?")
                .param(id.value())
                .update();
        act(id, "igen");
        await().atMost(Duration.ofSeconds(60)).until(() -> filing(id).version() == 2);
        awaits(id, State.SENT);
        assertThat(folder(id, 2)).isPresent();

        assertThat(act(id, "stoppa").statusCode()).isEqualTo(302);
        assertThat(page(id)).contains("Ska inte skickas till ärendesystemet");
        assertThat(lars.see("/diarium/overlamning?visa=klara").body())
                .contains(entry(id).number().shown());
    }

    @Test
    void aLetterEnclosesTheDocumentAndItsSubjectSaysNothingOfIt() {
        receive("satt", "FOLDER");
        ContributionId id = entered();
        awaits(id, State.SENT);
        CaseReceiver registrar =
                new CaseReceiver(
                        filing(id).committee(), Way.MAIL, "diarium@orebro.se", "", null, "", null);
        Filing filing = filing(id);
        assertThat(letters.send(filing, registrar, NOTHING)).isEqualTo(new Outcome.Waits());
        assertThat(letters.send(filing, registrar, NOTHING)).isEqualTo(new Outcome.Waits());
        String about = "arendesystem/" + id.value() + "/1";
        assertThat(letters(about)).as("ordered once").isEqualTo(1);
        String told =
                database.sql("select subject || body from mail.outgoing where about = ?")
                        .param(about)
                        .query(String.class)
                        .single();
        assertThat(told)
                .contains(entry(id).number().shown(), "/diarium/handling/" + id.value())
                .doesNotContain("Kim", "Storgatan", "gropar");
        assertThat(letters.of(about).orElseThrow())
                .extracting(Enclosed::name)
                .containsExactly(FilingPackage.DOCUMENT, FilingPackage.ERMS);
        assertThat(letters.of("late/1")).isEmpty();
        lars.post(
                "/diarium/" + id.value() + "/sekretess",
                form("sekretess", "true", "motiv", "Uppgift om hälsa, OSL 21 kap. 1 §"));
        assertThat(letters.of("arendesystem/" + id.value() + "/" + filing(id).round()))
                .hasValue(List.of());
        assertThat(filing(id).version()).as("what may be secret is another version").isEqualTo(2);
    }

    @Test
    void theKeyToACaseSystemIsSealedNeverShownAndGoesToNoOtherAddress() {
        String key = "hemlig-nyckel-" + UUID.randomUUID();
        String address = "https://arende.orebro.se/uppsikt";
        assertThat(receive("satt", "REST", "adress", address, "nyckel", key).statusCode())
                .isEqualTo(302);
        assertThat(helena.see("/diarium/overlamning/mottagare").body())
                .contains(address)
                .doesNotContain(key);
        assertThat(
                        database.sql(
                                        "select position(cast(? as bytea) in secret) from records.case_receiver"
                                                + " where address = ?")
                                .params(key.getBytes(StandardCharsets.UTF_8), address)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(receive("satt", "REST", "adress", address).statusCode()).isEqualTo(302);
        assertThat(receivers.all().values())
                .extracting(CaseReceiver::secret)
                .contains(new Secret(key));
        HttpResponse<String> elsewhere =
                receive("satt", "REST", "adress", "https://annan.example/uppsikt");
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(elsewhere.body()).contains("Ange den nyckel");
        assertThat(lars.see("/diarium/overlamning/mottagare").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).see("/diarium/overlamning/openapi.yaml").body())
                .startsWith("openapi: 3.1.0");
    }
}
