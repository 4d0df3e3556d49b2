package se.uppsikt.sandbox.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;

/** The sign-in as an app meets it, and the pages as a member does. */
class LinkedInSignInTest extends LinkedInSandbox {
    private static final String BACK = "http://127.0.0.1:8080/tillbaka";
    private static final String CLIENT = "client_id=" + Organisation.CLIENT;
    private static final String ASK =
            "/oauth/v2/authorization?response_type=code&state=s1&"
                    + CLIENT
                    + "&redirect_uri="
                    + encoded(BACK)
                    + "&scope=r_organization_social%20rw_organization_admin";

    private Answer form(String path, String form) throws Exception {
        return send(
                HttpRequest.newBuilder(sandbox.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String where(Answer answer) {
        return answer.http().headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aPersonLetsTheAppInAndTheTokenOpensThePage() throws Exception {
        Answer asked = get(ASK);
        assertThat(asked.http().body()).contains("Tillåt Uppsikt", "Avbryt");
        assertThat(asked.http().headers().firstValue("Content-Security-Policy"))
                .as("a browser follows a form only where the page says")
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("form-action 'self' http://127.0.0.1:8080;"));
        String back = where(form(ASK, "svar=ja"));
        assertThat(back).startsWith(BACK + "?code=").endsWith("&state=s1");
        String code = back.replaceFirst(".*code=([^&]+).*", "$1");
        String exchange =
                "grant_type=authorization_code&code=%s&redirect_uri=%s&%s&client_secret=%s"
                        .formatted(code, encoded(BACK), CLIENT, Organisation.SECRET);

        Answer got = form("/oauth/v2/accessToken", exchange);
        String token = got.json().path("access_token").stringValue();

        assertThat(got.json().path("expires_in").longValue()).isEqualTo(60L * 86_400);
        assertThat(form("/oauth/v2/accessToken", exchange).status()).isEqualTo(400);
        Answer page =
                send(
                        plain("GET", "/rest/organizations/" + Organisation.ID, null)
                                .header("Authorization", "Bearer " + token)
                                .header("LinkedIn-Version", "202609"));
        assertThat(page.json().path("localizedName").stringValue()).isEqualTo("Örebro kommun");
        Answer life =
                form(
                        "/oauth/v2/introspectToken",
                        CLIENT + "&client_secret=" + Organisation.SECRET + "&token=" + token);
        assertThat(life.json().path("active").booleanValue()).isTrue();
        assertThat(life.json().path("scope").stringValue()).contains("rw_organization_admin");
    }

    @Test
    void noAndWrongThingsLeadBackWithTheirReasonOrNowhere() throws Exception {
        assertThat(where(form(ASK, "svar=nej"))).contains("error=user_cancelled_authorize");
        assertThat(where(get(ASK.replace("rw_organization_admin", "r_everything"))))
                .contains("error=unauthorized_scope_error");
        assertThat(get(ASK.replace(CLIENT, "client_id=1")).status()).isEqualTo(400);
        assertThat(form("/oauth/v2/introspectToken", CLIENT + "&client_secret=fel").status())
                .isEqualTo(401);
    }

    @Test
    void aMemberWritesRepliesEditsAndDeletesOnThePage() throws Exception {
        String page = "/foretag/" + Organisation.ID;
        String post = linkedIn.posts().getFirst();
        form(page + "/kommentera", "som=bertil&inlagg=" + post + "&text=F%C3%B6rsta");
        String comment = linkedIn.comments(post).getLast();
        String id = comment.substring(comment.lastIndexOf(',') + 1, comment.length() - 1);

        assertThat(get(page + "?som=bertil").http().body())
                .contains("Första", "Redigera", "100 %", "#jobb")
                .doesNotContain("\\(100", "<script>alert");
        assertThat(form(page + "/andra", "som=amina&kommentar=" + id + "&text=Nej").status())
                .isEqualTo(403);
        form(page + "/andra", "som=bertil&kommentar=" + id + "&text=Andra");
        assertThat(linkedIn.text(comment)).isEqualTo("Andra");
        form(page + "/radera", "som=bertil&kommentar=" + id);
        assertThat(linkedIn.there(comment)).isFalse();
        assertThat(get("/").http().body()).contains("LinkedIn", page);
    }

    @Test
    void everyPageSaysThatItIsASandboxAndFaultsAreSetByHand() throws Exception {
        for (String path : new String[] {"/foretag/" + Organisation.ID, "/styrning", ASK}) {
            assertThat(get(path).http().body()).contains("inget här når en riktig plattform");
        }
        form("/styrning/linkedin", "gor=egna");
        assertThat(get("/styrning").http().body()).contains("bara ta bort egna kommentarer.");
        form("/styrning/linkedin", "gor=laga");
        String comment = linkedIn.comment(linkedIn.posts().getFirst(), Citizen.HELMI, "x");
        assertThat(linkedIn.there(comment)).isTrue();
        assertThat(form("/styrning/linkedin", "gor=annat").status()).isEqualTo(422);
    }
}
