package se.uppsikt.records.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.inbox.supervision.SupervisedAccount;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Office;
import se.uppsikt.records.Registration;

/** The register in the browser: what colleagues see, what the public sees, and what nobody gets. */
@UppsiktTest
class RegisterPagesTest extends RegisterStory {
    @Autowired Register register;
    @Autowired Access access;
    @Autowired WaitingRows waitingRows;
    @Autowired JdbcClient database;

    @BeforeEach
    void open() {
        office.keep(
                office.comment(key, "Hål i <b>vägen</b> vid Ågatan"),
                office.edited(key, "Hål i <b>vägen</b> vid Storgatan", 60));
    }

    @Test
    void aRegistrarRegistersFromTheRecordAndThePublicSeesNoNameAndNoText() {
        Visitor lars = registrar();
        String about = "Kommentar på Facebook om " + key;
        HttpResponse<String> posted =
                lars.post(
                        "/diarium/" + id() + "/diariefor",
                        "visning=SUBJECT&"
                                + form("arendemening", about)
                                + "&"
                                + form("motpart", "Kim Åström"));
        assertThat(posted.statusCode()).isEqualTo(302);
        String shown =
                records.kept(office.contribution(key).id())
                        .registrations()
                        .getFirst()
                        .number()
                        .shown();
        assertThat(lars.see("/diarium?" + form("q", shown)).body())
                .contains(shown, about, "Kim Åström");
        assertThat(lars.see("/diarium/" + shown.replaceAll("[ :]", "-")).body()).contains(about);
        assertThat(lars.see("/diarium/diarium.csv?" + form("q", shown)).body()).contains(about);
        HttpResponse<String> open =
                new Visitor(port).see("/diarium/offentligt?" + form("q", shown));
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains(shown, about).doesNotContain("Åström", "Storgatan");
        assertThat(open.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(open.body())
                .as("whom to ask, and how")
                .contains(
                        "019-21 10 00",
                        "mailto:servicecenter@orebro.se",
                        "/konton/offentliga#allmanna-handlingar");
        assertThat(new Visitor(port).see("/konton/offentliga").body())
                .contains("id=\"allmanna-handlingar\"");
    }

    @Test
    void theRecordShowsEveryWordingAndRunsNothing() {
        String page = registrar().see("/diarium/handling/" + id()).body();
        assertThat(page)
                .contains(
                        "<del>Ågatan</del>",
                        "<ins>Storgatan</ins>",
                        "&lt;b&gt;vägen",
                        "Hämta originalet")
                .doesNotContain("<b>vägen");
    }

    @Test
    void aRefusalIsShownWhereTheHandIs() {
        String panel = registrar().seePart("/diarium/" + id() + "/ruta").body();
        assertThat(panel)
                .contains("Diarieför", "Kommentar på Facebook om ")
                .doesNotContain("<html");
        HttpResponse<String> refused =
                registrar()
                        .post(
                                "/diarium/" + id() + "/diariefor",
                                form("arendemening", " ") + "&" + form("motpart", "Kim \"Å\""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Skriv i korthet vad handlingen rör")
                .as("the words come back, on the record's own page")
                .contains("Kim &#34;Å&#34;", "<ins>Storgatan</ins>");
    }

    @Test
    void whatIsDoneOnTheRecordsOwnPageRenewsAllOfIt() {
        Visitor lars = registrar();
        String page = lars.see("/diarium/handling/" + id()).body();
        assertThat(page).contains("<aside data-hx-disable>").doesNotContain("Registrering bedömd");
        HttpResponse<String> done =
                lars.post("/diarium/" + id() + "/bedomning", "beslut=TO_BE_REGISTERED");
        assertThat(Visitor.goal(done)).isEqualTo("/diarium/handling/" + id());
        assertThat(lars.see(Visitor.goal(done)).body()).contains("Registrering bedömd");
    }

    @Test
    void theRegistrarReadsHowMuchWaitsWhereTheDayBegins() {
        Clearance own = new Clearance(Set.of(office.account), Set.of());
        Clearance all = accounts.clearance(access.employee("lars.dahl").orElseThrow());
        Visitor lars = registrar();
        lars.post("/diarium/" + id() + "/bedomning", "beslut=TO_BE_REGISTERED");
        office.keep(office.comment(Office.ownKey(), "Väntar på att bedömas"));
        assertThat(all.accounts()).containsAll(own.accounts());
        WaitingPage.Figures expected = waitingRows.figures(all);
        assertThat(waiting(lars, "Obedömda"))
                .isEqualTo(WaitingPage.Figures.shown(expected.undecided()));
        assertThat(waiting(lars, "Ska diarieföras"))
                .isEqualTo(WaitingPage.Figures.shown(expected.toBeRegistered()));
    }

    /** Of an account that nobody else has: in the whole town there may be more than are counted. */
    @Test
    void whatIsDecidedMovesFromOneFigureToTheOther() {
        SupervisedAccount account = new SupervisedAccount(database, Office.NOON);
        try {
            Office library = new Office(records, account.id);
            String first = Office.ownKey();
            library.keep(library.comment(first, "a"), library.comment(Office.ownKey(), "b"));
            Clearance own = new Clearance(Set.of(account.id), Set.of());
            assertThat(waitingRows.figures(own)).isEqualTo(new WaitingPage.Figures(0, 2));

            Visitor eva = new Visitor(port);
            eva.signIn("eva.ask", "uppsikt");
            assertThat(
                            eva.post(
                                            "/diarium/"
                                                    + library.contribution(first).id().value()
                                                    + "/bedomning",
                                            "beslut=TO_BE_REGISTERED")
                                    .statusCode())
                    .isEqualTo(302);
            assertThat(waitingRows.figures(own)).isEqualTo(new WaitingPage.Figures(1, 1));
        } finally {
            account.leave();
        }
    }

    /** Such as {@code 7} or {@code fler än 99}, as it stands beside the view. */
    private static String waiting(Visitor visitor, String view) {
        return Jsoup.parse(visitor.see("/diarium?visa=SKA_DIARIEFORAS").body())
                .select("nav[aria-label=Delar av diariet] a:contains(" + view + ") b")
                .text();
    }

    @Test
    void anUnfinishedSentenceTakesNoNumberAndNothingWrittenIsLost() {
        Visitor lars = registrar();
        String page = lars.see("/diarium/handling/" + id()).body();
        assertThat(page).contains("Det offentliga diariet visar", "data-mirror=\"arendemening-");
        HttpResponse<String> refused =
                lars.post(
                        "/diarium/" + id() + "/diariefor",
                        form("arendemening", "Kommentar på Facebook om ")
                                + "&"
                                + form("motpart", "Kim av Berget"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Skriv klart vad handlingen rör", "Kim av Berget");
        assertThat(register.of(List.of(office.contribution(key).id()))).isEmpty();
    }

    @Test
    void anEntryIsCorrectedUnderItsNumberAndTheOldWordingIsKeptButNoLongerPublic() {
        Visitor lars = registrar();
        String own = "x" + key.replaceAll("[^a-z0-9]", "");
        lars.post(
                "/diarium/" + id() + "/diariefor",
                "visning=SUBJECT&" + form("arendemening", "Fråga om väg " + own));
        Registration before = entry();
        HttpResponse<String> noReason =
                lars.post("/diarium/" + id() + "/rattelse", form("arendemening", "Annat " + own));
        assertThat(noReason.statusCode()).isEqualTo(409);
        assertThat(noReason.body()).contains("Skriv varför raden rättas", "Annat " + own);
        HttpResponse<String> corrected =
                lars.post(
                        "/diarium/" + id() + "/rattelse",
                        "visning=SUBJECT&"
                                + form("arendemening", "Synpunkt på gatubelysning")
                                + "&"
                                + form("motiv", "Fel ämne angavs"));
        assertThat(corrected.statusCode()).isEqualTo(302);
        Registration now = entry();
        assertThat(now.number()).isEqualTo(before.number());
        assertThat(now.subject()).isEqualTo("Synpunkt på gatubelysning");
        assertThat(now.correction())
                .extracting(Registration.Correction::firstSubject)
                .isEqualTo(before.subject());
        assertThat(lars.see("/diarium/handling/" + id()).body())
                .contains("Diarieförd, rättad", "Raden i diariet rättad", own, "Fel ämne angavs");
        String open = "/diarium/offentligt?";
        assertThat(new Visitor(port).see(open + form("q", before.number().shown())).body())
                .contains("Synpunkt på gatubelysning")
                .doesNotContain(own);
        assertThat(new Visitor(port).see(open + form("q", own)).body())
                .doesNotContain(before.number().shown());
        assertThat(lars.see("/diarium?" + form("q", "gatubelysningen")).body())
                .contains(before.number().shown());
    }

    private Registration entry() {
        ContributionId id = office.contribution(key).id();
        return Objects.requireNonNull(register.of(List.of(id)).get(id));
    }

    @Test
    void onlyThoseWhoMayRegisterDo() {
        Visitor teacher = new Visitor(port);
        teacher.signIn("erik.sand", "uppsikt");
        assertThat(teacher.see("/diarium/handling/" + id()).statusCode()).isEqualTo(403);
        assertThat(
                        teacher.post("/diarium/" + id() + "/diariefor", form("arendemening", "a"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        teacher.post("/diarium/" + id() + "/rattelse", form("arendemening", "a"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(register.of(List.of(office.contribution(key).id()))).isEmpty();
    }

    @Test
    void mediaAreHandedOutSafelyAndOnlyToThoseWhoMayRead() {
        StoredMedia picture = store("GIF89a" + key);
        StoredMedia script = store("<svg onload='alert(1)'>" + key);
        String with = Office.ownKey();
        office.keep(
                office.withMedia(
                        with,
                        "a",
                        new MediaSeen(null, picture, "a.gif", null),
                        new MediaSeen(null, script, "b.svg", null)));
        Visitor lars = registrar();
        HttpResponse<String> shown = lars.see("/media/" + picture.hash());
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/gif");
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-cache", "private")
                .doesNotContain("immutable", "max-age=3");
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = lars.seeUnless("/media/" + picture.hash(), tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> saved = lars.see("/media/" + script.hash());
        assertThat(saved.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(saved.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        Visitor teacher = new Visitor(port);
        teacher.signIn("erik.sand", "uppsikt");
        assertThat(teacher.see("/media/" + picture.hash()).statusCode()).isEqualTo(404);
        assertThat(teacher.seeUnless("/media/" + picture.hash(), tag).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).see("/media/" + picture.hash()).statusCode()).isEqualTo(302);
    }

    private StoredMedia store(String content) {
        return records.store(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
