package se.uppsikt.sandbox.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;

/** A person watches, comments, replies, edits and deletes, without any script. */
class KanalPagesTest extends YouTubeStory {
    private static final String PAGE = "/kanal/" + CHANNEL.id();

    private String seen(Citizen citizen) throws Exception {
        return send("GET", PAGE + "?som=" + citizen.slug(), null, "").http().body();
    }

    @Test
    void channelIsAmongTheAccounts() throws Exception {
        assertThat(send("GET", "/", null, "").http().body())
                .contains("<h2>YouTube</h2>", PAGE, "3 filmer");
        assertThat(seen(Citizen.AMINA)).contains("Följ med plogbilen", "/vi/" + film());
        assertThat(send("GET", "/kanal/kanal.css", null, "").http().body()).contains(".film");
    }

    @Test
    void commentIsWrittenAnsweredEditedAndDeleted() throws Exception {
        String where =
                location(
                                form(
                                        PAGE + "/kommentera",
                                        "som",
                                        "amina",
                                        "film",
                                        film(),
                                        "text",
                                        "Hur gör jag <b>då</b>?"))
                        .toString();
        String id = where.substring(where.indexOf("#k-") + 3);
        form(PAGE + "/kommentera", "som", "bertil", "svarpa", id, "text", "Ring dem");
        assertThat(seen(Citizen.BERTIL))
                .contains("Hur gör jag &lt;b&gt;då&lt;/b&gt;?", "Ring dem", "@amina.lindqvist");

        form(PAGE + "/andra", "som", "amina", "kommentar", id, "text", "Hur gör jag nu?");
        assertThat(seen(Citizen.BERTIL)).contains("Hur gör jag nu?", "(redigerad)");
        assertThat(form(PAGE + "/radera", "som", "bertil", "kommentar", id).status())
                .isEqualTo(403);
        form(PAGE + "/radera", "som", "amina", "kommentar", id);
        assertThat(seen(Citizen.BERTIL)).doesNotContain("Hur gör jag nu?");
    }

    @Test
    void whatWaitsForReviewIsSeenByItsWriterOnly() throws Exception {
        String id = youtube.comment(film(), Citizen.ELSA, "Väntar jag?");
        youtube.stand(id, Standing.HELD);

        assertThat(seen(Citizen.ELSA)).contains("Väntar jag?", "väntar på granskning");
        assertThat(seen(Citizen.AMINA)).doesNotContain("Väntar jag?");
        youtube.closeComments(film(), true);
        assertThat(seen(Citizen.AMINA)).contains("Kommentarerna är avstängda");
    }

    @Test
    void faultsAreSetByHand() throws Exception {
        form(
                "/styrning/youtube",
                "gor",
                "anrop",
                "fel",
                "TOO_FAST",
                "antal",
                "2",
                "metod",
                "GET",
                "vag",
                "/videos");
        form("/styrning/youtube", "gor", "kvot");

        assertThat(send("GET", "/styrning", null, "").http().body())
                .contains("2 anrop (GET /videos): Svarar 429", "Dagens kvot är slut");
        form("/styrning/youtube", "gor", "laga");
        assertThat(send("GET", "/styrning", null, "").http().body())
                .doesNotContain("Svarar 429 (rateLimitExceeded).", "kvot är slut.");
    }
}
