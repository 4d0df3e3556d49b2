package se.uppsikt.sandbox.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import tools.jackson.databind.JsonNode;

/** What a subscriber hears, and what it must answer first. */
class LinkedInWebhookTest extends LinkedInSandbox {
    private static final String KEY =
            "/rest/eventSubscriptions/(developerApplication:urn%3Ali%3AdeveloperApplication%3A900300,user:urn%3Ali%3Aperson%3AdM7aQ0x1Zs,entity:urn%3Ali%3Aorganization%3A900200300,eventType:ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS)";

    private Answer subscribe() throws Exception {
        return send("PUT", KEY, "{\"webhook\":\"" + ear.address() + "\"}");
    }

    private String newest() {
        return linkedIn.posts().getFirst();
    }

    @Test
    void deliveriesAreSignedOverTheirRawBytesAndTellBothFormsOfTheUrn() throws Exception {
        linkedIn.webhook(ear.address());
        String comment = linkedIn.comment(newest(), Citizen.AMINA, "Går det bra, åäö?");
        until(() -> ear.notifications().size() == 1);

        LinkedInSandbox.Ear.Heard heard = ear.heard().getFirst();
        byte[] prefix = "hmacsha256=".getBytes(StandardCharsets.UTF_8);
        assertThat(heard.signature()).isEqualTo(Ear.hmac(prefix, heard.body()));
        JsonNode told = ear.notifications().getFirst();
        assertThat(told.path("action").stringValue()).isEqualTo("COMMENT");
        assertThat(told.path("generatedActivity").stringValue())
                .isEqualTo(comment.replace("(urn:li:activity:", "(activity:"));
        JsonNode shown = told.path("decoratedGeneratedActivity").path("comment");
        assertThat(shown.path("entity").stringValue()).isEqualTo(comment);
    }

    @Test
    void atMostTenTravelTogetherAndARefusedDeliveryComesAgain() throws Exception {
        assertThat(subscribe().status()).isEqualTo(204);
        ear.refuse(1);
        for (int i = 0; i < 25; i++) {
            linkedIn.like(newest(), Citizen.BERTIL);
        }
        until(() -> ear.notifications().size() == 25);

        assertThat(ear.heard())
                .allSatisfy(
                        one ->
                                assertThat(one.json().path("notifications").size())
                                        .isBetween(1, 10));
        until(linkedIn::idle);
    }

    @Test
    void whatMembersTakeAwayAndWhatIsTakenFromThemIsTold() throws Exception {
        linkedIn.webhook(ear.address());
        String comment = linkedIn.comment(newest(), Citizen.CECILIA, "Snart borta");
        linkedIn.delete(comment);
        until(() -> ear.notifications().size() == 2);

        assertThat(ear.notifications().getLast().path("action").stringValue())
                .isEqualTo("COMMENT_DELETE");
        assertThat(ear.notifications().getLast().has("decoratedGeneratedActivity")).isFalse();
    }

    @Test
    void anAddressThatAnswersWronglyIsNotSubscribed() throws Exception {
        ear.honest(false);

        assertThat(subscribe().status()).isEqualTo(400);
    }

    @Test
    void afterThreeWrongAnswersNothingMoreComesUntilItIsSubscribedAnew() throws Exception {
        subscribe();
        ear.honest(false);
        until(linkedIn::blocked);
        linkedIn.comment(newest(), Citizen.DRAGAN, "Hörs inte");
        Thread.sleep(150);
        assertThat(ear.notifications()).isEmpty();

        ear.honest(true);
        assertThat(subscribe().status()).isEqualTo(204);
        until(() -> ear.notifications().size() == 1);
    }

    @Test
    void anAddressThatAnswersRightlyAgainAndAgainGoesOnHearing() throws Exception {
        linkedIn.webhook(ear.address());
        until(() -> ear.challenges() == 1);
        until(() -> ear.challenges() == 2);
        linkedIn.comment(newest(), Citizen.GUSTAV, "Hörs");

        until(() -> ear.notifications().size() == 1);
    }

    @Test
    void lostDoubledAndReversedDeliveriesAreOrderedByTheFaults() throws Exception {
        linkedIn.webhook(ear.address());
        linkedIn.faults().loseWebhooks(1);
        linkedIn.comment(newest(), Citizen.ELSA, "Förlorad");
        until(linkedIn::idle);
        linkedIn.faults().duplicateWebhooks(1);
        linkedIn.comment(newest(), Citizen.ELSA, "Dubbel");
        until(() -> ear.notifications().size() == 2);
        linkedIn.faults().reverseWebhooks(2);
        String comment = linkedIn.comment(newest(), Citizen.ELSA, "Först");
        linkedIn.edit(comment, "Sedan");
        until(() -> ear.notifications().size() == 4);

        assertThat(ear.notifications())
                .extracting(n -> n.path("action").stringValue())
                .containsExactly("COMMENT", "COMMENT", "COMMENT_EDIT", "COMMENT");
    }
}
