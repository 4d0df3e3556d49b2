package se.uppsikt.access.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import se.uppsikt.ProgramTest;
import se.uppsikt.Proves;
import se.uppsikt.access.OrganisationUnits;
import se.uppsikt.access.OrganisationUnits.Area;
import se.uppsikt.access.OrganisationUnits.Body;
import se.uppsikt.access.OrganisationUnits.State;
import se.uppsikt.access.oidc.OwnMunicipality;
import se.uppsikt.access.signin.Visitor;

/** An administrator enters, changes and closes the organisation; nothing of it is lost. */
@ProgramTest
@Proves("B1")
@ResourceLock(OwnMunicipality.PROGRAM)
@ExtendWith(OwnMunicipality.Extension.class)
class OrganisationIsEnteredTest {
    private static final String HERE = "/behorighet/organisation";

    private static OwnMunicipality town;
    private static Visitor adam;

    @BeforeAll
    static void enter(OwnMunicipality own) {
        town = own;
        adam = own.administrator();
    }

    @Test
    void committeeAndServiceAreaAreEnteredChangedAndOnRecord() {
        assertThat(adam.see(HERE).body()).contains("Kommunstyrelsen", "IT-driften");
        committee("SBN", "Samhällsbyggnadsnämnden");
        area("", "Parker & gator", "SBN");

        Area parks = area("Parker & gator");
        assertThat(parks.key()).isEqualTo("parker-gator");
        String page = HERE + "/verksamhet/" + parks.id().value();
        assertThat(
                        adam.post(
                                        page,
                                        form(
                                                "version", "1",
                                                "namn", "Park och gata",
                                                "namnd", id("SBN")))
                                .statusCode())
                .isEqualTo(302);

        assertThat(adam.see(HERE).body())
                .contains("Park och gata", "parker-gator")
                .doesNotContain("Parker &amp; gator");
        assertThat(events(parks.id().value())).containsExactly("unit-entered", "unit-changed");
    }

    @Test
    void everyFaultIsToldAtOnceAndWhatWasTypedStandsThere() {
        HttpResponse<String> refused =
                adam.post(HERE + "/namnder", form("kod", "ks1", "namn", "Kommunstyrelsen"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "en till åtta versaler",
                        "Kommunstyrelsen finns redan",
                        "value=\"ks1\"",
                        "value=\"Kommunstyrelsen\"");
        HttpResponse<String> other =
                adam.post(HERE + "/verksamheter", form("id", "Å", "namn", "", "namnd", ""));
        assertThat(other.body())
                .contains(
                        "små bokstäver a–z", "Skriv ett namn", "Välj vilken nämnd", "value=\"Å\"");
    }

    @Test
    void laterOfTwoAdministratorsIsToldAndKeepsWhatWasTyped() {
        committee("TVN", "Tvånämnden");
        area("", "Två på en gång", "TVN");
        Area two = area("Två på en gång");
        String page = HERE + "/verksamhet/" + two.id().value();
        assertThat(adam.post(page, form("version", "1", "namn", "Först", "namnd", id("TVN"))))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(302);
        HttpResponse<String> later =
                adam.post(page, form("version", "1", "namn", "Sedan", "namnd", id("TVN")));
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body())
                .contains("Någon annan har ändrat", "value=\"Sedan\"", "<dd>Först</dd>")
                .contains("name=\"version\" value=\"2\"");
    }

    @Test
    void whatAUnitHasIsToldAndGoesToWhoeverTakesOver() {
        committee("STN", "Stängda nämnden");
        area("gamla", "Gamla enheten", "STN");
        area("nya", "Nya enheten", "STN");
        Area old = area("Gamla enheten");
        Area fresh = area("Nya enheten");
        var sign = town.signedIn("st-1", "stina.ek", "gamla", "uppsikt-redaktor");
        assertThat(sign.goal()).isEqualTo("/inkorg");
        UUID account = account(old, "enheten");
        String page = HERE + "/verksamhet/" + old.id().value();
        assertThat(adam.see(page).body())
                .contains("Personer med behörighet: 1", "Konto: Enheten på Facebook");

        HttpResponse<String> nobody = adam.post(page + "/stang", form("version", "1", "till", ""));
        assertThat(nobody.statusCode()).isEqualTo(409);
        assertThat(nobody.body()).contains("Kvar: Personer", "Kvar: Konto: Enheten på Facebook");

        HttpResponse<String> closed =
                adam.post(
                        page + "/stang",
                        form("version", "1", "till", fresh.id().value().toString()));
        assertThat(closed.statusCode()).isEqualTo(302);

        assertThat(area("Gamla enheten").state()).isEqualTo(State.CLOSED);
        assertThat(owner(account)).isEqualTo(fresh.id().value());
        assertThat(sign.visitor().see("/konton").statusCode()).isEqualTo(200);
        assertThat(events(old.id().value())).contains("unit-closed");
        assertThat(adam.see(HERE + "/verksamhet/" + fresh.id().value()).body())
                .contains("Personer med behörighet: 1");
        // the provider still calls it by its old name
        var again = town.signedIn("st-1", "stina.ek", "Gamla enheten", "uppsikt-redaktor");
        assertThat(again.goal()).isEqualTo("/inkorg");
        assertThat(adam.see(HERE + "/verksamhet/" + fresh.id().value()).body())
                .contains("Personer med behörighet: 1");
    }

