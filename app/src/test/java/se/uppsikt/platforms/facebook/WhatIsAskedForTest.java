package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.Shown;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;

/** What Facebook shows when it is asked: nothing is made empty, and nobody's words are made up. */
class WhatIsAskedForTest {
    @Test
    void aCommentThatShowsNothingSaysWhatIsKept() {
        Shown empty = comment("{\"id\":\"7_1\"}");

        assertThat(empty.says("Hål i vägen")).isTrue();
        assertThat(empty.says(null)).isTrue();
    }

    @Test
    void aCommentWithAPictureAndNoWordsHasLostItsWords() {
        Shown picture =
                comment(
                        "{\"id\":\"7_1\",\"attachment\":{\"type\":\"photo\",\"media\":{\"image\":{\"src\":\"https://a.example/1.jpg\"}}}}");

        assertThat(picture.says("Hål i vägen")).isFalse();
        assertThat(comment("{\"id\":\"7_1\",\"message\":\"Nytt\"}").says("Gammalt")).isFalse();
    }

    @Test
    void aMessageThatIsOnlyALinkShowsItsNameAndWhereItLeads() {
        Shown link =
                message(
                        "\"shares\":{\"data\":[{\"link\":\"https://a.example/\",\"name\":\"Simhallen\"}]}");

        assertThat(link.text()).isEqualTo("Simhallen\nhttps://a.example/");
        assertThat(link.says("Simhallen\nhttps://a.example/?fb=1")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sticker\":\"https://a.example/s.png\" | STICKER",
                "\"sticker\":\"https://a.example/39178562_369239383222810_n.png\" | LIKE",
                "\"attachments\":{\"data\":[{\"mime_type\":\"image/png\",\"image_data\":{\"render_as_sticker\":true}}]} | STICKER",
                "\"attachments\":{\"data\":[{\"mime_type\":\"audio/mp4\",\"file_url\":\"https://a.example/1\"}]} | VOICE",
                "\"attachments\":{\"data\":[{\"mime_type\":\"application/pdf\"}]} | FILE",
                "\"attachments\":{\"data\":[{\"mime_type\":\"video/mp4\",\"file_url\":\"https://a.example/1\"}]} | ",
                "\"shares\":{\"data\":[{\"link\":\"https://a.example/\"}]} | LINK",
                "\"message\":\"hej\" | "
            })
    void whatSortOfThingItIsStandsBesideTheWords(String shown, Version.@Nullable Genre genre) {
        assertThat(message(shown).genre()).isEqualTo(genre);
    }

    @Test
    void aCommentThatIsOnlyAStickerSaysSo() {
        assertThat(comment("{\"id\":\"7_1\",\"attachment\":{\"type\":\"sticker\"}}").genre())
                .isEqualTo(Version.Genre.STICKER);
    }

    @Test
    void aStickerIsAPicture() {
        Shown sticker = message("\"sticker\":\"https://a.example/s.png\"");

        assertThat(sticker.text()).isNull();
        assertThat(sticker.media())
                .extracting(MediaSeen::source)
                .containsExactly(URI.create("https://a.example/s.png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"attachments\":{\"data\":[{\"mime_type\":\"image/jpeg\"}]}",
                "\"attachments\":{\"data\":[{\"mime_type\":\"application/pdf\"}]}",
                "\"attachments\":{\"data\":[{\"mime_type\":\"audio/mp4\"}]}",
                "\"shares\":{\"data\":[{\"id\":\"1\"}]}"
            })
    void whatShowsNothingHasNoWordsThatNobodyWrote(String shown) {
        assertThat(message(shown).text()).isNull();
    }

    @Test
    void aMessageWithOtherWordsIsNew() {
        Shown words = message("\"message\":\"Nej\"");

        assertThat(words.says("Ja")).isFalse();
        assertThat(words.says("Nej\nhttps://a.example/")).isTrue();
    }

    @Test
    void aPostThatOnlySharesALinkShowsWhereItLeads() {
        Shown post =
                shown(
                        GraphObjects.post(
                                GraphJson.JSON.readTree(
                                        "{\"id\":\"5501_9\",\"attachments\":{\"data\":[{\"media_type\":\"link\",\"url\":\"https://a.example/\"}]}}")));

        assertThat(post.text()).isEqualTo("https://a.example/");
    }

    private static Shown comment(String body) {
        return shown(
                GraphObjects.comment(GraphJson.JSON.readTree(body), new PlatformKey("5501_7")));
    }

    private static Shown message(String body) {
        return shown(
                GraphObjects.message(
                        GraphJson.JSON.readTree(
                                "{\"id\":\"m_1\",\"from\":{\"id\":\"880\"}," + body + "}"),
                        "5501"));
    }

    private static Shown shown(@Nullable Shown shown) {
        assertThat(shown).isNotNull();
        return Objects.requireNonNull(shown);
    }
}
