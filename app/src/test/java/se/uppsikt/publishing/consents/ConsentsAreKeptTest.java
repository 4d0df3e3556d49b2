package se.uppsikt.publishing.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.publishing.mediabank.AssetId;

/** H7: who is seen, by which right, and who reads of it. */
@Proves("H7")
@UppsiktTest
class ConsentsAreKeptTest {
    private static final String LIST = "/publicering/samtycken";

    @LocalServerPort int port;
    @Autowired Consents consents;
    @Autowired BasisEnds ends;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    private Visitor editor;
    private final AssetId picture = new AssetId(UUID.randomUUID());
    private final String name = "Flickan " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void signIn() {
        editor = visitor("johan.alm");
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    private static String form(String field, String value) {
        return field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static LocalDate today() {
        return SwedishTime.day(Instant.now());
    }

    private static String grown(String more) {
        return "grund=CONSENT&satt=WRITTEN&mottaget-av=Johan&syfte=Sagostund&fran=2026-01-01&barn=nej"
                + "&var=alla"
                + more;
    }

    /** The address of the person. */
    private String entered(String basis) {
        HttpResponse<String> answer =
                editor.post(
                        LIST,
                        form("namn", name)
                                + "&kontakt=070-1&bild="
                                + picture.value()
                                + "&"
                                + basis);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String goal = Visitor.goal(answer);
        return goal.substring(goal.indexOf(LIST));
    }

    private Document page(String address) {
        HttpResponse<String> answer = editor.see(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private @Nullable Coverage coverage(Platform... on) {
        return consents.coverage(List.of(picture), List.of(on), today()).get(picture);
    }

    @Test
    void nothingIsCoveredBeforeSomebodyHasLooked() {
        assertThat(coverage(Platform.FACEBOOK)).isEqualTo(new Coverage.Unasked());
        String look = LIST + "/bild/" + picture.value();
        assertThat(page(look).text()).contains("Ingen har sagt vem som syns.");
        assertThat(editor.post(look, "").statusCode()).isEqualTo(409);

        editor.post(look, "vem=ingen");

        assertThat(coverage(Platform.FACEBOOK)).isEqualTo(new Coverage.Nobody());
    }

    @Test
    void aPersonIsFoundAgainWithBasesAndPictures() {
        String person = entered(grown("&slutar=" + today().plusDays(9)));
        assertThat(page(LIST + "?" + form("sok", name)).select("tbody tr")).hasSize(1);
        assertThat(
                        page(LIST + "?visa=slutar-snart&" + form("sok", name))
                                .select("tbody .chip")
                                .text())
                .isEqualTo("Slutar snart");
        assertThat(page(person).text()).contains("Sagostund", "Skriftligt", "070-1");
        assertThat(coverage(Platform.FACEBOOK, Platform.LINKEDIN))
                .isEqualTo(new Coverage.Covered());
    }

    @Test
    void aGuardianWhoAnswersLaterMakesItWhole() {
        String person =
                entered(
                        grown("").replace("barn=nej", "barn=ja")
                                + "&vardnadshavare=Mamma&godkant=2026-02-01&vardnadshavare=Pappa&godkant=");
        assertThat(coverage(Platform.FACEBOOK))
                .isEqualTo(
                        new Coverage.Lacking(
                                List.of(name + ": vårdnadshavares godkännande saknas.")));

        String action = page(person).select("form.filters").attr("action");
        editor.post(action, "plats=1&dag=" + today());

        assertThat(coverage(Platform.FACEBOOK)).isEqualTo(new Coverage.Covered());
        assertThat(page(person).text()).doesNotContain("har inte godkänt än");
    }

    @Test
    void whatIsMissingIsToldAtOnceAndNothingIsLost() {
        HttpResponse<String> answer =
                editor.post(LIST, form("namn", name) + "&grund=CONSENT&barn=ja&fran=2999-01-01");
        assertThat(answer.statusCode()).isEqualTo(409);
        Document back = Jsoup.parse(answer.body());
        assertThat(back.select(".objections li")).hasSizeGreaterThan(5);
        assertThat(back.select("#namn").val()).isEqualTo(name);
        assertThat(back.select("input[name=barn][checked]").val()).isEqualTo("ja");
    }

    @Test
    void othersSeeNeitherNamesNorPages() {
        String person = entered(grown(""));
        Visitor teacher = visitor("erik.sand");
        assertThat(teacher.see(LIST).body()).doesNotContain(name);
        assertThat(teacher.see(person).statusCode()).isEqualTo(404);
        assertThat(teacher.post(person, "namn=Annan").statusCode()).isEqualTo(403);
        String look = teacher.see(LIST + "/bild/" + picture.value()).body();
        assertThat(look).doesNotContain(name).contains("Örebro stadsbibliotek");
        assertThat(teacher.post(LIST + "/bild/" + picture.value(), "vem=ingen").statusCode())
                .isEqualTo(409);
        assertThat(visitor("maria.ek").see(LIST).statusCode()).isEqualTo(403);
    }

    @Test
    void theOfficerReadsAllAndTakesTheRegisterAlong() {
        String person = entered(grown(""));
        Visitor officer = visitor("sara.vik");
        assertThat(officer.see(person).body()).contains(name).doesNotContain("Återkalla</a>");
        assertThat(officer.see(LIST + "?" + form("sok", name)).body())
                .contains("Örebro stadsbibliotek");
        assertThat(officer.see(LIST + "/samtycken.csv").body())
                .contains(name, "artikel 6.1 a", "Sagostund");
        assertThat(officer.see(LIST + "/ny").statusCode()).isEqualTo(403);
        assertThat(officer.post(LIST, grown("")).statusCode()).isEqualTo(403);
    }

    @Test
    void noNameStandsOnTheLog() {
        String person = entered(grown(""));
        editor.post(person, form("namn", name + " Larsson") + "&kontakt=");
        assertThat(
                        database.sql(
                                        "select count(*) from records.ledger where particulars::text like '%' || ? || '%'")
                                .param(1, name)
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(page(person).select("h1").text()).isEqualTo(name + " Larsson");
    }

    @Test
    void theLookTakesAwayOnlyWhomItShows() {
        String person = entered(grown(""));
        String look = LIST + "/bild/" + picture.value();
        String id = person.substring(person.lastIndexOf('/') + 1);
        editor.post(look, "vem=dessa&person=" + id);
        assertThat(coverage(Platform.FACEBOOK)).isEqualTo(new Coverage.Covered());

        editor.post(look, "vem=ingen&visad=" + id);

        assertThat(coverage(Platform.FACEBOOK)).isEqualTo(new Coverage.Nobody());
    }

    @Test
    void whatEndsIsToldOnceAndLacksFromThatDay() {
        entered(grown("&slutar=" + today().plusDays(1)));
        database.sql(
                        """
                        update publishing.basis set ends = ? where id in
                            (select basis from publishing.basis_asset where asset = ?)
                        """)
                .params(today(), picture.value())
                .update();
        ends.endPortion();
        ends.endPortion();
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from records.ledger
                                        where event = 'legal-basis-ended' and particulars->>'assets' = ?
                                        """)
                                .param(picture.value().toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(coverage(Platform.FACEBOOK)).isInstanceOf(Coverage.Lacking.class);
    }

    @Test
    void whatIsReleasedIsAskedForAndWhatNobodyLookedAtStays() {
        entered(grown(""));
        assertThat(againstRelease(picture)).isEmpty();
        assertThat(againstRelease(new AssetId(UUID.randomUUID()))).isPresent();
    }

    private Optional<String> againstRelease(AssetId asset) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> consents.againstRelease(Set.of(asset), Platform.FACEBOOK, today())));
    }
}
