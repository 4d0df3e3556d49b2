package se.uppsikt.platforms.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.publications.Post.Captions;
import se.uppsikt.platforms.publications.Post.Form;
import se.uppsikt.platforms.publications.Post.Medium;

/** What a platform does not take is told before anybody tries, all of it at once (X8). */
@Proves("X8")
class TakesTest {
    private static final Length TEN = new Length(10, Counting.CODE_POINTS);
    private static final Takes TAKES =
            new Takes(
                    null,
                    Map.of(
                            Form.POST,
                            new Takes.Contents(
                                    TEN,
                                    false,
                                    new Takes.Pictures(2, 1_000_000, Set.of(MediaType.JPEG), TEN),
                                    new Takes.Film(5_000_000, Set.of(MediaType.MP4), false))));

    private static Medium medium(MediaType type, long size, String alt) {
        StoredMedia stored = new StoredMedia(Sha256.of(new byte[] {1}), type.mime(), size);
        return new Medium(UUID.randomUUID(), stored, "is" + type.ending(), alt, null);
    }

    private static Medium picture() {
        return medium(MediaType.JPEG, 1_000_000, "0123456789");
    }

    private static List<String> against(String text, Medium... media) {
        return against(Form.POST, null, text, media);
    }

    private static List<String> against(
            Form form, @Nullable String title, String text, Medium... media) {
        return TAKES.against(new Post(form, title, text, List.of(media)));
    }

    @Test
    void exactlyAtEveryLimitIsTaken() {
        assertThat(against("å".repeat(10), picture(), picture())).isEmpty();
    }

    @Test
    void oneOverIsToldWithHowMuch() {
        assertThat(against("🌞".repeat(11)))
                .singleElement()
                .isEqualTo("Texten är 1 tecken för lång; 10 ryms.");
        assertThat(against("", medium(MediaType.JPEG, 1_000_001, "")))
                .singleElement()
                .isEqualTo("is.jpg är för stor: 1 MB ryms.");
        assertThat(against("", picture(), picture(), picture()))
                .singleElement()
                .isEqualTo("Högst 2 bilder tas emot.");
        assertThat(against("", medium(MediaType.JPEG, 1, "01234567890")))
                .singleElement()
                .isEqualTo("Bildbeskrivningen till is.jpg är 1 tecken för lång; 10 ryms.");
    }

    @Test
    void everythingIsToldAtOnce() {
        Medium film = medium(MediaType.MP4, 6_000_000, "");
        Medium captioned =
                new Medium(
                        film.id(),
                        film.stored(),
                        film.name(),
                        "",
                        new Captions(film.stored(), "is.srt", "sv"));
        assertThat(
                        against(
                                Form.POST,
                                "Rubrik",
                                String.join("", Collections.nCopies(20, "x")),
                                captioned,
                                medium(MediaType.HEIC, 1, "")))
                .hasSize(6)
                .contains(
                        "Rubriken har ingen plats där.",
                        "En film publiceras för sig.",
                        "Undertexter tas inte emot där; bränn in dem i filmen.");
    }

    @Test
    void nothingAtAllAndWhatHasNoPlaceAreTold() {
        assertThat(against(" ")).singleElement().asString().startsWith("Det finns inget");
        assertThat(against(Form.STORY, null, "", picture()))
                .singleElement()
                .isEqualTo("Händelse går inte att publicera där från andra program.");
    }

    @Test
    void twoGigabytesAreBegunWithTwoHoursAhead() {
        Post film =
                new Post(Form.POST, null, "", List.of(medium(MediaType.MP4, 2_000_000_000, "")));
        assertThat(film.sending()).isBetween(Duration.ofMinutes(100), Duration.ofMinutes(120));
        assertThat(new Post(Form.POST, null, "Hej", List.of()).sending()).isZero();
    }
}
