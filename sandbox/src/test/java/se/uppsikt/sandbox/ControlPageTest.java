package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One page where everything can be made to go wrong, and mended. */
class ControlPageTest extends SandboxTest {
    private static final Pattern FORM =
            Pattern.compile(
                    "<form method=\"post\" action=\"/styrning/([a-z]+)\" aria-label=.*?</form>",
                    Pattern.DOTALL);
    private static final Pattern SELECT =
            Pattern.compile("<select [^>]*name=\"([^\"]+)\".*?</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");
    private static final Pattern BUTTON =
            Pattern.compile("<button name=\"gor\" value=\"([^\"]+)\"");

    /** These mend something or happen at once: afterwards nothing is set. */
    private static final Set<String> NOTHING_SET =
            Set.of("okand", "fornya", "slapp", "alla", "sessioner", "gammalt");

    private final HttpClient client = HttpClient.newHttpClient();

    /** One thing that can be done by the page, with every choice it has. */
    private record Deed(String section, String body) {
        boolean sets() {
            return NOTHING_SET.stream().noneMatch(each -> body.contains("gor=" + each + "&"));
        }
    }

    @Test
    void everyFaultIsSetFromThePageAndCleared() throws Exception {
        List<Deed> deeds = deeds();
        assertThat(deeds.stream().map(Deed::section).distinct())
                .containsExactly(
                        "facebook",
                        "instagram",
                        "linkedin",
                        "youtube",
                        "snapchat",
                        "bluesky",
                        "arendesystemet");
        for (Deed deed : deeds) {
            assertThat(post(deed.section(), deed.body()).statusCode())
                    .as("%s", deed)
                    .isEqualTo(303);
            assertThat(well(deed.section())).as("%s", deed).isEqualTo(!deed.sets());
            post(deed.section(), "gor=laga");
            assertThat(well(deed.section())).as("cleared: %s", deed).isTrue();
        }
    }

    @Test
    void everythingIsClearedAtOnce() throws Exception {
        post("linkedin", "gor=slut");
        post("youtube", "gor=version");
        post("facebook", "gor=svar&satt=EMPTY&antal=2&vag=");
        assertThat(page()).contains("Dagens anrop är slut.", "2 anrop: Svaret är tomt.");

        post("allt", "");

        assertThat(page()).doesNotContain("Laga allt</button>");
        assertThat(graph.get("/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/fel, facebook",
        "/profilfel, instagram",
        "/foretagsfel, linkedin",
        "/kanalfel, youtube",
        "/snapfel, snapchat",
        "/himmelfel, bluesky"
    })
    void whereAPlatformsOwnPageWasOneIsLedOn(String before, String section) throws Exception {
        HttpResponse<String> led = send(HttpRequest.newBuilder(sandbox.address().resolve(before)));
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location")).contains("/styrning#" + section);
        assertThat(page()).contains("id=\"" + section + "\"");
    }

    @Test
    void theListOfPagesLeadsToItAndNoOtherSiteMayUseIt() throws Exception {
        assertThat(send(HttpRequest.newBuilder(sandbox.address().resolve("/"))).body())
                .contains("href=\"/styrning\"");
        assertThat(post("facebook", "gor=annat").statusCode()).isEqualTo(422);
        assertThat(post("fejsbok", "gor=laga").statusCode()).isEqualTo(404);
        assertThat(
                        send(form("/styrning/allt", "").header("Sec-Fetch-Site", "cross-site"))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAnswerIsSlowOnThatPlatformAlone() throws Exception {
        post("facebook", "gor=svar&satt=SLOW&antal=1&vag=/me");
        long before = System.nanoTime();
        assertThat(graph.get("/me").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThan(options().pace().slowness().minusMillis(10));

        post("facebook", "gor=anrop&fel=SILENCE&antal=1&vag=/me");
        assertThatThrownBy(() -> graph.get("/me")).isInstanceOf(HttpTimeoutException.class);
    }

    private List<Deed> deeds() throws Exception {
        List<Deed> deeds = new ArrayList<>();
        for (MatchResult form : FORM.matcher(page()).results().toList()) {
            StringBuilder fields = new StringBuilder("&antal=3&vag=");
            for (MatchResult select : SELECT.matcher(form.group()).results().toList()) {
                List<MatchResult> options = OPTION.matcher(select.group()).results().toList();
                fields.append('&').append(select.group(1)).append('=');
                fields.append(options.getLast().group(1));
            }
            BUTTON.matcher(form.group())
                    .results()
                    .forEach(
                            button ->
                                    deeds.add(
                                            new Deed(
                                                    form.group(1),
                                                    "gor=" + button.group(1) + fields)));
        }
        return deeds;
    }

    private boolean well(String section) throws Exception {
        String page = page();
        String from = page.substring(page.indexOf("<section class=\"inlagg\" id=\"" + section));
        return from.substring(0, from.indexOf("<details>")).contains("Allt fungerar.");
    }

    private String page() throws Exception {
        return send(HttpRequest.newBuilder(sandbox.address().resolve("/styrning"))).body();
    }

    private HttpResponse<String> post(String section, String body) throws Exception {
        return send(form("/styrning/" + section, body));
    }

    private HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(sandbox.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
