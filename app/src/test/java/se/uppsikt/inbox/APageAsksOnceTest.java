package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Statements;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * A page asks each owner for all that it shows at once and each thing that it leans on once, so
 * that it costs the same however many rows, people, accounts and pictures there are.
 */
@UppsiktTest
@Import(Statements.class)
class APageAsksOnceTest {
    private static final String REGISTER = "from accounts.account\norder by";

    /** The list and what is opened beside it, and their life lines, ask the same of the records. */
    private static final int SAME = 2;

    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    private Street street;
    private ContributionId item;

    @BeforeEach
    void open() {
        street = new Street(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        for (int i = 0; i < 19; i++) {
            street.comment("Lampan är trasig " + i);
        }
        item = street.comment("Lampan är trasig 19");
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.see("/logga-in");
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    private static List<String> asked(Visitor visitor, String address) throws InterruptedException {
        return Statements.during(
                address.replaceAll("\\?.*", ""),
                () -> assertThat(visitor.see(address).statusCode()).as(address).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "anna.berg, /inkorg",
        "anna.berg, /inkorg?vy=klara",
        "anna.berg, /inkorg?sok=lampa",
        "anna.berg, '/inkorg?konto=KONTO&slag=kommentar&oppnad=ingen'",
        "anna.berg, /inkorg/ID",
        "anna.berg, /inkorg/ID/tidigare",
        "anna.berg, /inkorg/uppsikt",
        "anna.berg, /inkorg/uppsikt/jour",
        "anna.berg, /inkorg/uppsikt/konto/facebook-orebrokommun",
        "anna.berg, /inkorg/overlamning/facebook-orebrokommun",
        "anna.berg, /inkorg/ID/lamna-over",
        "anna.berg, /moderering",
        "anna.berg, /moderering/ID/ruta",
        "lars.dahl, /diarium",
        "lars.dahl, /diarium?visa=OBEDOMDA",
        "lars.dahl, /diarium/handling/ID",
        "anna.berg, /diarium/offentligt",
        "anna.berg, /konton",
        "anna.berg, /konton/facebook-orebrokommun",
        "anna.berg, /konton/offentliga",
        "anna.berg, /uppfoljning",
        "anna.berg, /uppfoljning/internkontroll",
        "anna.berg, /riktlinjer",
        "olof.rask, /arkiv",
        "olof.rask, /arkiv/import",
        "anna.berg, /plattformar",
        "anna.berg, /plattformar/facebook-orebrokommun",
        "anna.berg, /behorighet",
    })
    void nothingIsAskedForEachRow(String who, String page) throws Exception {
        asksOnce(
                visitor(who),
                page.replace("ID", item.value().toString())
                        .replace("KONTO", street.account.value().toString()));
    }

    /** With much that waits for the library, and much that Servicecenter has out. */
    @Test
    void norForEachHandOver() throws Exception {
        Visitor maria = visitor("maria.ek");
        String library =
                access.employee("johan.alm").orElseThrow().serviceArea().value().toString();
        List<String> out = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                String each = street.comment("Bokbussen " + i).value().toString();
                assertThat(maria.post("/inkorg/" + each + "/lamna-over", "till=v-" + library))
                        .extracting(HttpResponse::statusCode)
                        .isEqualTo(302);
                out.add(each);
            }
            Visitor johan = visitor("johan.alm");
            assertThat(rows(johan, "/inkorg/lamnat")).isGreaterThanOrEqualTo(out.size());
            asksOnce(johan, "/inkorg/lamnat");
            assertThat(rows(maria, "/inkorg/lamnat?visa=av-mig"))
                    .isGreaterThanOrEqualTo(out.size());
            asksOnce(maria, "/inkorg/lamnat?visa=av-mig");
        } finally {
            out.forEach(
                    each -> maria.post("/inkorg/lamnat/" + assignment(each) + "/ta-tillbaka", ""));
        }
    }

    private static int rows(Visitor who, String page) {
        return who.see(page).body().split("Bokbussen ", -1).length - 1;
    }

    private UUID assignment(String contribution) {
        return database.sql(
                        "select id from assignment.assignment where contribution = cast(? as uuid)")
                .param(contribution)
                .query(UUID.class)
                .single();
    }

    private static void asksOnce(Visitor visitor, String page) throws InterruptedException {
        List<String> asked = asked(visitor, page);
        Map<String, Long> times =
                asked.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(times)
                .as(page)
                .allSatisfy((_, number) -> assertThat(number).isLessThanOrEqualTo(SAME));
        assertThat(asked.stream().filter(sql -> sql.contains(REGISTER)))
                .as("the whole register for " + page)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(asked.stream().filter(sql -> sql.contains("access.session")))
                .as("who is signed in for " + page)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theInboxReadsTheRegisterOfAccountsOnceAfterAChangeAndThenNoMore() throws Exception {
        Visitor anna = visitor("anna.berg");
        database.sql("update accounts.account set name = name").update();
        assertThat(asked(anna, "/inkorg").stream().filter(sql -> sql.contains(REGISTER)))
                .hasSize(1);
        assertThat(asked(anna, "/inkorg").stream().filter(sql -> sql.contains(REGISTER))).isEmpty();
    }

    @Test
    void aPictureAsksForNoMoreThanTheAccountsThatHaveIt() throws Exception {
        List<String> asked = asked(visitor("anna.berg"), "/media/" + street.picture().hash());
        assertThat(asked).noneMatch(sql -> sql.contains(REGISTER)).hasSizeLessThanOrEqualTo(10);
    }
}
