package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.sandbox.Citizen;

/** Odd deliveries, from the wire to the inbox: nothing is lost, nothing is doubled. */
@PlatformTest
class OddDeliveriesTest extends PlatformStory {
    @Autowired Deliveries intake;
    @Autowired JdbcClient database;
    private final Instant now = InstantSource.system().instant().minusSeconds(300);
    private final long second = now.getEpochSecond();
    private final String number = Long.toString(ThreadLocalRandom.current().nextLong(1L << 60));

    @Test
    void aRatingAMentionAndAStickerWithoutWordsWaitForAnAnswer() {
        String rating = number;
        change(
                "ratings",
                second,
                "\"item\":\"rating\",\"verb\":\"add\",\"open_graph_story_id\":\"%s\",\"reviewer_id\":\"8\""
                        .formatted(rating));
        String mention = "44_" + number;
        change(
                "mention",
                second,
                "\"item\":\"post\",\"verb\":\"add\",\"post_id\":\"%s\",\"sender_id\":\"44\""
                        .formatted(mention));
        comment("add", second, null, null);

        assertThat(waits(kept(rating))).isTrue();
        assertThat(waits(kept(mention))).isTrue();
        assertThat(waits(kept(key()))).isTrue();
    }

    @Test
    void aVisitorsPostToldAsADraftAndThenPublishedIsOneThatWaits() {
        String post = PAGE.id() + "_" + number;
        String told =
                "\"from\":{\"id\":\"8\"},\"item\":\"status\",\"verb\":\"add\",\"post_id\":\"%s\",\"created_time\":%d,\"message\":\"Hål i vägen\",\"published\":%d";
        change("feed", second, told.formatted(post, second, 0));
        assertThat(waits(kept(post))).isTrue();
        change("feed", second + 9, told.formatted(post, second, 1));
        settled();
        assertThat(kept(post).versions()).isEqualTo(1);
    }

    @Test
    void whatIsPutBackAfterItWasGoneIsThereAndWaitsAgainWithItsPromise() {
        comment("add", second, "Hej", null);
        Instant due = due(kept(key()));
        comment("remove", second + 10, null, null);
        kept(key(), c -> c.facts().withdrawnAt() != null);
        assertThat(waits(kept(key()))).isFalse();
        comment("add", second + 20, "Hej", null);

        Contribution back = kept(key(), c -> c.facts().withdrawnAt() == null);
        assertThat(back.facts().answering()).isEqualTo(Answering.NEW);
        assertThat(due(back)).isEqualTo(due);
        assertThat(records.kept(back.id()).ledger())
                .extracting(entry -> entry.event())
                .containsSubsequence(
                        "vanished-from-platform", "restored-on-platform", "item-waits-again");
    }

    @Test
    void anAdditionThatIsHeardOfAfterTheRemovalStaysGoneWithItsWords() {
        comment("remove", second + 10, null, null);
        comment("add", second + 10, "Ångrar mig", null);

        Contribution late = kept(key(), c -> c.text() != null);
        assertThat(late.facts().withdrawnAt()).isNotNull();
        assertThat(late.facts().visibility()).isEqualTo(Facts.Visibility.PUBLIC);
        assertThat(waits(late)).isFalse();
    }

    @Test
    void aCommentBehindItsPostAndBehindItsPictureIsOneThatWaits() {
        Contribution live = comment(Citizen.BERTIL);
        String own = live.key().value().substring(live.key().value().indexOf('_') + 1);
        String other = "90" + number + "_" + own;
        told("add", other, String.valueOf(live.text()), live.author().platformId());
        settled();
        assertThat(alike(own)).isEqualTo(1);
        poll();
        assertThat(alike(own)).isEqualTo(1);
        assertThat(kept(other).versions()).isEqualTo(1);
        assertThat(waits(kept(other))).isTrue();

        told("remove", other, null, null);
        kept(live.key().value(), c -> c.facts().withdrawnAt() != null);
        assertThat(alike(own)).isEqualTo(1);
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
    void anEditThatShowsNothingLeavesTheWordsAsTheyWere() {
        Contribution live = comment(Citizen.CECILIA);
        told("edited", live.key().value(), null, live.author().platformId());
        settled();
        poll();

        assertThat(kept(live.key().value()).text()).isEqualTo(live.text());
        assertThat(waits(kept(live.key().value()))).isTrue();
    }

    @Test
    void anEditBeforeItsAdditionAndTwoEditsInASecondEndWithTheLastWords() {
        comment("edited", second + 20, "andra", second + 20);
        comment("add", second, "första", null);
        assertThat(kept(key(), c -> c.versions() == 2).text()).isEqualTo("andra");
        comment("edited", second + 40, "tredje", null);
        comment("edited", second + 40, "fjärde", null);
        assertThat(kept(key(), c -> c.versions() == 4).text()).isEqualTo("fjärde");
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

    private String key() {
        return "7_" + number;
    }

    private void comment(String verb, long at, @Nullable String text, @Nullable Long created) {
        change(
                "feed",
                at,
                "\"from\":{\"id\":\"8\",\"name\":\"Kim\"},\"item\":\"comment\",\"verb\":\"%s\",\"post_id\":\"%2$s_7\",\"parent_id\":\"%2$s_7\",\"comment_id\":\"%3$s\",\"created_time\":%4$d%5$s"
                        .formatted(
                                verb,
                                PAGE.id(),
                                key(),
                                created == null ? second : created,
                                text == null ? "" : ",\"message\":\"" + text + "\""));
    }

    private void told(String verb, String key, @Nullable String text, @Nullable String author) {
        String post = PAGE.id() + "_" + key.substring(0, key.indexOf('_'));
        change(
                "feed",
                second + 400,
                "\"item\":\"comment\",\"verb\":\"%s\",\"post_id\":\"%2$s\",\"parent_id\":\"%2$s\",\"comment_id\":\"%3$s\"%4$s%5$s"
                        .formatted(
                                verb,
                                post,
                                key,
                                text == null ? "" : ",\"message\":\"" + text + "\"",
                                author == null ? "" : ",\"from\":{\"id\":\"" + author + "\"}"));
    }

    private long alike(String number) {
        return database.sql("select count(*) from records.contribution where key like '%' || ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private void change(String field, long at, String value) {
        entry(at, "\"changes\":[{\"field\":\"%s\",\"value\":{%s}}]".formatted(field, value));
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

    private void entry(long at, String events) {
        String body =
                "{\"object\":\"page\",\"n\":\"%s\",\"entry\":[{\"id\":\"%s\",\"time\":%d,%s}]}"
                        .formatted(UUID.randomUUID(), PAGE.id(), at, events);
        intake.receive(
                        "facebook/webhook",
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8))
                .join();
    }

    private void settled() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                database.sql(
                                                        "select count(*) from records.waiting where problem is null")
                                                .query(Long.class)
                                                .single()
                                        == 0);
    }

    private boolean waits(Contribution c) {
        return database.sql(
                                "select count(*) from inbox.item where contribution = ? and state = 'WAITING'")
                        .param(c.id().value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private Instant due(Contribution c) {
        return database.sql("select due from inbox.item where contribution = ?")
                .param(c.id().value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
