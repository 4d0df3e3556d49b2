package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;

/** What may be published on a channel, exactly at each limit and one over (X8). */
@Proves("X8")
class WhatYouTubeTakesTest {
    private static List<String> against(@Nullable String title, String text, Post.Medium... media) {
        return YouTubePublisher.objections(new Post(Post.Form.POST, title, text, List.of(media)));
    }

    private static Post.Medium medium(String mime, long size, Post.@Nullable Captions captions) {
        StoredMedia stored = new StoredMedia(Sha256.of(new byte[0]), mime, size);
        return new Post.Medium(UUID.randomUUID(), stored, "fil", "", captions);
    }

    private static Post.Medium film() {
        return medium("video/mp4", 1_000, null);
    }

    @Test
    void titleIsNeededAndHoldsHundredSigns() {
        assertThat(against("a".repeat(100), "", film())).isEmpty();
        assertThat(against("a".repeat(101), "", film()))
                .singleElement()
                .asString()
                .contains("1 tecken");
        assertThat(against(null, "Text", film()))
                .containsExactly("En film på YouTube behöver en rubrik.");
        assertThat(against(" ", "Text", film())).hasSize(1);
        assertThat(against("Vi <3 isbanan", "", film()))
                .singleElement()
                .asString()
                .contains("< och >");
        assertThat(against("Isbanan > sommaren", "", film())).hasSize(1);
    }

    @Test
    void descriptionHoldsFiveThousandBytes() {
        assertThat(against("Film", "å".repeat(2_500), film())).isEmpty();
        assertThat(against("Film", "å".repeat(2_500) + "a", film())).hasSize(1);
    }

    @Test
    void filmIsNeededPicturesAreNotTakenAndCaptionsAre() {
        Post.Captions captions = new Post.Captions(film().stored(), "film.srt", "sv");
        assertThat(against("Film", "")).hasSize(1);
        assertThat(against("Film", "", medium("image/jpeg", 10, null))).hasSize(1);
        assertThat(against("Film", "", film(), film())).hasSize(1);
        assertThat(against("Film", "", medium("video/webm", 256_000_000_000L, captions))).isEmpty();
        assertThat(against("Film", "", medium("video/mp4", 256_000_000_001L, null))).hasSize(1);
        assertThat(against("Film", "", medium("video/x-matroska", 10, null))).hasSize(1);
        assertThat(YouTubePublisher.objections(new Post(Post.Form.STORY, "x", "", List.of(film()))))
                .hasSize(1);
    }

    @Test
    void statusIsSentWholeAndPublicAndNothingThatCannotBeSet() {
        var status =
                GraphJson.JSON.readTree(
                        """
                        {"uploadStatus":"processed","privacyStatus":"private","license":"creativeCommon","embeddable":false,
                        "publicStatsViewable":false,"madeForKids":true,"selfDeclaredMadeForKids":true,"publishAt":"2027-01-01T00:00:00Z"}
                        """);

        assertThat(FilmStands.shown(status).toString())
                .isEqualTo(
                        "{\"privacyStatus\":\"public\",\"embeddable\":false,\"license\":\"creativeCommon\",\"publicStatsViewable\":false,\"selfDeclaredMadeForKids\":true}");
    }
}
