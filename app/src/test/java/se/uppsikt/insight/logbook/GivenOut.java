package se.uppsikt.insight.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.signin.Visitor;

/** Somebody has asked for what is kept, and got it without the name of whoever wrote it. */
final class GivenOut {
    private final JdbcClient database;
    private final Kept kept;
    private final Visitor registrar;
    private final Visitor anybody;

    GivenOut(int port, JdbcClient database, Kept kept) {
        this.database = database;
        this.kept = kept;
        this.registrar = new Visitor(port);
        this.anybody = new Visitor(port);
        registrar.signIn("lars.dahl", "uppsikt");
    }

    void give() {
        String document = kept.id.value().toString();
        String what = "Det om " + UUID.randomUUID();
        anybody.postWithoutToken("/begar-handling", "vad=" + written(what) + "&hur=PAGE&form=CSV");
        String request =
                Jsoup.parse(registrar.see("/diarium/utlamnande").body())
                        .select("tr:contains(" + what + ") a[href^=/diarium/utlamnande/]")
                        .attr("href");
        post(request + "/traffar", "q=x&traff=" + document);
        post(request + "/maska/" + document, "gor=avsandare&bestammelse=" + written("OSL 21:7"));
        post(request + "/maska/" + document, "gor=maskad");
        post(request + "/provning/gor-klart", "");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(registrar.see(request + "/provning").body())
                                        .contains("Titta innan det lämnas ut"));
        post(request + "/provning/lamna-ut", "skal=" + written("Uppgifter om en enskild"));
        assertThat(
                        database.sql(
                                        "select count(*) from records.refusal where disclosure = cast(? as uuid)")
                                .param(request.substring(request.lastIndexOf('/') + 1))
                                .query(Long.class)
                                .single())
                .isOne();
        post(
                "/diarium/" + document + "/sekretess",
                "sekretess=true&motiv=" + written("Uppgift om en enskild, OSL 21 kap. 7 §"));
    }

    /** And wanted to be forgotten. */
    void askToBeForgotten() {
        post("/diarium/dataskydd", "slag=ERASURE&person=Kim&handling=" + kept.id.value());
    }

    private void post(String address, String form) {
        assertThat(registrar.post(address, form).statusCode()).as(address).isEqualTo(302);
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
