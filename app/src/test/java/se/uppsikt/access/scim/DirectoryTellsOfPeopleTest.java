package se.uppsikt.access.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.web.util.HtmlUtils;
import se.uppsikt.ProgramTest;
import se.uppsikt.Proves;
import se.uppsikt.access.Access;
import se.uppsikt.access.Person;
import se.uppsikt.access.Role;
import se.uppsikt.access.oidc.OwnMunicipality;
import se.uppsikt.access.signin.Visitor;

/** The directory tells who works here and when they leave; nobody else comes by its door. */
@ProgramTest
@Proves("B2")
@ResourceLock(OwnMunicipality.PROGRAM)
@ExtendWith(OwnMunicipality.Extension.class)
class DirectoryTellsOfPeopleTest {
    private static final String PAGE = "/behorighet/katalog";
    private static final Pattern TOKEN =
            Pattern.compile("<code>(uppsikt-[A-Za-z0-9_-]{43})</code>");
    private static final Pattern REVOKE =
            Pattern.compile("action=\"(" + PAGE + "/nycklar/[^\"]+)\"");
    private static final String ENTERPRISE =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static OwnMunicipality town;
    private static Visitor adam;
    private final HttpClient client = HttpClient.newHttpClient();
    private String token = "";

    @BeforeAll
    static void enter(OwnMunicipality own) {
        town = own;
        adam = own.administrator();
    }

    @BeforeEach
    void open() {
        token = made("Prov");
    }

    @AfterEach
    void shut() {
        Matcher form = REVOKE.matcher(adam.see(PAGE).body());
        while (form.find()) {
            adam.post(form.group(1), "");
        }
    }

