package se.uppsikt.access.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import se.uppsikt.ProgramTest;
import se.uppsikt.Proves;
import se.uppsikt.access.Access;
import se.uppsikt.access.Person;
import se.uppsikt.access.Role;
import se.uppsikt.access.oidc.OwnMunicipality;
import se.uppsikt.access.signin.Visitor;

/** A list is looked through, then taken in whole; nobody becomes somebody else by it. */
@ProgramTest
@Proves("B1")
@ResourceLock(OwnMunicipality.PROGRAM)
@ExtendWith(OwnMunicipality.Extension.class)
class ListIsTakenInTest {
    private static final String HERE = "/behorighet/organisation/csv";
    private static final String PEOPLE =
            "Användarnamn;Förnamn;Efternamn;E-post;Titel;Verksamhet;Roller;Identitet\n";
    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final Pattern PRINT = Pattern.compile("name=\"sedd\" value=\"([0-9a-f]{64})\"");

    private static OwnMunicipality town;
    private static Visitor adam;

    @BeforeAll
    static void enter(OwnMunicipality own) {
        town = own;
        adam = own.administrator();
    }

    @Test
    void unitsAreLookedThroughAndThenTakenInAndTheSameFileAgainChangesNothing() {
        String file =
                "Nämndkod;Nämnd;Verksamhet;Id;För hela kommunen\n"
                        + "MIN;Miljönämnden;Miljökontoret;;nej\n"
                        + "MIN;Miljönämnden;Hälsoskyddet;halsa;\n";
        String looked = looked(file.getBytes(EXCEL), false);
        assertThat(body(looked)).contains("Miljönämnden", "Hälsoskyddet", "Ny", "Ta in");
        assertThat(adam.see("/behorighet/organisation").body()).doesNotContain("Miljökontoret");

        take(looked);

        assertThat(adam.see("/behorighet/organisation").body())
                .contains("Miljökontoret", "miljokontoret", "halsa");
        assertThat(body(looked(file.getBytes(StandardCharsets.UTF_8), false)))
                .contains("Allt i listan är redan så här", "2 rader stämmer redan")
                .doesNotContain("Ta in</button>");
    }

    @Test
    void whatTheListHasNoColumnForStaysAsItIs() {
        take(
                looked(
                        "Kod;Nämnd;Verksamhet;Id;För hela kommunen\nHEL;Helnämnden;Helheten;hel;ja\n"
                                .getBytes(StandardCharsets.UTF_8),
                        false));
        assertThat(
                        body(
                                looked(
                                        "Kod;Verksamhet\nHEL;Helheten\n"
                                                .getBytes(StandardCharsets.UTF_8),
                                        false)))
                .contains("Allt i listan är redan så här");
        people("hel.het;Hel;Het;hel@kommunen.example;chef;it-driften;;\n");
        assertThat(
                        body(
                                looked(
                                        ("Användarnamn;Förnamn;Efternamn;Verksamhet\n"
                                                        + "hel.het;Hel;Het;it-driften\n")
                                                .getBytes(StandardCharsets.UTF_8),
                                        false)))
                .contains("Allt i listan är redan så här");
    }

    @Test
    void everyFaultyLineIsToldAndNothingIsTakenIn() {
        String looked =
                looked(
                        ("Kod,Nämnd,Verksamhet,Id\n"
                                        + "FEL,Felnämnden,Rätt,ratt\n"
                                        + "fel,Felnämnden,Två,tva\n"
                                        + "FEL,Felnämnden,Tre,Å\n"
                                        + "FEL,Annat namn,Rätt,fyra\n")
                                .getBytes(StandardCharsets.UTF_8),
                        false);
        assertThat(body(looked))
                .contains("<td data-label=\"Rad\">3</td>", "”fel”", "en till åtta versaler")
                .contains("<td data-label=\"Rad\">4</td>", "små bokstäver a–z")
                .contains("<td data-label=\"Rad\">5</td>", "samma namn som tidigare i filen")
                .doesNotContain("Ta in</button>");
        assertThat(adam.post(looked + "/ta-in", "sedd=" + "0".repeat(64)).statusCode())
                .isEqualTo(409);
        assertThat(adam.see("/behorighet/organisation").body()).doesNotContain("Felnämnden");
    }

