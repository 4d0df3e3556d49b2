package se.uppsikt.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import se.uppsikt.ProgramTest;
import se.uppsikt.Proves;
import se.uppsikt.access.Access;
import se.uppsikt.access.Person;
import se.uppsikt.access.Role;
import se.uppsikt.access.signin.Visitor;

/** What an administrator decided can be let go; and a place that is not here gives nothing. */
@ProgramTest
@Proves("B1")
@ResourceLock(OwnMunicipality.PROGRAM)
@ExtendWith(OwnMunicipality.Extension.class)
class GroupsDecideAgainTest {
    private static OwnMunicipality town;
    private static Visitor adam;

    @BeforeAll
    static void enter(OwnMunicipality own) {
        town = own;
        adam = own.administrator();
    }

    @Test
    void groupsDecideAgainFromTheNextSignInAndItIsOnRecord() {
        var sign = town.signedIn("gr-1", "gry.ek", "it-driften", "uppsikt-redaktor");
        Person gry = person("gry.ek");
        String page = "/behorighet/" + gry.employee().id().value();
        assertThat(adam.see(page).body()).doesNotContain("Låt grupperna avgöra igen");
        assertThat(decided(gry, "REGISTRAR").statusCode()).isEqualTo(302);
        town.signedIn("gr-1", "gry.ek", "it-driften", "uppsikt-redaktor");
        assertThat(person("gry.ek").employee().roles()).containsExactly(Role.REGISTRAR);
        assertThat(adam.see(page).body()).contains("Låt grupperna avgöra igen");

        HttpResponse<String> old = adam.post(page + "/folj-grupperna", "version=0");
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.body()).contains("Någon har ändrat behörigheten");
        assertThat(adam.post(page + "/folj-grupperna", "version=1").statusCode()).isEqualTo(302);

        assertThat(sign.visitor().see("/konton").statusCode()).isEqualTo(302);
        assertThat(adam.see(page).body()).contains("Följer kommunens inloggning");
        town.signedIn("gr-1", "gry.ek", "it-driften", "uppsikt-redaktor");
        assertThat(person("gry.ek").employee().roles()).containsExactly(Role.EDITOR);
        assertThat(
                        town.database()
                                .sql(
                                        """
                                        select count(*) from records.ledger
                                        where event = 'rights-released'
                                            and particulars ->> 'employee' = ?
                                        """)
                                .param(gry.employee().id().value().toString())
                                .query((row, n) -> row.getInt(1))
                                .single())
                .isEqualTo(1);
    }

    @Test
    void onlyAdministratorIsNotLetGo() {
        Person adamHimself = person("adam.in");
        decided(adamHimself, "ADMINISTRATOR", "EDITOR");
        HttpResponse<String> refused =
                adam.post(
                        "/behorighet/" + adamHimself.employee().id().value() + "/folj-grupperna",
                        "version=" + person("adam.in").version());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("den enda administratören");
    }

    @Test
    void placeThatIsNotHereTakesWhatItGaveInOpenBrowsersToo() {
        var sign = town.signedIn("gr-2", "gun.ek", "it-driften", "uppsikt-redaktor");
        assertThat(sign.visitor().see("/konton").statusCode()).isEqualTo(200);

        assertThat(town.signedIn("gr-2", "gun.ek", "nedlagda", "uppsikt-redaktor").goal())
                .isEqualTo("/logga-in?fel=verksamhet");

        assertThat(sign.visitor().see("/konton").statusCode()).isEqualTo(302);
        assertThat(person("gun.ek").employee().roles()).isEmpty();
        assertThat(town.signedIn("gr-2", "gun.ek", "it-driften", "uppsikt-redaktor").goal())
                .isEqualTo("/inkorg");
    }

    @Test
    void whatAnAdministratorDecidedStandsAlsoThen() {
        town.signedIn("gr-3", "gro.ek", "it-driften", "uppsikt-redaktor");
        decided(person("gro.ek"), "REGISTRAR");
        town.signedIn("gr-3", "gro.ek", "nedlagda", "uppsikt-redaktor");
        assertThat(person("gro.ek").employee().roles()).containsExactly(Role.REGISTRAR);
    }

    private static HttpResponse<String> decided(Person person, String... roles) {
        return adam.post(
                "/behorighet/" + person.employee().id().value(),
                "version="
                        + person.version()
                        + "&roll="
                        + String.join("&roll=", roles)
                        + "&verksamhet="
                        + person.employee().serviceArea().value()
                        + "&skal=Prov");
    }

    private static Person person(String username) {
        return town.room(Access.class).everybody().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