    @Test
    void withoutATokenThereIsNothingAndAWrongOneOpensNothing() {
        assertThat(send("GET", "/Users", "", "fel").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/Users", "", "").statusCode()).isEqualTo(401);
        assertThat(body(send("GET", "/Users", "", "fel")))
                .contains("urn:ietf:params:scim:api:messages:2.0:Error", "\"401\"");
        String other = made("Bytet");
        assertThat(send("GET", "/Users", "", token).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/Users", "", other).statusCode()).isEqualTo(200);
        HttpResponse<String> third = adam.post(PAGE + "/nycklar", "namn=Tredje");
        assertThat(third.statusCode()).isEqualTo(409);
        assertThat(third.body()).contains("redan två nycklar", "value=\"Tredje\"");
        assertThat(adam.see(PAGE).body()).doesNotContain(token).doesNotContain(other);
        assertThat(
                        town.database()
                                .sql("select string_agg(t::text, ' ') from access.scim_token t")
                                .query((row, n) -> row.getString(1))
                                .single())
                .doesNotContain(token.substring("uppsikt-".length()));
        shut();
        assertThat(send("GET", "/Users", "", token).statusCode()).isEqualTo(404);
        var sign = town.signedIn("sc-0", "nils.ro", "it-driften", "uppsikt-redaktor");
        assertThat(sign.visitor().see(PAGE).statusCode()).isEqualTo(403);
        assertThat(sign.visitor().post(PAGE + "/nycklar", "namn=x").statusCode()).isEqualTo(403);
    }

    @Test
    void whoShowsWrongTokensAgainAndAgainIsToldToWait() {
        WrongTokens wrong = new WrongTokens(java.time.InstantSource.system());
        for (int i = 0; i < WrongTokens.MOST; i++) {
            assertThat(wrong.tooMany("10.0.0.1")).isFalse();
            wrong.note("10.0.0.1");
        }
        assertThat(wrong.tooMany("10.0.0.1")).isTrue();
        assertThat(wrong.tooMany("10.0.0.2")).isFalse();
    }

    @Test
    void doorTellsOfItself() {
        assertThat(ok("GET", "/ServiceProviderConfig", ""))
                .contains("oauthbearertoken", "\"patch\":{\"supported\":true}");
        assertThat(ok("GET", "/ResourceTypes", "")).contains("/Users", "/Groups");
        assertThat(ok("GET", "/ResourceTypes/User", "")).contains("\"name\":\"User\"");
        assertThat(ok("GET", "/Schemas", "")).contains(ENTERPRISE, "department");
        assertThat(ok("GET", "/Schemas/" + ENTERPRISE, "")).contains("manager");
        assertThat(send("GET", "/Annat", "", token).statusCode()).isEqualTo(404);
        assertThat(send("POST", "/Bulk", "{}", token).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/scim+json"));
    }

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

    @Test
    void faultsAreToldAsTheStandardHasThem() {
        String user = entered(entra("fel.ny", "f-1", "Fel", "Ny", "it-driften"));
        HttpResponse<String> twice =
                send("POST", "/Users", entra("FEL.ny", "f-2", "Fel", "Ny", "x"), token);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("\"scimType\":\"uniqueness\"");
        assertThat(send("POST", "/Users", "inte json", token).statusCode()).isEqualTo(400);
        assertThat(send("POST", "/Users", "{}", token).body()).contains("invalidValue");
        assertThat(send("POST", "/Users", "[".repeat(5000), token).statusCode()).isEqualTo(400);
        assertThat(send("GET", "/Users/inget-id", "", token).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/Users?count=m", "", token).statusCode()).isEqualTo(400);
        assertThat(send("GET", "/Users?filter=" + encoded("hej"), "", token).body())
                .contains("invalidFilter");
        assertThat(
                        send(
                                        "POST",
                                        "/Groups",
                                        "{\"displayName\": \"Fel\", \"members\": [{\"value\": \""
                                                + java.util.UUID.randomUUID()
                                                + "\"}]}",
                                        token)
                                .statusCode())
                .isEqualTo(400);
        HttpResponse<String> old =
                send(
                        "PUT",
                        "/Users/" + user,
                        entra("fel.ny", "f-1", "Fel", "Ny", "it-driften"),
                        token,
                        Map.of("If-Match", "W/\"99\""));
        assertThat(old.statusCode()).isEqualTo(412);
        HttpResponse<String> known =
                send("GET", "/Users/" + user, "", token, Map.of("If-None-Match", "W/\"1\""));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(send("POST", "/Users", " ".repeat(2 << 20), token).statusCode()).isEqualTo(413);
    }

    @Test
    void listIsReadInParts() {
        for (int i = 0; i < 3; i++) {
            entered(entra("del" + i + ".ny", "d-" + i, "Del", "Ny", "it-driften"));
        }
        String filter = "filter=" + encoded("userName sw \"DEL\" and active eq true");
        assertThat(ok("GET", "/Users?count=2&startIndex=2&" + filter, ""))
                .contains("\"totalResults\":3", "\"startIndex\":2", "\"itemsPerPage\":2")
                .contains("del1.ny", "del2.ny")
                .doesNotContain("del0.ny");
        assertThat(ok("GET", "/Users?count=0&" + filter, ""))
                .contains("\"totalResults\":3", "\"itemsPerPage\":0");
        assertThat(ok("GET", "/Users?attributes=userName&" + filter, ""))
                .contains("del0.ny")
                .doesNotContain("familyName");
        String group = grouped("Delar", "");
        assertThat(
                        ok(
                                "GET",
                                "/Groups?excludedAttributes=members&filter="
                                        + encoded("displayName eq \"delar\""),
                                ""))
                .contains(group)
                .doesNotContain("members");
    }

    private static String made(String name) {
        HttpResponse<String> page = adam.post(PAGE + "/nycklar", "namn=" + name);
        Matcher made = TOKEN.matcher(HtmlUtils.htmlUnescape(page.body()));
        assertThat(made.find()).as(page.body()).isTrue();
        return made.group(1);
    }

    private static String entra(
            String name, String external, String first, String last, String department) {
        return """
               {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%6$s"],
                "externalId": "%2$s", "userName": "%1$s", "active": true,
                "emails": [{"primary": true, "type": "work", "value": "%1$s@kommunen.example"}],
                "meta": {"resourceType": "User"},
                "name": {"formatted": "%3$s %4$s", "familyName": "%4$s", "givenName": "%3$s"},
                "roles": [], "%6$s": {"department": "%5$s"}}
               """
                .formatted(name, external, first, last, department, ENTERPRISE);
    }

    private String entered(String resource) {
        HttpResponse<String> answer = send("POST", "/Users", resource, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"1\"");
        return id(answer.body());
    }

    private String grouped(String name, String member) {
        HttpResponse<String> answer =
                send(
                        "POST",
                        "/Groups",
                        "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
                                + " \"displayName\": \""
                                + name
                                + "\", \"members\": ["
                                + (member.isEmpty() ? "" : "{\"value\": \"" + member + "\"}")
                                + "]}",
                        token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id(answer.body());
    }

    private void change(String place, String operation) {
        HttpResponse<String> answer =
                send(
                        "PATCH",
                        place,
                        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                                + " \"Operations\": ["
                                + operation
                                + "]}",
                        token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String id(String resource) {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(resource);
        assertThat(id.find()).as(resource).isTrue();
        return id.group(1);
    }

    private String ok(String method, String place, String body) {
        HttpResponse<String> answer = send(method, place, body, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String body(HttpResponse<String> answer) {
        return answer.body();
    }

    private HttpResponse<String> send(String method, String place, String body, String shown) {
        return send(method, place, body, shown, Map.of());
    }

    private HttpResponse<String> send(
            String method, String place, String body, String shown, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + town.port() + "/scim/v2" + place))
                        .header("Content-Type", "application/scim+json; charset=utf-8")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!shown.isEmpty()) {
            request.header("Authorization", "Bearer " + shown);
        }
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
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
