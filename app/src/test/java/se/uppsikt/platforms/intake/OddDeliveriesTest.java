package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.sandbox.base.Citizen;

/** Odd deliveries, from the wire to the inbox: nothing is lost, nothing is doubled. */
@PlatformTest
class OddDeliveriesTest extends OddDeliveryStory {
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

    private Instant due(Contribution c) {
        return database.sql("select due from inbox.item where contribution = ?")
                .param(c.id().value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
