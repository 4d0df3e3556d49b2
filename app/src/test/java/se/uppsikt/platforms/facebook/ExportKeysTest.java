package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.items;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportKeysTest {

    private static final long MARCH = 1_772_190_000L;

    @TempDir Path place;

    @Test
    void theSamePostHasTheSameKeyInAnotherLayoutWithOtherTitleAndSpacing() throws IOException {
        String old =
                """
                [{"timestamp": 1772190000, "title": "S updated", "data": [{"post": "Hej  alla"}]}]""";
        String newer =
                """
                [{"timestamp": 1772190000, "fbid": "7", "title": "S uppdaterade", "data": [
                  {"post": "Hej alla\\n"}, {"update_timestamp": 1772190009}]}]""";

        assertThat(keys("posts/your_posts_1.json", old))
                .isEqualTo(keys("x/posts/profile_posts_1.json", newer));
    }

    @Test
    void postsThatDifferInTextOrTimeHaveDifferentKeys() throws IOException {
        assertThat(
                        keys(
                                "posts/profile_posts_1.json",
                                "["
                                        + String.join(
                                                ",",
                                                post(MARCH, "a"),
                                                post(MARCH, "b"),
                                                post(MARCH + 1, "a"))
                                        + "]"))
                .doesNotHaveDuplicates();
    }

    @Test
    void twinsInOneFileAreTwoAndTheSameFileTwiceIsNot() throws IOException {
        String twins = "[" + post(MARCH, "Tvilling") + "," + post(MARCH, "Tvilling") + "]";
        List<String> once = keys("posts/profile_posts_1.json", twins);
        Path zip =
                new ExportParts()
                        .with("a/posts/profile_posts_1.json", twins)
                        .with("b/posts/profile_posts_1.json", twins)
                        .zip(place.resolve("twice.zip"));

        assertThat(once).hasSize(2).doesNotHaveDuplicates();
        assertThat(items(zip)).extracting(i -> i.origin().key()).containsAll(once).hasSize(4);
        assertThat(items(zip).stream().map(i -> i.origin().key()).distinct()).hasSize(2);
    }

    @Test
    void photosWithoutTextInTheSameSecondAreToldApartByTheirFiles() throws IOException {
        assertThat(
                        keys(
                                "posts/your_uncategorized_photos.json",
                                """
                                {"other_photos_v2": [
                                 {"uri": "a/1.jpg", "creation_timestamp": 1772190000},
                                 {"uri": "a/2.jpg", "creation_timestamp": 1772190000}]}"""))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameWordsInTwoConversationsAreTwoMessages() throws IOException {
        String messages =
                """
                {"participants": [{"name": "A"}, {"name": "S"}], "thread_path": "inbox/%s",
                 "messages": [{"sender_name": "A", "timestamp_ms": 1772190000000, "content": "Hej"}]}""";
        Path zip =
                new ExportParts()
                        .with("messages/inbox/a_1/message_1.json", messages.formatted("a_1"))
                        .with("messages/inbox/a_2/message_1.json", messages.formatted("a_2"))
                        .zip(place.resolve("m.zip"));

        assertThat(items(zip)).extracting(i -> i.origin().key()).hasSize(2).doesNotHaveDuplicates();
    }

    private List<String> keys(String name, String json) throws IOException {
        Path zip = new ExportParts().with(name, json).zip(place.resolve("keys.zip"));
        return items(zip).stream().map(i -> i.origin().key()).toList();
    }
}
