package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.AtThePlatform;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.base.Citizen;

/** X2, X7: an account on Instagram is connected by a yes of whoever runs the page it belongs to. */
@PlatformTest
@Proves("X7")
class AccountIsChosenByItsPageTest extends InstagramStory {
    @Test
    void thereAndBackAndWhatWasWrittenMeanwhileComes() {
        Contribution before = comment(Citizen.AMINA);
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        String page = "/plattformar/" + account().handle();
        anna.post(page + "/koppla-fran", "");
        assertThat(connections.connection(account().id())).isEmpty();
        String meanwhile = street.comment(post(), Citizen.BERTIL, words());
        assertThat(anna.see(page + "/anslut").body())
                .contains("Fortsätt till Instagram", "läsa kontots inlägg och händelser");

        URI dialogue =
                URI.create(
                        anna.see(page + "/anslut/vidare")
                                .headers()
                                .firstValue("Location")
                                .orElseThrow());
        assertThat(dialogue.getQuery()).contains("instagram_manage_comments");
        URI back = AtThePlatform.say("ja", dialogue, "");
        String choose = Visitor.goal(anna.see(back.getPath() + "?" + back.getRawQuery()));
        assertThat(anna.see(choose).body())
                .contains(account().name())
                .doesNotContain(ITS_PAGE.token());
        assertThat(anna.post(choose, "konto=" + ACCOUNT.id()).statusCode()).isEqualTo(302);

        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        kept(meanwhile);
        assertThat(now(before).text()).isNotNull();
    }

    /** X7: what tells of nothing goes the whole way in. */
    @Test
    void aTrialEventComesInThroughItsOwnDoor() {
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        String page = "/plattformar/" + account().handle();

        anna.post(page + "/prov", "");

        assertThat(anna.see(page).body()).contains("Provhändelsen togs emot");
    }
}
