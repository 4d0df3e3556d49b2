package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.DeliveryEndpoint;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.records.journal.Journal;

/** Whether the way in is open is seen by one press, and silence that is unlike it is told (X7). */
@PlatformTest
@Proves("X7")
class TrialEventTest extends PlatformStory {
    @Autowired List<DeliveryEndpoint> ways;
    @Autowired Adapters adapters;
    @Autowired Journal journal;
    @Autowired PlatformHttp http;
    @Autowired JdbcClient database;

    @Test
    void onePressSendsItInAndThePageTellsThatItCame() {
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        String page = "/plattformar/" + account().handle();

        assertThat(anna.see(page).body()).contains("Skicka provhändelse");
        assertThat(anna.post(page + "/prov", "").statusCode()).isEqualTo(302);

        assertThat(anna.see(page).body()).contains("Kom fram", "Adressen utifrån är inte angiven");
    }

    @Test
    void theAddressThatThePlatformKnowsIsTheOneThatIsTried() throws IOException {
        Connection.Trial whole = sent("http://127.0.0.1:" + port + "/webhook/facebook");
        assertThat(whole.arrived()).isTrue();
        assertThat(whole.words()).contains("hela vägen");

        Connection.Trial astray = sent("http://127.0.0.1:" + port + "/nagon/annanstans");
        assertThat(astray.arrived()).isFalse();
        assertThat(astray.words()).contains("svarade 404", "leveransernas port");

        assertThat(sent("http://127.0.0.1:9/webhook/facebook").words()).contains("Ingen svarade");
        HttpServer somebodyElse =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        somebodyElse.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        somebodyElse.start();
        try {
            assertThat(sent("http://127.0.0.1:" + somebodyElse.getAddress().getPort()).words())
                    .contains("något annat än Uppsikt");
        } finally {
            somebodyElse.stop(0);
        }
    }

    @Test
    void silenceIsHeldAgainstTheAccountsOwnHabit() {
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        String page = "/plattformar/" + account().handle();
        try {
            await().atMost(PATIENCE) // until what others wrote has come
                    .until(() -> told(anna, page, "2 hours", 30, "26 hours"));
            assertThat(told(anna, page, "10 hours", 30, "26 hours")).isFalse();
            assertThat(told(anna, page, "2 hours", 19, "26 hours")).as("too few").isFalse();
            assertThat(told(anna, page, "1 minute", 500, "23 hours")).as("a night").isFalse();

            habit("2 hours", 30, "26 hours");
            connections.eventsSeen(List.of(account().id()), Instant.now());
            Connection.Habit learnt = Objects.requireNonNull(connection().habit());
            assertThat(learnt.gap().toHours()).isEqualTo(26);
            assertThat(anna.see(page).body()).doesNotContain("ovanligt tyst");
        } finally {
            habit("1 hours", 1, "0 hours");
        }
    }

    private boolean told(Visitor anna, String page, String gap, int events, String silence) {
        habit(gap, events, silence);
        return anna.see(page).body().contains("ovanligt tyst");
    }

    /** And nothing that a poll of another test found was lost: that would be told instead. */
    private void habit(String gap, int events, String silence) {
        database.sql(
                        """
                        update platforms.connection set usual_gap = cast(? as interval),
                            events_seen = ?, last_event_at = now() - cast(? as interval),
                            missed_at = null, missed_count = 0
                        where account = ?
                        """)
                .params(gap, events, silence, account().id().value())
                .update();
    }

    private Connection.Trial sent(String callback) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "prov", Map.of("uppsikt.facebook.callback", callback)));
        new Trials(
                        ways,
                        adapters,
                        connections,
                        journal,
                        new Trials.Desk(http, settings, InstantSource.system()))
                .send(account());
        return Objects.requireNonNull(connection().trial());
    }
}