    @Test
    void whoIsListedSignsInByTheVerifiedAddressThatExactlyOneHas() {
        people("la.ek;Lisa;Ek;Lisa.Ek@kommunen.example;bibliotekarie;it-driften;;\n");
        String before = id("la.ek");

        assertThat(mailed("sub-lisa", "lisa.ek", "lisa.ek@kommunen.example", false))
                .as("an address that nobody vouches for is nobody's")
                .isEqualTo("/inkorg");
        assertThat(id("la.ek")).isEqualTo(before);
        assertThat(id("lisa.ek")).isNotEqualTo(before);

        people("lo.ek;Lo;Ek;lo.ek@kommunen.example;bibliotekarie;it-driften;;\n");
        String lo = id("lo.ek");
        assertThat(mailed("sub-lo", "lo.svensson", "LO.EK@kommunen.example", true))
                .isEqualTo("/inkorg");
        assertThat(id("lo.svensson")).isEqualTo(lo);
    }

    @Test
    void twoWithOneAddressOrANameAndAnAddressOfTwoAreNeverMixed() {
        people("ma.ny;Maj;Ny;maj@kommunen.example;lärare;it-driften;;\n");
        people("mo.ny;Mo;Ny;mo@kommunen.example;lärare;it-driften;;\n");
        assertThat(mailed("sub-maj", "ma.ny", "mo@kommunen.example", true))
                .isEqualTo("/logga-in?fel=namn");
        town.database()
                .sql("update access.person set mail = 'maj@kommunen.example' where username = ?")
                .param("mo.ny")
                .update();
        assertThat(mailed("sub-maj", "maj.ny", "maj@kommunen.example", true))
                .isEqualTo("/logga-in?fel=namn");
        assertThat(adam.see("/behorighet/inloggning").body())
                .contains("Flera som har förts in här har samma e-postadress");
    }

    @Test
    void oneWithTwoIdentitiesAndTwoWithOneAddressAreToldByTheirLines() {
        people("dubbel.ett;Du;Bel;dubbel@kommunen.example;lärare;it-driften;;id-ett\n");
        String looked =
                looked(
                        (PEOPLE
                                        + "dubbel.ett;Du;Bel;;lärare;it-driften;;id-två\n"
                                        + "annan.en;An;Nan;dubbel@kommunen.example;;it-driften;;\n"
                                        + "annan.tre;An;Nan;;;it-driften;;id-ett\n"
                                        + "annan.tre;An;Nan;;;ingenstans;chef;\n")
                                .getBytes(StandardCharsets.UTF_8),
                        false);
        assertThat(body(looked))
                .contains("den som dubbel.ett redan har loggat in med")
                .contains("en egen adress; den är redan dubbel.etts")
                .contains("en egen; den är redan dubbel.etts")
                .contains("samma står på rad 4", "”ingenstans”", "något av: redaktör")
                .doesNotContain("Ta in</button>");
    }

    @Test
    void rolesOfTheListAreDecidedAndTheGroupsDecideWhereItHasNone() {
        people("fast.roll;Fast;Roll;;;it-driften;registrator;id-fast\n");
        assertThat(person("fast.roll").employee().roles()).containsExactly(Role.REGISTRAR);
        town.signedIn("id-fast", "fast.roll", "it-driften", "uppsikt-redaktor");
        assertThat(person("fast.roll").employee().roles()).containsExactly(Role.REGISTRAR);
        assertThat(person("fast.roll").decided()).isNotNull();
    }

    @Test
    void whoIsNotInACompleteListHasLeftAtOnceAndComesNotBackByTheGroups() {
        people("slu.tar;Slu;Tar;;;it-driften;;id-slu\n");
        var sign = town.signedIn("id-slu", "slu.tar", "it-driften", "uppsikt-redaktor");
        assertThat(sign.visitor().see("/konton").statusCode()).isEqualTo(200);
        String all = all("slu.tar");

        take(looked((PEOPLE + all).getBytes(StandardCharsets.UTF_8), true));

        assertThat(sign.visitor().see("/konton").statusCode()).isEqualTo(302);
        assertThat(person("slu.tar").origin()).isEqualTo(Person.Origin.LEFT);
        assertThat(town.signedIn("id-slu", "slu.tar", "it-driften", "uppsikt-redaktor").goal())
                .isEqualTo("/logga-in?fel=slutat");
        people("slu.tar;Slu;Tar;;;it-driften;;id-slu\n");
        assertThat(town.signedIn("id-slu", "slu.tar", "it-driften", "uppsikt-redaktor").goal())
                .isEqualTo("/inkorg");
    }

