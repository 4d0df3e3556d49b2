package se.uppsikt.access.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.uppsikt.ProgramTest;
import se.uppsikt.Proves;
import se.uppsikt.access.Access;
import se.uppsikt.access.Person;
import se.uppsikt.access.Role;

/** The directory tells who works here and when they leave. */
@ProgramTest
@Proves("B2")
class DirectoryTellsOfPeopleTest extends AtTheDirectorysDoor {
    /** As Entra ID does it: the person first, the group and its members after. */
    @Test
    void personComesByEntraWithAGroupSignsInAndLeavesAtOnce() {
        assertThat(ok("GET", "/Users?filter=" + encoded("userName eq \"Ebba.Ny\""), ""))
                .contains("\"totalResults\":0");
        String user = entered(entra("ebba.ny", "o-1", "Ebba", "Ny", "it-driften"));
        assertThat(there("ebba.ny")).as("nobody while nothing is allowed").isFalse();
        assertThat(adam.see(PAGE).body())
                .contains("ebba.ny", "Ingen av personens grupper ger en roll");
        String group = grouped("uppsikt-redaktor", "");
        change(
                "/Groups/" + group,
                "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \""
                        + user
                        + "\"}]}");
        assertThat(person("ebba.ny").employee().roles()).containsExactly(Role.EDITOR);
        assertThat(person("ebba.ny").origin()).isEqualTo(Person.Origin.DIRECTORY);

        // the sign-in need say nothing but who it is
        var sign =
                town.signedIn(
                        "sub-ebba",
                        claims ->
                                claims.claim("preferred_username", "ebba.ny")
                                        .claim("given_name", null)
                                        .claim("family_name", null)
                                        .claim("department", null)
                                        .claim("groups", null));
        assertThat(sign.goal()).isEqualTo("/inkorg");
        assertThat(sign.visitor().see("/konton").statusCode()).isEqualTo(200);

        change(
                "/Users/" + user,
                "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
        assertThat(sign.visitor().see("/konton").statusCode()).isEqualTo(302);
        assertThat(person("ebba.ny").employee().roles()).isEmpty();
        assertThat(ok("GET", "/Users/" + user, "")).contains("\"active\":false");
        assertThat(town.signedIn("sub-ebba", "ebba.ny", "it-driften", "uppsikt-redaktor").goal())
                .isEqualTo("/logga-in?fel=slutat");
        assertThat(events("ebba.ny")).contains("person-entered", "rights-changed", "person-left");

        change("/Users/" + user, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": true}");
        assertThat(person("ebba.ny").employee().roles()).containsExactly(Role.EDITOR);
        change(
                "/Groups/" + group,
                "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \""
                        + user
                        + "\"}]}");
        assertThat(person("ebba.ny").employee().roles()).isEmpty();
        send("DELETE", "/Groups/" + group, "", token);
    }

    /** As Okta does it: members with the group, the whole person again, and active in a value. */
    @Test
    void personComesByOktaAndIsDeletedAndComesAnew() {
        String user =
                entered(
                        "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                                + " \"userName\": \"olle.ny\", \"name\": {\"givenName\": \"Olle\","
                                + " \"familyName\": \"Ny\"}, \"emails\": [{\"primary\": true,"
                                + " \"value\": \"olle@kommunen.example\", \"type\": \"work\"}],"
                                + " \"displayName\": \"Olle Ny\", \"locale\": \"sv-SE\","
                                + " \"externalId\": \"ok-1\", \"groups\": [], \"password\": \"x\","
                                + " \"active\": true, \""
                                + ENTERPRISE
                                + "\": {\"department\": \"IT-driften\"}}");
        String group = grouped("uppsikt-registrator", user);
        assertThat(person("olle.ny").employee().roles()).containsExactly(Role.REGISTRAR);
        assertThat(stored()).doesNotContain("sv-SE");

        HttpResponse<String> put =
                send(
                        "PUT",
                        "/Users/" + user,
                        entra("olle.ny", "ok-1", "Olof", "Ny", "it-driften"),
                        token);
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(person("olle.ny").employee().firstName()).isEqualTo("Olof");
        change("/Users/" + user, "{\"op\": \"replace\", \"value\": {\"active\": false}}");
        assertThat(person("olle.ny").origin()).isEqualTo(Person.Origin.LEFT);
        change("/Users/" + user, "{\"op\": \"replace\", \"value\": {\"active\": true}}");
        assertThat(person("olle.ny").employee().roles()).containsExactly(Role.REGISTRAR);

        assertThat(send("DELETE", "/Users/" + user, "", token).statusCode()).isEqualTo(204);
        assertThat(send("GET", "/Users/" + user, "", token).statusCode()).isEqualTo(404);
        assertThat(person("olle.ny").origin()).isEqualTo(Person.Origin.LEFT);
        assertThat(ok("GET", "/Groups/" + group, "")).doesNotContain(user);
        String before = person("olle.ny").employee().id().toString();
        String again = entered(entra("olle.ny", "ok-1", "Olle", "Ny", "it-driften"));
        change(
                "/Groups/" + group,
                "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \""
                        + again
                        + "\", \"display\": \"olle.ny\"}]}");
        assertThat(person("olle.ny").employee().id().toString()).isEqualTo(before);
        assertThat(person("olle.ny").employee().roles()).containsExactly(Role.REGISTRAR);
        send("DELETE", "/Groups/" + group, "", token);
    }

    @Test
    void leavingTakesAlsoWhatAnAdministratorGaveAndUnknownPlaceTakesWhatTheGroupsGave() {
        String user = entered(entra("pia.ny", "p-1", "Pia", "Ny", "it-driften"));
        String group = grouped("uppsikt-kommunikation", user);
        var sign = town.signedIn("sub-pia", "pia.ny", "it-driften");
        assertThat(sign.goal()).isEqualTo("/inkorg");
        change(
                "/Users/" + user,
                "{\"op\": \"Replace\", \"path\": \""
                        + ENTERPRISE
                        + ":department\", \"value\": \"Nedlagda\"}");
        assertThat(sign.visitor().see("/konton").statusCode()).isEqualTo(302);
        assertThat(adam.see(PAGE).body())
                .contains("Verksamheten finns inte i organisationen: Nedlagda");
        change(
                "/Users/" + user,
                "{\"op\": \"Replace\", \"path\": \""
                        + ENTERPRISE
                        + ":department\", \"value\": \"IT-driften\"}");
        Person pia = person("pia.ny");
        assertThat(pia.employee().roles()).containsExactly(Role.COMMUNICATIONS);
        String page = "/behorighet/" + pia.employee().id().value();
        adam.post(
                page,
                "version="
                        + pia.version()
                        + "&roll=ARCHIVIST&verksamhet="
                        + pia.employee().serviceArea().value()
                        + "&skal=Prov");
        assertThat(person("pia.ny").employee().roles()).containsExactly(Role.ARCHIVIST);
        adam.post(page + "/folj-grupperna", "version=" + person("pia.ny").version());
        assertThat(person("pia.ny").employee().roles()).containsExactly(Role.COMMUNICATIONS);
        adam.post(
                page,
                "version="
                        + person("pia.ny").version()
                        + "&roll=ARCHIVIST&verksamhet="
                        + pia.employee().serviceArea().value()
                        + "&skal=Prov");

        change("/Users/" + user, "{\"op\": \"replace\", \"value\": {\"active\": false}}");

        assertThat(person("pia.ny").employee().roles()).isEmpty();
        HttpResponse<String> back =
                adam.post(
                        page,
                        "version="
                                + person("pia.ny").version()
                                + "&roll=EDITOR&verksamhet="
                                + pia.employee().serviceArea().value()
                                + "&skal=Prov");
        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(back.body()).contains("har slutat enligt kommunens katalog");
        send("DELETE", "/Groups/" + group, "", token);
    }

    @Test
    void groupsOfTheSignInDecideWhenTheDirectoryIsShutOut() {
        String user = entered(entra("ulla.ny", "u-1", "Ulla", "Ny", "it-driften"));
        String group = grouped("uppsikt-servicecenter", user);
        town.signedIn("sub-ulla", "ulla.ny", "it-driften", "uppsikt-redaktor");
        assertThat(person("ulla.ny").employee().roles()).containsExactly(Role.SERVICE_CENTRE);
        assertThat(adam.post(PAGE + "/slapp", "").statusCode()).isEqualTo(409);
        send("DELETE", "/Groups/" + group, "", token);
        change("/Users/" + user, "{\"op\": \"replace\", \"path\": \"active\", \"value\": true}");
        shut();
        assertThat(adam.see(PAGE).body()).contains("Låt grupperna i inloggningen avgöra i stället");
        assertThat(adam.post(PAGE + "/slapp", "").statusCode()).isEqualTo(302);
        town.signedIn("sub-ulla", "ulla.ny", "it-driften", "uppsikt-redaktor");
        assertThat(person("ulla.ny").employee().roles()).containsExactly(Role.EDITOR);
    }

    @Test
    void nobodyBecomesSomebodyElse() {
        town.signedIn("sub-vera", "vera.ny", "it-driften", "uppsikt-redaktor");
        String vera = person("vera.ny").employee().id().toString();
        String user = entered(entra("vera.ny", "v-1", "Vera", "Ny", "it-driften"));
        String group = grouped("uppsikt-arkivarie", user);
        assertThat(person("vera.ny").employee().id().toString())
                .as("the name is what the municipality has chosen to be the same")
                .isEqualTo(vera);
        assertThat(person("vera.ny").employee().roles()).containsExactly(Role.ARCHIVIST);

        town.signedIn("sub-yngve", "yngve.ny", "it-driften", "uppsikt-redaktor");
        change(
                "/Users/" + user,
                "{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"yngve.ny\"}");
        assertThat(person("yngve.ny").employee().roles()).containsExactly(Role.EDITOR);
        assertThat(person("vera.ny").employee().roles()).isEmpty();
        assertThat(adam.see(PAGE).body()).contains("Användarnamnet är redan någon annans här");
        String nobody = entered(entra("engangskod", "e-9", "En", "Kod", "it-driften"));
        change(
                "/Groups/" + group,
                "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \""
                        + nobody
                        + "\"}]}");
        assertThat(
                        town.database()
                                .sql(
                                        "select count(*) from access.scim_user where id = cast(? as uuid) and person is null")
                                .param(nobody)
                                .query((row, n) -> row.getInt(1))
                                .single())
                .isEqualTo(1);
        send("DELETE", "/Groups/" + group, "", token);
    }

    private static boolean there(String username) {
        return town.room(Access.class).everybody().stream()
                .anyMatch(each -> each.username().equals(username));
    }

    private static Person person(String username) {
        return town.room(Access.class).everybody().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static String stored() {
        return Objects.requireNonNull(
                town.database()
                        .sql("select string_agg(u::text, ' ') from access.scim_user u")
                        .query((row, n) -> row.getString(1))
                        .single());
    }

    private static java.util.List<String> events(String username) {
        return town.database()
                .sql(
                        """
                        select event from records.ledger where particulars ->> 'employee' = ?
                        order by number
                        """)
                .param(person(username).employee().id().value().toString())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
