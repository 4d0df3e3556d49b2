package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.Observation.MediaSeen;

/** The register in the browser: what colleagues see, what the public sees, and what nobody gets. */
@UppsiktTest
class RegisterPagesTest {
    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;
    private Office office;
    private final String key = Office.ownKey();

    @BeforeEach
    void open() {
        office = new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        office.keep(
                office.comment(key, "Hål i <b>vägen</b> vid Ågatan"),
                office.edited(key, "Hål i <b>vägen</b> vid Storgatan", 60));
    }

    private String id() {
        return office.contribution(key).id().value().toString();
    }

    private Visitor registrar() {
        Visitor lars = new Visitor(port);
        lars.signIn("lars.dahl", "uppsikt");
        return lars;
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void aRegistrarRegistersFromTheRecordAndThePublicSeesNoNameAndNoText() {
        Visitor lars = registrar();
        String about = "Kommentar på Facebook om " + key;
        HttpResponse<String> posted =
                lars.post(
                        "/diarium/" + id() + "/diariefor",
                        form("arendemening", about) + "&" + form("motpart", "Kim Åström"));
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
    void theRegisterIsSearchedByTheBeginningOfAWordAndAPercentSignIsNoWildcard() {
        String word = "snöplog" + key.replaceAll("[^a-z0-9]", "");
        Visitor lars = registrar();
        lars.post("/diarium/" + id() + "/diariefor", form("arendemening", word + "ning"));
        assertThat(lars.see("/diarium?" + form("q", word)).body()).contains(word + "ning");
        assertThat(new Visitor(port).see("/diarium/offentligt?" + form("q", word)).body())
                .contains(word + "ning");
        assertThat(lars.see("/diarium?" + form("q", "%")).body()).doesNotContain(word);
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
        assertThat(page).contains("<aside hx-disable>").doesNotContain("Registrering bedömd");
        HttpResponse<String> done =
                lars.post("/diarium/" + id() + "/bedomning", "beslut=TO_BE_REGISTERED");
        assertThat(Visitor.goal(done)).isEqualTo("/diarium/handling/" + id());
        assertThat(lars.see(Visitor.goal(done)).body()).contains("Registrering bedömd");
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
        assertThat(records.registrations(List.of(office.contribution(key).id()))).isEmpty();
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
