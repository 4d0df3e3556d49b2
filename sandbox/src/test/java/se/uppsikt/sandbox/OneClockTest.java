package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.bluesky.DemoAccount;
import se.uppsikt.sandbox.instagram.Profile;
import se.uppsikt.sandbox.linkedin.Organisation;
import se.uppsikt.sandbox.youtube.DemoChannel;
import tools.jackson.databind.JsonNode;

/** The clock of the control page is every platform's. */
class OneClockTest extends SandboxTest {
    private static final String STORIES = "/v26.0/" + Profile.MUNICIPALITY.id() + "/stories";
    private static final String BACK = "http://127.0.0.1:1/tillbaka";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void movingItEndsStoriesTokensAndDaysOnEveryPlatformAtOnce() throws Exception {
        String story =
                sandbox.instagram().street().story(Profile.MUNICIPALITY, DemoPicture.WINTER.png());
        String page = sandbox.storyAsPage(PAGE, DemoPicture.WINTER.png());
        String linkedin = linkedInToken();
        String bluesky = blueskyToken();
        sandbox.youtube().faults().spendQuota();
        sandbox.linkedin().faults().spendTheDay(true);
        assertThat(graph.get(STORIES).json().toString()).contains(story);
        assertThat(graph.get("/me/stories").json().toString()).contains(page);
        assertThat(youtube().statusCode()).isEqualTo(403);
        assertThat(bluesky(bluesky).statusCode()).isEqualTo(200);
        assertThat(linkedin(linkedin).statusCode()).isEqualTo(429);

        move("gor=timmar&antal=25");

        assertThat(graph.get(STORIES).json().toString()).doesNotContain(story);
        assertThat(graph.get("/me/stories").json().path("data")).isEmpty();
        assertThat(graph.get("/" + page).code()).isEqualTo(100);
        assertThat(youtube().statusCode()).isEqualTo(200);
        assertThat(bluesky(bluesky).body()).contains("ExpiredToken");
        assertThat(linkedin(linkedin).statusCode()).isEqualTo(200);
        assertThat(page()).contains("1 dygn och 1 timme före den verkliga");

        move("gor=dygn&antal=60");

        assertThat(linkedin(linkedin).body()).contains("EXPIRED_ACCESS_TOKEN");
        move("gor=verklig&antal=1");
        assertThat(youtube().statusCode()).as("the day whose units are spent").isEqualTo(403);
        sandbox.linkedin().faults().clear();
        assertThat(linkedin(linkedin).statusCode()).isEqualTo(200);
        assertThat(page()).doesNotContain("före den verkliga");
    }

    @Test
    void figuresOfAStoryAreToldAsSoonAsItIsOver() throws Exception {
        sandbox.instagram().street().story(Profile.MUNICIPALITY, DemoPicture.WINTER.png());

        move("gor=dygn&antal=2");

        assertThat(ear.awaitPosts(1).getFirst().json().toString()).contains("story_insights");
    }

    @Test
    void whatHappensAfterwardsHappensAtTheNewTime() throws Exception {
        String before = sandbox.postAsPage(PAGE, "Före");
        move("gor=dygn&antal=3");
        String after = sandbox.postAsPage(PAGE, "Efter");

        Duration between = Duration.between(created(before), created(after));
        assertThat(between).isBetween(Duration.ofHours(71), Duration.ofHours(73));
        assertThat(move("gor=dygn&antal=9999").statusCode()).isEqualTo(422);
        assertThat(move("gor=timmar&antal=0").statusCode()).isEqualTo(422);
        assertThat(move("gor=baklanges").statusCode()).isEqualTo(422);
    }

    private java.time.Instant created(String post) throws Exception {
        String told = graph.get("/" + post + "?fields=created_time").json().toString();
        return java.time.OffsetDateTime.parse(
                        told.replaceFirst(".*created_time\":\"([^\"]+)\\+0000.*", "$1+00:00"))
                .toInstant();
    }

    private HttpResponse<String> move(String body) throws Exception {
        return form("/styrning/klocka", body);
    }

    private String page() throws Exception {
        return send(call("/styrning")).body();
    }

    private HttpResponse<String> youtube() throws Exception {
        return send(
                call("/youtube/v3/channels?part=id&mine=true")
                        .header("Authorization", "Bearer " + DemoChannel.MUNICIPALITY.token()));
    }

    private HttpResponse<String> linkedin(String token) throws Exception {
        return send(
                call("/rest/organizationAcls?q=roleAssignee")
                        .header("LinkedIn-Version", "202609")
                        .header("Authorization", "Bearer " + token));
    }

    private String linkedInToken() throws Exception {
        String asked =
                "client_id=%s&redirect_uri=%s"
                        .formatted(
                                Organisation.CLIENT,
                                URLEncoder.encode(BACK, StandardCharsets.UTF_8));
        String back =
                form(
                                "/oauth/v2/authorization?response_type=code&state=s&scope=rw_organization_admin&"
                                        + asked,
                                "svar=ja")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        String code = back.replaceFirst(".*code=([^&]+).*", "$1");
        JsonNode got =
                Json.MAPPER.readTree(
                        form(
                                        "/oauth/v2/accessToken",
                                        "grant_type=authorization_code&client_secret="
                                                + Organisation.SECRET
                                                + "&code="
                                                + code
                                                + "&"
                                                + asked)
                                .body());
        return got.path("access_token").stringValue();
    }

    private HttpResponse<String> bluesky(String token) throws Exception {
        return send(
                call("/xrpc/com.atproto.server.getSession")
                        .header("Authorization", "Bearer " + token));
    }

    private String blueskyToken() throws Exception {
        HttpResponse<String> got =
                send(
                        call("/xrpc/com.atproto.server.createSession")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                Json.object()
                                                        .put(
                                                                "identifier",
                                                                DemoAccount.MUNICIPALITY.handle())
                                                        .put(
                                                                "password",
                                                                DemoAccount.MUNICIPALITY.password())
                                                        .toString())));
        return Json.MAPPER.readTree(got.body()).path("accessJwt").stringValue();
    }

    private HttpResponse<String> form(String path, String body) throws Exception {
        return send(
                call(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.address() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