    @Test
    void accountsFollowTheirServiceAreaToAnotherCommittee() {
        committee("FRA", "Frånnämnden");
        committee("TIL", "Tillnämnden");
        area("flyttar", "Flyttar", "FRA");
        Area moving = area("Flyttar");
        UUID account = account(moving, "flyttar");
        adam.post(
                HERE + "/verksamhet/" + moving.id().value(),
                form("version", "1", "namn", "Flyttar", "namnd", id("TIL")));
        assertThat(
                        town.database()
                                .sql("select committee::text from accounts.account where id = ?")
                                .param(account)
                                .query((row, n) -> row.getString(1))
                                .single())
                .isEqualTo(id("TIL"));
        assertThat(
                        adam.post(HERE + "/namnd/" + id("FRA") + "/stang", form("version", "1"))
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void committeeIsNotClosedWhileAnythingBelongsToIt() {
        committee("KVN", "Kvarnämnden");
        area("kvar", "Kvar", "KVN");
        String page = HERE + "/namnd/" + id("KVN");
        HttpResponse<String> refused = adam.post(page + "/stang", form("version", "1"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Kvar: Verksamhet: Kvar");
        adam.post(
                HERE + "/verksamhet/" + area("Kvar").id().value() + "/stang",
                form("version", "1", "till", ""));
        assertThat(adam.post(page + "/stang", form("version", "1")).statusCode()).isEqualTo(302);
        assertThat(adam.see(HERE).body()).contains("Stängda", "Kvarnämnden");
    }

    @Test
    void whoeverIsNoAdministratorComesNowhereNearIt() {
        var sign = town.signedIn("ed-1", "edit.or", "it-driften", "uppsikt-redaktor");
        assertThat(sign.visitor().see(HERE).statusCode()).isEqualTo(403);
        assertThat(
                        sign.visitor()
                                .post(HERE + "/namnder", form("kod", "X", "namn", "X"))
                                .statusCode())
                .isEqualTo(403);
    }

    private static void committee(String code, String name) {
        assertThat(adam.post(HERE + "/namnder", form("kod", code, "namn", name)).statusCode())
                .isEqualTo(302);
    }

    private static void area(String key, String name, String committee) {
        assertThat(
                        adam.post(
                                        HERE + "/verksamheter",
                                        form("id", key, "namn", name, "namnd", id(committee)))
                                .statusCode())
                .isEqualTo(302);
    }

    private static String id(String code) {
        return town.room(OrganisationUnits.class).committees().stream()
                .filter(each -> each.code().equals(code))
                .map(Body::id)
                .findFirst()
                .orElseThrow()
                .value()
                .toString();
    }

    private static Area area(String name) {
        return town.room(OrganisationUnits.class).areas().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static UUID account(Area owner, String word) {
        UUID id = UUID.randomUUID();
        town.database()
                .sql(
                        """
                        insert into accounts.account
                            (id, kind, platform, platform_id, handle, name, address, owner, committee, status,
                             relay)
                        values (?, 'SERVICE_AREA', 'FACEBOOK', ?, ?, 'Enheten', ?, ?, ?,
                            'ACTIVE', false)
                        """)
                .params(
                        id,
                        "4711-" + word,
                        "facebook-" + word,
                        URI.create("https://www.facebook.com/" + word).toString(),
                        owner.id().value(),
                        owner.committee().value())
                .update();
        return id;
    }

    private static UUID owner(UUID account) {
        return town.database()
                .sql("select owner from accounts.account where id = ?")
                .param(account)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private static List<String> events(UUID unit) {
        return town.database()
                .sql(
                        """
                        select event from records.ledger where particulars ->> 'unit' = ?
                        order by number
                        """)
                .param(unit.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static String form(String... words) {
        return Stream.iterate(0, i -> i < words.length, i -> i + 2)
                .map(i -> words[i] + "=" + URLEncoder.encode(words[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
