package se.uppsikt.publishing.imagetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.ProgramTest;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.publishing.imagetext.Poster.Ground;

/** Reads with the program tesseract, which {@code ./test} installs where it may. */
@ProgramTest
class PictureIsReadTest {
    private final ImageTexts texts = new ImageTexts();

    @Test
    void swedishIsReadLineByLine() {
        assertThat(
                        texts.read(
                                Poster.usual()
                                        .saying(
                                                "Julmarknad på Stortorget",
                                                "Lördag 12 december",
                                                "kl. 10.30-15.00",
                                                "Varmkorv, hästar, fri entré",
                                                "Ring 019-21 10 00",
                                                "orebro.se/jul")))
                .hasValueSatisfying(
                        lines ->
                                assertThat(lines)
                                        .containsExactly(
                                                "Julmarknad på Stortorget",
                                                "Lördag 12 december",
                                                "kl. 10.30-15.00",
                                                "Varmkorv, hästar, fri entré",
                                                "Ring 019-21 10 00",
                                                "orebro.se/jul"));
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void wordsAreReadOnEveryGround(Ground ground) {
        Color words = ground == Ground.BLUE || ground == Ground.LEAVES ? Color.WHITE : Color.BLACK;

        assertThat(texts.read(Poster.usual().on(ground, words).saying("Öppet hus", "Välkommen in")))
                .hasValueSatisfying(
                        lines ->
                                assertThat(String.join(" ", lines))
                                        .contains("Öppet hus")
                                        .containsPattern("V[äa]lkommen in"));
    }

    @Test
    void aPictureWithoutWordsHasNoLines() {
        assertThat(texts.read(Poster.usual().saying())).isEqualTo(Optional.of(List.of()));
        assertThat(texts.read(Poster.usual().on(Ground.LEAVES, Color.WHITE).saying()))
                .hasValueSatisfying(lines -> assertThat(lines).hasSizeLessThan(4));
    }

    @Test
    void smallAndLargePicturesAreRead() {
        assertThat(texts.read(Poster.usual().of(400, 24).saying("Stängt på måndag")))
                .isEqualTo(Optional.of(List.of("Stängt på måndag")));
        assertThat(texts.read(Poster.usual().of(4_000, 200).saying("Stängt på måndag")))
                .isEqualTo(Optional.of(List.of("Stängt på måndag")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ingen bild",
                "\u0089PNG\r\n\u001a\n",
                "GIF89a",
                "%!PS (/etc/passwd) run",
                "/etc/passwd",
                "<svg xmlns='http://www.w3.org/2000/svg'/>"
            })
    void whatIsNoPictureIsUnread(String bytes) {
        assertThat(
                        texts.read(
                                new ByteArrayInputStream(
                                        bytes.getBytes(StandardCharsets.ISO_8859_1))))
                .isEmpty();
    }

    @Test
    void thatItCanReadIsTold() {
        assertThat(new ImageTextCheck().look())
                .isEqualTo(new Found.Right("Text i bilder läses på svenska och engelska."));
    }

    @Test
    void withoutTheProgramNothingIsReadAndThatIsTold() {
        var none = new Tesseract(List.of(Path.of("/finns/inte/tesseract")));

        assertThat(new ImageTexts(none).read(Poster.usual().saying("Öppet"))).isEmpty();
        assertThat(new ImageTextCheck(none).look())
                .isInstanceOfSatisfying(
                        Found.Missing.class,
                        missing ->
                                assertThat(missing.mend())
                                        .isEqualTo(
                                                "sudo apt-get install tesseract-ocr"
                                                        + " tesseract-ocr-swe"));
    }

    @Test
    void withoutSwedishThatIsTold(@TempDir Path folder) throws IOException {
        Tesseract english = program(folder, "echo 'List (1):'; echo eng");

        assertThat(new ImageTextCheck(english).look()).isInstanceOf(Found.Wrong.class);
    }

    @Test
    void aProgramThatHangsFailsOrFloodsIsNotWaitedFor(@TempDir Path folder) throws IOException {
        long from = System.nanoTime();
        Tesseract hanging = program(folder, "exec /bin/sleep 600");

        assertThat(hanging.read(new byte[3_000_000], Duration.ofMillis(300))).isEmpty();
        assertThat(program(folder, "exit 3").read(new byte[10], Duration.ofSeconds(5))).isEmpty();
        assertThat(program(folder, "exec /usr/bin/yes").read(new byte[10], Duration.ofSeconds(5)))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(30));
    }

    private static Tesseract program(Path folder, String does) throws IOException {
        Path program = folder.resolve("tesseract");
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new Tesseract(List.of(program));
    }
}
