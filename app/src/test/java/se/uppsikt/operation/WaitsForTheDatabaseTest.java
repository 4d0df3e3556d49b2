package se.uppsikt.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import se.uppsikt.App;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.checks.MachineDoorPort;

/**
 * A database that goes away is waited for: people are told so in plain words, a load balancer sends
 * nobody here, and all goes on by itself when it is back.
 */
@UppsiktTest
class WaitsForTheDatabaseTest {
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://)[^:]+:(\\d+)(/.*)");
    private final HttpClient client = HttpClient.newHttpClient();
    @Autowired Environment settings;
    private Relay relay;
    private ConfigurableApplicationContext node;
    private int port;

    @BeforeEach
    void start() throws IOException {
        Matcher url = URL.matcher(settings.getRequiredProperty("spring.datasource.url"));
        assertThat(url.matches()).isTrue();
        relay = new Relay(Integer.parseInt(url.group(2)));
        node =
                new SpringApplication(App.class)
                        .run(
                                "--spring.datasource.url="
                                        + url.group(1)
                                        + "127.0.0.1:"
                                        + relay.port()
                                        + url.group(3),
                                "--spring.datasource.username=uppsikt",
                                "--spring.datasource.hikari.connection-timeout=2000",
                                "--uppsikt.data=" + settings.getRequiredProperty("uppsikt.data"),
                                "--uppsikt.demo=true",
                                "--uppsikt.sandbox=http://127.0.0.1:9",
                                "--uppsikt.webhook.port=0",
                                "--uppsikt.machines.port=0",
                                "--server.port=0");
        port = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterEach
    void stop() throws IOException {
        relay.mend();
        node.close();
        relay.close();
    }

    @Test
    void peopleAreToldInPlainWordsAndAllGoesOnByItself() throws Exception {
        Visitor administrator = new Visitor(port);
        administrator.signIn("helena.frisk", "uppsikt");
        assertThat(administrator.see("/konton").statusCode()).isEqualTo(200);
        assertThat(ask(port, "/hjalsa/redo").statusCode()).isEqualTo(200);
        assertThat(figures())
                .contains("uppsikt_database_connections_idle", "uppsikt_rooms_silent 0");

        relay.cut();

        assertWaits(administrator.see("/konton"));
        assertWaits(administrator.see("/drift"));
        assertWaits(new Visitor(port).see("/konton/offentliga"));
        assertThat(ask(port, "/hjalsa").statusCode()).as("it lives").isEqualTo(200);
        HttpResponse<String> ready = ask(port, "/hjalsa/redo");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("databasen svarar inte");
        assertThat(figures())
                .contains("uppsikt_disk_free_bytes")
                .doesNotContain("uppsikt_rooms_silent 0");

        relay.mend();

        for (int i = 0; i < 60 && ask(port, "/hjalsa/redo").statusCode() != 200; i++) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertThat(administrator.see("/konton").statusCode()).isEqualTo(200);
        assertThat(ask(port, "/hjalsa/redo").statusCode()).isEqualTo(200);
    }

    @Test
    void figuresTellHowItGoesAndNothingOfAnybody() throws Exception {
        Visitor administrator = new Visitor(port);
        administrator.signIn("helena.frisk", "uppsikt");
        administrator.see("/drift");

        String figures = figures();
        HttpResponse<String> parts = ask(machines(), "/hjalsa/delar");

        assertThat(figures)
                .contains(
                        "uppsikt_originals_total ",
                        "uppsikt_interpretation_lag_seconds ",
                        "uppsikt_tasks_oldest_seconds ",
                        "uppsikt_answers_late ",
                        "uppsikt_connections_in_trouble{platform=\"facebook\"}",
                        "uppsikt_mail_waiting ",
                        "uppsikt_check_right{check=\"mail\",necessary=\"true\"} 0")
                .doesNotContain("helena", "orebro");
        assertThat(parts.statusCode()).isEqualTo(200);
        assertThat(parts.body()).contains("\"stand\":\"nedsatt\"", "\"del\":\"mail\"");
        assertThat(ask(machines(), "/drift").statusCode()).isEqualTo(404);
        assertThat(ask(port, "/metrics").statusCode()).as("not among the pages").isNotEqualTo(200);
    }

    private static void assertWaits(HttpResponse<String> answer) {
        assertThat(answer.body())
                .contains("Uppsikt väntar på databasen", "står det kvar")
                .doesNotContain("Exception", "java.", "SQL");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("15");
    }

    private String figures() throws Exception {
        return ask(machines(), "/metrics").body();
    }

    private int machines() {
        return MachineDoorPort.of(node);
    }

    private HttpResponse<String> ask(int where, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + where + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
