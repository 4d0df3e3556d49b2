package se.uppsikt.access.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.uppsikt.ProgramTest;
import se.uppsikt.Proves;
import se.uppsikt.base.web.WrongTokens;

/** Nobody but the directory comes by its door, which speaks as the standard has it. */
@ProgramTest
@Proves("B2")
class OnlyTheDirectoryComesByItsDoorTest extends AtTheDirectorysDoor {
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
}