    @Test
    void whatHasChangedSinceItWasLookedThroughIsNotTakenIn() {
        String looked =
                looked(
                        (PEOPLE + "sen.are;Sen;Are;;;it-driften;;\n")
                                .getBytes(StandardCharsets.UTF_8),
                        false);
        String seen = print(looked);
        town.database()
                .sql(
                        """
                        insert into access.person
                            (id, username, first_name, last_name, title, service_area)
                        select gen_random_uuid(), 'sen.are', 'Sen', 'Are', 'x', id
                        from access.service_area where key = 'it-driften'
                        """)
                .update();
        HttpResponse<String> refused = adam.post(looked + "/ta-in", "sedd=" + seen);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Något har ändrats sedan du såg förhandsvisningen");
    }

    @Test
    void workbookAndEmptyFileAndTooLargeAreToldForWhatTheyAre() {
        assertThat(body(looked(new byte[] {'P', 'K', 3, 4, 0, 0}, false)))
                .contains("Spara som och CSV UTF-8");
        assertThat(handedIn(new byte[0], false).body()).contains("Välj en fil som inte är tom");
        assertThat(handedIn(new byte[(1 << 20) + 1], false).body()).contains("större än 1 MB");
        assertThat(body(looked("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), false)))
                .contains("säger inte vad kolumnerna är");
    }

    @Test
    void samplesAreListsThatCanBeTakenIn() {
        byte[] units = adam.fetch(HERE + "/enheter.csv").body();
        String looked = looked(units, false);
        assertThat(body(looked)).contains("Stadsbiblioteket").doesNotContain("Fel att rätta");
        take(looked);
        assertThat(body(looked(adam.fetch(HERE + "/personer.csv").body(), false)))
                .contains("Eva Ek", "Roller: Arkivarie, Registrator.")
                .doesNotContain("Fel att rätta");
    }

    /** Everybody who has been listed and is here, but one. */
    private static String all(String but) {
        return String.join(
                "",
                town.database()
                        .sql(
                                """
                                select username || ';' || first_name || ';' || last_name || ';;'
                                    || title || ';it-driften;;' || chr(10)
                                from access.person
                                where listed and not directory and left_at is null and username <> ?
                                """)
                        .param(but)
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    private static void people(String lines) {
        take(looked((PEOPLE + lines).getBytes(StandardCharsets.UTF_8), false));
    }

    private static String mailed(String subject, String username, String mail, boolean verified) {
        return town.signedIn(
                        subject,
                        claims ->
                                claims.claim("preferred_username", username)
                                        .claim("department", "it-driften")
                                        .claim("email", mail)
                                        .claim("email_verified", verified))
                .goal();
    }

    private static Person person(String username) {
        return town.room(Access.class).everybody().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String username) {
        return person(username).employee().id().value().toString();
    }

    /** Hands a list in, and tells where it is looked through. */
    private static String looked(byte[] file, boolean complete) {
        HttpResponse<String> received = handedIn(file, complete);
        assertThat(received.statusCode()).isEqualTo(302);
        return Visitor.goal(received);
    }

    private static String body(String looked) {
        HttpResponse<String> page = adam.see(looked);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static String print(String looked) {
        Matcher print = PRINT.matcher(body(looked));
        assertThat(print.find()).as(body(looked)).isTrue();
        return print.group(1);
    }

    private static void take(String looked) {
        HttpResponse<String> taken = adam.post(looked + "/ta-in", "sedd=" + print(looked));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        assertThat(adam.see(Visitor.goal(taken)).body()).contains("Infört.");
        assertThat(adam.see(looked).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> handedIn(byte[] file, boolean complete) {
        return adam.upload(
                HERE, complete ? Map.of("hela", "true") : Map.of(), "fil", "lista.csv", file);
    }
}
