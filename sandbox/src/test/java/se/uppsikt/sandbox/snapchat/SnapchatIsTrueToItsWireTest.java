package se.uppsikt.sandbox.snapchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.sandbox.Caller;
import se.uppsikt.sandbox.Caller.Answer;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Clockwork;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;

/** Envelopes, pages, micros, days and keys as the Marketing API has them. */
class SnapchatIsTrueToItsWireTest {
    private static final String ACCOUNT = "/v1/adaccounts/" + DemoAds.ACCOUNT;
    private static final String BACK = "http://127.0.0.1:8080/tillbaka";
    private static final String APP =
            "client_id=" + OAuth.CLIENT + "&client_secret=" + OAuth.SECRET;

    @TempDir Path folder;

    private Sandbox sandbox;
    private Caller caller;
    private Snapchat snapchat;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(Options.test(folder));
        caller = new Caller(sandbox, DemoAds.TOKEN);
        snapchat = sandbox.snapchat();
    }

    @AfterEach
    void shut() throws IOException {
        sandbox.close();
    }

    private static LocalDate today() {
        return Instant.now().atZone(Clockwork.SWEDEN).toLocalDate();
    }

    private static String midnight(LocalDate day) {
        return URLEncoder.encode(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(Clockwork.SWEDEN)),
                StandardCharsets.UTF_8);
    }

    private Answer stats(String ad, LocalDate from, LocalDate to) throws Exception {
        return caller.get(
                "/v1/ads/%s/stats?granularity=DAY&fields=impressions,swipes,spend,uniques&start_time=%s&end_time=%s"
                        .formatted(ad, midnight(from), midnight(to)));
    }

    private static JsonNode series(Answer answer) {
        return answer.json()
                .path("timeseries_stats")
                .path(0)
                .path("timeseries_stat")
                .path("timeseries");
    }

    @Test
    void fromThePersonToTheAdEveryListHasItsEnvelope() throws Exception {
        JsonNode organisations = caller.get("/v1/me/organizations").json();
        assertThat(organisations.path("request_status").stringValue()).isEqualTo("SUCCESS");
        String organisation =
                organisations
                        .path("organizations")
                        .path(0)
                        .path("organization")
                        .path("id")
                        .stringValue();
        assertThat(
                        caller.get("/v1/organizations/" + organisation + "/adaccounts")
                                .json()
                                .path("adaccounts")
                                .path(0)
                                .path("adaccount")
                                .path("timezone")
                                .stringValue())
                .isEqualTo("Europe/Stockholm");
        assertThat(caller.get(ACCOUNT + "/campaigns").json().path("campaigns")).hasSize(2);
        JsonNode squad = caller.get(ACCOUNT + "/adsquads").json().path("adsquads").path(0);
        assertThat(squad.path("sub_request_status").stringValue()).isEqualTo("SUCCESS");
        assertThat(
                        squad.path("adsquad")
                                .path("targeting")
                                .path("demographics")
                                .path(0)
                                .path("age_groups")
                                .path(0)
                                .stringValue())
                .isEqualTo("13-17");
        JsonNode refused = caller.get("/v1/ads/" + DemoAds.REFUSED).json().path("ads").path(0);
        assertThat(refused.path("ad").path("review_status").stringValue()).isEqualTo("REJECTED");
        assertThat(refused.path("ad").path("review_status_reasons")).hasSize(2);
        assertThat(caller.get("/v1/ads/finns-inte").json().path("error_code").stringValue())
                .isEqualTo("E3003");
        assertThat(new Caller(sandbox, "fel").get(ACCOUNT).status()).isEqualTo(401);
        assertThat(caller.post(ACCOUNT).status()).isEqualTo(405);
    }

    @Test
    void longListsGoOnAtTheirNextLink() throws Exception {
        for (int i = 0; i < 60; i++) {
            snapchat.another(DemoAds.CARE, "Annons " + i);
        }
        JsonNode first = caller.get(ACCOUNT + "/ads?limit=50").json();
        assertThat(first.path("ads")).hasSize(50);
        String next = first.path("paging").path("next_link").stringValue();
        assertThat(next).startsWith(sandbox.address() + "/v1/");
        JsonNode second = caller.get(next.substring(sandbox.address().toString().length())).json();
        assertThat(second.path("ads")).hasSize(14);
        assertThat(second.path("paging").has("next_link")).isFalse();
        assertThat(caller.get(ACCOUNT + "/ads?limit=3").status()).isEqualTo(400);
    }

    @Test
    void daysBeginAtLocalMidnightAndFollowFromTheDate() throws Exception {
        LocalDate from = today().minusDays(5);
        Answer week = stats(DemoAds.CARE, from, today().plusDays(1));

        assertThat(series(week)).hasSize(6);
        JsonNode old = series(week).path(0).path("stats");
        assertThat(old.path("spend").longValue())
                .isEqualTo(old.path("impressions").longValue() * 31_000);
        assertThat(series(stats(DemoAds.CARE, from, from.plusDays(1))).path(0))
                .isEqualTo(series(week).path(0));
        String settled =
                week.json()
                        .path("timeseries_stats")
                        .path(0)
                        .path("timeseries_stat")
                        .path("finalized_data_end_time")
                        .stringValue();
        assertThat(settled).startsWith(today().minusDays(2).toString());
        assertThat(
                        caller.get(
                                        "/v1/ads/%s/stats?granularity=DAY&fields=spend&start_time=2026-11-01T05:00:00Z&end_time=2026-11-02T05:00:00Z"
                                                .formatted(DemoAds.CARE))
                                .json()
                                .path("error_code")
                                .stringValue())
                .isEqualTo("E1008");
        assertThat(stats(DemoAds.CARE, today().minusDays(40), today()).status()).isEqualTo(400);
        assertThat(
                        series(stats(DemoAds.REFUSED, from, today()))
                                .path(0)
                                .path("stats")
                                .path("spend")
                                .longValue())
                .isZero();
    }

    @Test
    void whatIsCountedAnewAndPausedIsSoAfterARestart() throws Exception {
        LocalDate yesterday = today().minusDays(1);
        snapchat.count(DemoAds.CARE, yesterday, 1_234_000_000L);
        snapchat.pause(DemoAds.OPEN_HOUSE);
        snapchat.audience(DemoAds.PUPILS, "18-20");
        sandbox.close();
        open();

        assertThat(
                        series(stats(DemoAds.CARE, yesterday, today()))
                                .path(0)
                                .path("stats")
                                .path("spend")
                                .longValue())
                .isEqualTo(1_234_000_000L);
        assertThat(
                        caller.get("/v1/ads/" + DemoAds.OPEN_HOUSE)
                                .json()
                                .path("ads")
                                .path(0)
                                .path("ad")
                                .path("status")
                                .stringValue())
                .isEqualTo("PAUSED");
        assertThat(caller.get("/v1/adsquads/" + DemoAds.PUPILS).http().body())
                .contains("18-20")
                .doesNotContain("13-17");
    }

    @Test
    void aPersonLetsTheAppInAndTheKeyIsRenewed() throws Exception {
        String ask =
                "/login/oauth2/authorize?response_type=code&state=s1&client_id=%s&redirect_uri=%s&scope=snapchat-marketing-api"
                        .formatted(OAuth.CLIENT, URLEncoder.encode(BACK, StandardCharsets.UTF_8));
        assertThat(page(ask)).contains("Tillåt Uppsikt", "Avbryt", "inget här når");
        String back = form(ask, "svar=ja").headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(BACK + "?code=").endsWith("&state=s1");
        assertThat(form(ask, "svar=nej").headers().firstValue("Location").orElseThrow())
                .contains("error=access_denied");
        String code = back.replaceFirst(".*code=([^&]+).*", "$1");
        Map<String, String> got =
                exchange("grant_type=authorization_code&redirect_uri=" + BACK + "&code=" + code);
        assertThat(got.get("expires_in")).isEqualTo("1800");
        assertThat(
                        new Caller(sandbox, String.valueOf(got.get("access_token")))
                                .get(ACCOUNT)
                                .status())
                .isEqualTo(200);
        assertThat(exchange("grant_type=authorization_code&redirect_uri=" + BACK + "&code=" + code))
                .as("a code is taken once")
                .containsEntry("error", "invalid_grant");
        Map<String, String> renewed =
                exchange("grant_type=refresh_token&refresh_token=" + got.get("refresh_token"));
        assertThat(renewed.get("access_token")).isNotEqualTo(got.get("access_token"));
        snapchat.faults().killTokens(true);
        assertThat(caller.get(ACCOUNT).status()).isEqualTo(401);
        assertThat(exchange("grant_type=refresh_token&refresh_token=" + got.get("refresh_token")))
                .containsEntry("error", "invalid_grant");
    }

    @Test
    void callsFailAsTheyAreTold() throws Exception {
        fail(SnapFaults.Failure.PARTIAL);
        JsonNode partial = caller.get(ACCOUNT + "/ads").json();
        assertThat(partial.path("request_status").stringValue()).isEqualTo("SUCCESS");
        assertThat(partial.path("ads").path(3).path("sub_request_status").stringValue())
                .isEqualTo("ERROR");
        fail(SnapFaults.Failure.TOO_MANY);
        Answer many = caller.get(ACCOUNT);
        assertThat(many.status()).isEqualTo(429);
        assertThat(many.http().headers().firstValue("Retry-After")).isPresent();
        fail(SnapFaults.Failure.LEADS_ELSEWHERE);
        assertThat(
                        caller.get(ACCOUNT + "/ads")
                                .json()
                                .path("paging")
                                .path("next_link")
                                .stringValue())
                .startsWith("http://169.254.169.254");
        assertThat(caller.get(ACCOUNT).status()).as("and then no more").isEqualTo(200);
    }

    @Test
    void thePagesShowWhatAPersonOfThatAgeSeesAndFaultsAreSet() throws Exception {
        assertThat(page("/")).contains("Snapchat", "/snap");
        assertThat(page("/snap?alder=15")).contains("Öppet hus").doesNotContain("Jobba med");
        assertThat(page("/snap?alder=22")).contains("Jobba med").doesNotContain("Öppet hus");
        assertThat(page("/snap?alder=60")).contains("ingen annons");
        form("/styrning/snapchat", "gor=nyckel");
        assertThat(page("/styrning")).contains("Ingen nyckel gäller");
        form("/styrning/snapchat", "gor=laga");
        assertThat(page("/styrning")).doesNotContain("Ingen nyckel gäller");
        assertThat(form("/styrning/snapchat", "gor=annat").statusCode()).isEqualTo(422);
    }

    private void fail(SnapFaults.Failure failure) {
        snapchat.faults().failCalls(failure, Calls.next(1));
    }

    private String page(String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(sandbox.address() + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> form(String path, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(sandbox.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, String> exchange(String asked) throws Exception {
        JsonNode told =
                Json.MAPPER.readTree(form("/login/oauth2/access_token", APP + "&" + asked).body());
        return told.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asString()));
    }
}
