package se.uppsikt.sandbox.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;

/** A person reads, writes, answers and deletes, without any script. */
class SkyPagesTest extends BlueskyStory {
    private static final String PAGE = "/himmel/" + ACCOUNT.handle();

    private String seen(Citizen citizen) throws Exception {
        return page(PAGE + "?som=" + citizen.slug());
    }

    private static String id(Answer answer) {
        String where = location(answer).toString();
        return where.substring(where.indexOf("#i-") + 3);
    }

    @Test
    void accountIsAmongTheAccounts() throws Exception {
        assertThat(page("/")).contains("<h2>Bluesky</h2>", PAGE, "3 inlägg");
        assertThat(seen(Citizen.AMINA)).contains("Badhuset öppnar igen", "rullator");
        assertThat(page("/himmel/himmel.css")).contains(".kort");
    }

    @Test
    void answerIsWrittenAnsweredAndDeleted() throws Exception {
        String root = bluesky.posts(ACCOUNT).getFirst();
        String about = Eyes.id(AtUri.parse(root).orElseThrow());
        String id =
                id(
                        form(
                                PAGE + "/svara",
                                "som",
                                "amina",
                                "inlagg",
                                about,
                                "text",
                                "När <b>då</b>?"));
        form(PAGE + "/svara", "som", "bertil", "inlagg", id, "text", "På måndag");

        assertThat(seen(Citizen.BERTIL))
                .contains(
                        "När &lt;b&gt;då&lt;/b&gt;?", "På måndag", "@amina-lindqvist.bsky.social");
        assertThat(form(PAGE + "/radera", "som", "bertil", "inlagg", id).status()).isEqualTo(403);
        form(PAGE + "/radera", "som", "amina", "inlagg", id);
        assertThat(seen(Citizen.BERTIL)).doesNotContain("&lt;b&gt;");
    }

    @Test
    void whoNamesTheAccountIsSeenByIt() throws Exception {
        form(PAGE + "/skriv", "som", "elsa", "text", "Hej @" + ACCOUNT.handle() + "!");

        assertThat(seen(Citizen.AMINA)).contains("Elsa Bäckfors");
        assertThat(get("app.bsky.notification.listNotifications").json().toString())
                .contains("\"reason\":\"mention\"");
        assertThat(form(PAGE + "/skriv", "som", "elsa", "text", "å".repeat(301)).status())
                .isEqualTo(422);
    }

    @Test
    void faultsAreSetByHand() throws Exception {
        form(
                "/styrning/bluesky",
                "gor",
                "anrop",
                "fel",
                "RATE_LIMITED",
                "antal",
                "2",
                "metod",
                "POST");
        form("/styrning/bluesky", "gor", "losenord");
        assertThat(page("/styrning"))
                .contains("2 anrop (POST): Svarar 429", "Applösenordet är borttaget");
        form("/styrning/bluesky", "gor", "laga");
        assertThat(page("/styrning")).doesNotContain("Applösenordet är borttaget.");
    }
}
