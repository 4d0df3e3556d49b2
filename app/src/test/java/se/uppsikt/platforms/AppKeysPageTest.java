package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;

/** The keys of the app go in by the administrator's hand and never come out again (B3). */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class AppKeysPageTest extends PlatformStory {
    private static final String PAGE_OF_KEYS = "/plattformar/nycklar/facebook";
    private static final String SECRET = "sandlada-apphemlighet";
    private static final String VERIFY = "sandlada-verifiering";
    private static final String OTHER = "en-helt-annan-apphemlighet";

    @Autowired Apps apps;
    @Autowired Adapters adapters;
    @Autowired JdbcClient database;

    @AfterEach
    void putBack() {
        apps.put(Platform.FACEBOOK, new AppKeys("900100", new Secret(SECRET), new Secret(VERIFY)));
    }

    @Test
    void withWrongKeysNothingConnectsAndWithTheRightOnesItDoes() {
        Visitor helena = visitor("helena.frisk");

        assertThat(put(helena, "900100", OTHER, "")).isEqualTo(302);
        connect(helena);
        await().atMost(PATIENCE).until(() -> connection().problem() != null);
        assertThat(put(helena, "", SECRET, "")).isEqualTo(302);
        connect(helena);

        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
    }

    @Test
    void theWordThatFacebookAsksForIsReplacedAndTheRestKept() throws Exception {
        Visitor helena = visitor("helena.frisk");

        assertThat(put(helena, "", "", "ett-nytt-verifieringsord")).isEqualTo(302);

        assertThat(asked("ett-nytt-verifieringsord")).isEqualTo(200);
        assertThat(asked(VERIFY)).isEqualTo(403);
        assertThat(apps.keys(Platform.FACEBOOK).orElseThrow().secret().is(SECRET)).isTrue();
    }

    @Test
    void theyAreNeverShownNorLoggedNorOnRecordNorReadableInTheDatabase(CapturedOutput output) {
        Visitor helena = visitor("helena.frisk");

        put(helena, "900100", OTHER, "hemligt-verifieringsord");

        assertThat(helena.see(PAGE_OF_KEYS).body())
                .contains("Nycklarna är satta", "900100")
                .doesNotContain(OTHER, "hemligt-verifieringsord");
        assertThat(output.getAll()).doesNotContain(OTHER, "hemligt-verifieringsord");
        assertThat(
                        database.sql(
                                        """
                                        select sentence || particulars::text from records.ledger
                                        where event = 'app-keys-replaced' order by number desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .contains("Appens nycklar till Facebook byttes", "replaced")
                .doesNotContain(OTHER, "hemligt-verifieringsord");
        assertThat(
                        database.sql(
                                        "select count(*) from platforms.app where position(convert_to(?, 'UTF8') in secret) > 0")
                                .param(OTHER)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void onlyTheAdministratorComesHere() {
        Visitor anna = visitor("anna.berg");

        assertThat(anna.see(PAGE_OF_KEYS).statusCode()).isEqualTo(403);
        assertThat(put(anna, "1", OTHER, OTHER)).isEqualTo(403);
        assertThat(anna.see("/plattformar").body()).doesNotContain("/plattformar/nycklar");
        assertThat(visitor("helena.frisk").see("/plattformar").body())
                .contains("/plattformar/nycklar");
    }

    @Test
    void whatCannotBeAKeyIsRefusedAllAtOnceAndChangesNothing() {
        Visitor helena = visitor("helena.frisk");

        HttpResponse<String> refused =
                helena.post(PAGE_OF_KEYS, "app=abc&hemlighet=kort&verifieringsord=a+b");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "ser inte ut som appens id hos Facebook",
                        "ingen apphemlighet",
                        "minst 8 tecken");
        assertThat(apps.keys(Platform.FACEBOOK).orElseThrow().secret().is(SECRET)).isTrue();
    }

    @Test
    void eachPlatformThatHasAnAppHasItsPageWithTheWayToGetOne() {
        Visitor helena = visitor("helena.frisk");
        String all = helena.see("/plattformar/nycklar").body();

        for (Platform platform : Platform.values()) {
            String page = "/plattformar/nycklar/" + AppKeys.Shown.word(platform);
            boolean has =
                    adapters.counterpart(platform).flatMap(Adapters.Counterpart::app).isPresent();
            HttpResponse<String> shown = helena.see(page);
            assertThat(all.contains(page + '"')).as(page).isEqualTo(has);
            assertThat(shown.statusCode()).as(page).isEqualTo(has ? 200 : 404);
            if (has) {
                assertThat(shown.body())
                        .contains("Så får kommunen sin app", "Texter att klistra in");
                assertThat(shown.body().contains("/webhook/"))
                        .as(page)
                        .isEqualTo(adapters.of(platform).isPresent());
            }
        }
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(pages);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }

    private static int put(Visitor by, String app, String secret, String verify) {
        return by.post(
                        PAGE_OF_KEYS,
                        "app=" + app + "&hemlighet=" + secret + "&verifieringsord=" + verify)
                .statusCode();
    }

    private void connect(Visitor by) {
        by.post("/plattformar/" + account().handle() + "/nyckel", "nyckel=" + PAGE.token());
    }

    /** What the door answers to a platform that asks whether the address is ours. */
    private int asked(String word) throws Exception {
        URI door =
                URI.create(
                        "http://127.0.0.1:%d/webhook/facebook?hub.mode=subscribe&hub.challenge=4711&hub.verify_token=%s"
                                .formatted(port, word));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(door).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
