package se.uppsikt.base.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table says what a file is and what may be done with it. */
class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "'RIFF....WAVEfmt ', WAVE",
        "'RIFF....AVI LIST', AVI",
        "'II*\0', TIFF",
        "'MM\0*', TIFF",
        "'OggS\0\2', OGG",
        "'ID3\3', MP3",
        "'....ftypM4A ', M4A",
        "'....ftypmif1', HEIC",
        "'....ftypavis', AVIF",
        "'....ftyp3gp4', MP4",
        "'....ftypnew1', MP4",
        "'\u001aE\u00df\u00a3....matroska', MATROSKA"
    })
    void theFormStandsInTheHeadOfTheContainer(String head, MediaType type) {
        assertThat(of(head)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>",
                "<html><script>alert(1)</script>",
                "\u00ef\u00bb\u00bf<!DOCTYPE html>",
                "<!--\u0089PNG--><html>",
                "alert(1)//",
                "{\"a\":1}",
                "a,b\r\n",
                "PK\3\4",
                "#!/bin/sh\n",
                "....moov",
                "text free of all"
            })
    void whatABrowserMightRunOrNobodyKnowsIsOctetsAndNeverShown(String head) {
        assertThat(of(head)).isEqualTo(MediaType.OCTETS);
        assertThat(of(head).shownInline()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF", "bmp, BMP", "tiff, TIFF"})
    void aWholePictureIsWhatItWasWrittenAs(String form, MediaType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB), form, out);

        assertThat(MediaType.of(out.toByteArray())).isEqualTo(type);
    }

    @Test
    void aBrowserIsShownOnlyPicturesAndFilmsThatItCanRead() {
        assertThat(Arrays.stream(MediaType.values()).filter(MediaType::shownInline))
                .containsExactlyInAnyOrder(
                        MediaType.PNG,
                        MediaType.JPEG,
                        MediaType.GIF,
                        MediaType.WEBP,
                        MediaType.AVIF,
                        MediaType.MP4,
                        MediaType.QUICKTIME,
                        MediaType.WEBM);
    }

    @Test
    void aPictureThatArchivesDoNotTakeGetsACopy() {
        Set<MediaType> copied =
                Arrays.stream(MediaType.values())
                        .filter(MediaType::copiedForArchives)
                        .collect(Collectors.toSet());

        assertThat(copied).allMatch(MediaType::picture);
        assertThat(copied)
                .contains(MediaType.WEBP, MediaType.GIF, MediaType.HEIC)
                .doesNotContain(MediaType.PNG, MediaType.JPEG);
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsWhole(MediaType type) {
        assertThat(MediaType.of(type.mime()).mime()).isEqualTo(type.mime());
        assertThat(type.ending()).matches("\\.[a-z0-9]+");
        assertThat(type.swedish()).isNotBlank();
        assertThat(type.mimeInPackages()).isIn(type.mime(), "application/octet-stream");
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE/PNG, PNG",
        "text/html;charset=UTF-8, HTML",
        "application/xml, XML",
        "audio/x-wav, WAVE",
        "image/svg+xml, OCTETS",
        "'', OCTETS"
    })
    void aWordForATypeFindsItsRow(String word, MediaType type) {
        assertThat(MediaType.of(word)).isEqualTo(type);
    }

    private static MediaType of(String head) {
        return MediaType.of(head.getBytes(ISO_8859_1));
    }
}
