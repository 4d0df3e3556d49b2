package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts.Answering;

/** Odd messages and what else comes beside them, from the wire to the inbox. */
@PlatformTest
class OddMessagesTest extends OddDeliveryStory {
    @Test
    void anAutomaticReplyWithinSecondsAnswersNobodyAndALaterAnswerDoes() {
        String person = "9" + number;
        said(
                person,
                second * 1000,
                false,
                "\"mid\":\"q_%s\",\"text\":\"Öppet?\"".formatted(number));
        said(
                person,
                second * 1000 + 2_000,
                true,
                "\"mid\":\"auto_%s\",\"text\":\"Tack, vi svarar snart\",\"is_echo\":true,\"app_id\":77"
                        .formatted(number));
        kept("auto_" + number);
        assertThat(waits(kept("q_" + number))).isTrue();

        said(
                person,
                second * 1000 + 60_000,
                true,
                "\"mid\":\"svar_%s\",\"text\":\"Till åtta\",\"is_echo\":true,\"app_id\":77"
                        .formatted(number));
        kept("svar_" + number);
        kept("q_" + number, c -> c.facts().answering() == Answering.ANSWERED_ON_PLATFORM);
    }

    @Test
    void oneMessageIsOneWithAnotherTimeOrAnotherAddressOfItsPicture() {
        message(
                second * 1000,
                "\"mid\":\"m_%s\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"https://cdn.example.org/a.jpg?oh=1\"}}]"
                        .formatted(number));
        kept("m_" + number);
        message(
                second * 1000 + 1500,
                "\"mid\":\"m_%s\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"https://cdn.example.org/a.jpg?oh=2\"}}]"
                        .formatted(number));
        settled();

        assertThat(kept("m_" + number).versions()).isEqualTo(1);
    }

    @Test
    void aDeletionBeforeItsMessageIsKeptWithTheWordsThatComeLater() {
        message(second * 1000, "\"mid\":\"m_%s\",\"is_deleted\":true".formatted(number));
        message(second * 1000, "\"mid\":\"m_%s\",\"text\":\"kom sent\"".formatted(number));

        Contribution message = kept("m_" + number, c -> c.text() != null);
        assertThat(message.facts().withdrawnAt()).isNotNull();
        assertThat(waits(message)).isFalse();
    }

    @Test
    void whatAPersonTellsInAFormIsSetAsideForPeopleToSee() {
        entry(
                second * 1000,
                "\"messaging\":[{\"sender\":{\"id\":\"8\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,\"messaging_feedback\":{\"q\":\"Kallt\"}}]"
                        .formatted(PAGE.id(), second * 1000));
        settled();
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(anna.see("/plattformar").body())
                                        .contains("messaging/messaging_feedback")
                                        .doesNotContain("Kallt"));
    }

    @Test
    void aPageThatIsShutOffIsARedTroubleUntilItIsLetBack() {
        enforced("block", second);
        await().atMost(PATIENCE).until(() -> connection().restriction() != null);
        poll();
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        assertThat(anna.see("/plattformar").body())
                .contains("har spärrat kontots meddelanden", "Skäl enligt Facebook: Skräppost");
        enforced("unblock", second + 60);
        await().atMost(PATIENCE)
                .until(() -> !anna.see("/plattformar").body().contains("har spärrat"));
    }

    private void message(long at, String body) {
        entry(
                at,
                "\"messaging\":[{\"sender\":{\"id\":\"8\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,\"message\":{%s}}]"
                        .formatted(PAGE.id(), at, body));
    }

    private void said(String person, long at, boolean own, String body) {
        entry(
                at,
                "\"messaging\":[{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,\"message\":{%s}}]"
                        .formatted(own ? PAGE.id() : person, own ? person : PAGE.id(), at, body));
    }

    private void enforced(String action, long at) {
        entry(
                at * 1000,
                "\"messaging\":[{\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,\"policy_enforcement\":{\"action\":\"%s\",\"reason\":\"Skräppost\"}}]"
                        .formatted(PAGE.id(), at * 1000, action));
    }
}
