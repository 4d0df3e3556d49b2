package se.uppsikt.base.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Where and when a film was taken, and by which telephone, goes out of it; what is seen and heard
 * lies where it lay, to the last bit (dataskyddsförordningen artikel 5.1 c).
 */
class FilmsAreBareTest {
    @Test
    void aFilmTellsNeitherWhereNorWhenNorByWhat() throws IOException {
        byte[] film = Films.withSound();
        assertThat(text(film)).contains(Films.POSITION, Films.TELEPHONE, Films.made());

        tellsNothing(film);
    }

    @Test
    void soDoesOneWhoseIndexStandsFirstAndOneWithAnEnormousHead() throws IOException {
        tellsNothing(Films.of("vide", "soun", "meta").indexFirst().bytes());
        tellsNothing(Films.of("vide", "soun", "camm").largeHead().bytes());
        tellsNothing(Films.of("vide", "soun").fragments().bytes());
    }

    private static void tellsNothing(byte[] film) throws IOException {
        byte[] bare = bare(film, 8192);

        assertThat(bare).hasSameSizeAs(film);
        assertThat(text(bare))
                .doesNotContain(
                        Films.POSITION,
                        Films.TELEPHONE,
                        Films.made(),
                        "xyz",
                        "udta",
                        "location",
                        "SDLN")
                .contains(Films.PICTURES + Films.SOUND);
        assertThat(text(bare).indexOf(Films.PICTURES))
                .isEqualTo(text(film).indexOf(Films.PICTURES));
        assertThat(bare(bare, 8192)).as("nothing is left to take away").isEqualTo(bare);
        assertThat(bare(film, 1)).as("in whatever pieces it comes").isEqualTo(bare);
        assertThat(bare(film, 7)).isEqualTo(bare);
    }

    @Test
    void whereACameraWasAtEachMomentLiesAmongThePicturesAndGoesToo() throws IOException {
        byte[] bare = bare(Films.withSound(), 8192);

        assertThat(text(Films.withSound())).contains(Films.PLACES);
        assertThat(text(bare)).doesNotContain(Films.PLACES, "GPS5");
    }

    @Test
    void whatAPlayerMustKnowStays() throws IOException {
        byte[] film = Films.of("vide", "soun").bytes();
        byte[] bare = bare(film, 8192);

        assertThat(text(bare)).contains("<rdf/>", "stco", "tkhd", "vide", "soun");
        assertThat(changed(film, bare)).as("only what told something").isLessThan(film.length / 2);
    }

    private static int changed(byte[] film, byte[] bare) {
        int changed = 0;
        for (int i = 0; i < film.length; i++) {
            if (film[i] != bare[i]) {
                changed++;
            }
        }
        return changed;
    }

    @Test
    void itsLengthAndHowItIsShownAreRead() throws IOException {
        Film film = read(Films.withSound()).orElseThrow();

        assertThat(film.length()).isEqualTo(Duration.ofSeconds(7));
        assertThat(film.width()).isEqualTo(1080);
        assertThat(film.height()).isEqualTo(1920);
        assertThat(film.sound()).isTrue();
        assertThat(read(Films.mute()).orElseThrow().sound()).isFalse();
    }

    /** Rather none than one that may tell. */
    @Test
    void whatIsNotCertainIsNotTaken() throws IOException {
        byte[] film = Films.withSound();

        assertThat(read(Films.of("vide", "meta").fragments().bytes())).isEmpty();
        assertThat(read("ftypisom, says a text".getBytes(ISO_8859_1))).isEmpty();
        assertThat(read(new byte[0])).isEmpty();
        int index = text(film).indexOf("moov");
        for (int cut : new int[] {20, text(film).indexOf(Films.SOUND), index + 60}) {
            assertThat(read(Arrays.copyOf(film, cut))).as("cut off at " + cut).isEmpty();
        }
    }

    /** A stranger's numbers lead nowhere outside the film. */
    @Test
    void anyByteMayBeWrong() throws IOException {
        byte[] film = Films.withSound();
        for (int at = 0; at < film.length; at++) {
            byte[] broken = film.clone();
            broken[at] = (byte) 0xff;
            Optional<Film> read = read(broken);
            if (read.isPresent()) {
                try (InputStream in = read.get().bare(new ByteArrayInputStream(broken))) {
                    assertThat(in.readAllBytes()).hasSameSizeAs(film);
                }
            }
        }
    }

    private static Optional<Film> read(byte[] film) throws IOException {
        return Film.read(new ByteArrayInputStream(film), film.length);
    }

    private static byte[] bare(byte[] film, int piece) throws IOException {
        byte[] bare = new byte[film.length];
        try (InputStream in = read(film).orElseThrow().bare(new ByteArrayInputStream(film))) {
            int at = 0;
            while (at < bare.length) {
                at += in.read(bare, at, Math.min(piece, bare.length - at));
            }
        }
        return bare;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
