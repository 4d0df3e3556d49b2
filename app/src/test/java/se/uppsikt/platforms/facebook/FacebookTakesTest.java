package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Takes;

/** Exactly as much as a page takes is taken, and nothing over. */
class FacebookTakesTest {
    private static final Takes TAKES = FacebookPublisher.TAKES;

    private static Post post(String text, List<Post.Medium> media) {
        return new Post(Post.Form.POST, null, text, media);
    }

    private static Post.Medium medium(MediaType type, long size, String alt) {
        return new Post.Medium(
                UUID.randomUUID(),
                new StoredMedia(Sha256.of(new byte[] {1}), type.mime(), size),
                "fil",
                alt,
                null);
    }

    private static List<Post.Medium> pictures(int count) {
        List<Post.Medium> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(medium(MediaType.JPEG, 4_000_000, ""));
        }
        return pictures;
    }

    @Test
    void textIsCountedAsFacebookCounts() {
        assertThat(TAKES.against(post("å".repeat(63_206), List.of()))).isEmpty();
        assertThat(TAKES.against(post("å".repeat(63_207), List.of())))
                .containsExactly("Texten är 1 tecken för lång; 63206 ryms.");
        assertThat(TAKES.against(post("🌞".repeat(31_604), List.of()))).hasSize(1);
    }

    @Test
    void picturesAreTenOfFourMegabytesWithAThousandSignsEach() {
        assertThat(TAKES.against(post("", pictures(10)))).isEmpty();
        assertThat(TAKES.against(post("", pictures(11))))
                .containsExactly("Högst 10 bilder tas emot.");
        assertThat(against(medium(MediaType.PNG, 4_000_001, ""))).contains("för stor");
        assertThat(against(medium(MediaType.PNG, 1, "a".repeat(1_000)))).isNull();
        assertThat(against(medium(MediaType.PNG, 1, "a".repeat(1_001)))).contains("för lång");
        assertThat(against(medium(MediaType.HEIC, 1, ""))).contains("av fel sort");
    }

    private static @Nullable String against(Post.Medium medium) {
        List<String> against = TAKES.against(post("", List.of(medium)));
        return against.isEmpty() ? null : Objects.requireNonNull(against.getFirst());
    }

    @Test
    void filmStandsAlone() {
        Post.Medium film = medium(MediaType.MP4, 10_000_000_000L, "");
        assertThat(against(film)).isNull();
        assertThat(against(medium(MediaType.MP4, 10_000_000_001L, ""))).contains("för stor");
        assertThat(against(medium(MediaType.AVI, 1, ""))).contains("av fel sort");
        assertThat(TAKES.against(post("", List.of(film, film)))).isNotEmpty();
    }

    @Test
    void storyIsOnePictureWithoutWords() {
        assertThat(TAKES.against(new Post(Post.Form.STORY, null, "", pictures(1)))).isEmpty();
        assertThat(TAKES.against(new Post(Post.Form.STORY, null, "", pictures(2))))
                .containsExactly("Bara en bild i taget tas emot.");
        assertThat(TAKES.against(new Post(Post.Form.STORY, null, "Hej", pictures(1))))
                .containsExactly("Texten har ingen plats där.");
        assertThat(
                        TAKES.against(
                                new Post(
                                        Post.Form.STORY,
                                        null,
                                        "",
                                        List.of(medium(MediaType.MP4, 1, "")))))
                .isNotEmpty();
    }
}
