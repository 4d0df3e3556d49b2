package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Post.Captions;
import se.uppsikt.platforms.publications.Post.Form;
import se.uppsikt.platforms.publications.Post.Medium;
import se.uppsikt.platforms.publications.Takes;

/** How a post is written to LinkedIn, and what LinkedIn takes. */
class WhatLinkedInTakesTest {
    private static final Takes TAKES = LinkedInPublisher.TAKES;

    private static StoredMedia stored(String mime, long size) {
        return new StoredMedia(Sha256.of(new byte[] {1}), mime, size);
    }

    private static Medium picture(String mime, long size, String alt) {
        return new Medium(UUID.randomUUID(), stored(mime, size), "bild", alt, null);
    }

    private static Post post(String text, List<Medium> media) {
        return new Post(Form.POST, null, text, media);
    }

    private static Post film(long size) {
        Captions captions = new Captions(stored("text/plain", 10), "isbanan.srt", "sv");
        Medium film =
                new Medium(UUID.randomUUID(), stored("video/mp4", size), "f.mp4", "", captions);
        return new Post(Form.POST, "Isbanan", "Film", List.of(film));
    }

    @Test
    void limitsAreExact() {
        assertThat(TAKES.against(post("å".repeat(3_000), List.of()))).isEmpty();
        assertThat(TAKES.against(post("å".repeat(3_001), List.of()))).hasSize(1);
        assertThat(TAKES.against(post("a".repeat(2_998) + "🌞", List.of()))).isEmpty();
        assertThat(TAKES.against(post("a".repeat(2_999) + "🌞", List.of()))).hasSize(1);
        Medium largest = picture("image/png", 5_000_000, "a".repeat(4_086));
        assertThat(TAKES.against(post("", List.of(largest)))).isEmpty();
        Medium larger = picture("image/png", 5_000_001, "a".repeat(4_087));
        assertThat(TAKES.against(post("", List.of(larger)))).hasSize(2);
        assertThat(TAKES.against(film(500_000_000))).isEmpty();
        assertThat(TAKES.against(film(500_000_001))).hasSize(1);
    }

    @Test
    void twentyPicturesAreTakenAndOnlyOfThreeKinds() {
        List<Medium> twenty =
                new ArrayList<>(
                        Stream.generate(() -> picture("image/jpeg", 1, "")).limit(20).toList());
        assertThat(TAKES.against(post("", twenty))).isEmpty();
        twenty.add(picture("image/gif", 1, ""));
        assertThat(TAKES.against(post("", twenty))).hasSize(1);
        assertThat(TAKES.against(post("", List.of(picture("image/webp", 1, ""))))).hasSize(1);
        assertThat(TAKES.against(new Post(Form.STORY, null, "", List.of(twenty.getFirst()))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Öppet (nästan) alltid;Öppet \\(nästan\\) alltid",
                "Sök nu #jobb #2027års;Sök nu {hashtag|\\#|jobb} {hashtag|\\#|2027års}",
                "Plats #1 och C#;Plats \\#1 och C\\#",
                "Se https://orebro.se/a_b#kontakt;Se https://orebro.se/a\\_b\\#kontakt",
                "{hashtag|\\#|nej};\\{hashtag\\|\\\\\\#\\|nej\\}",
                "@[Anna](urn:li:person:1);\\@\\[Anna\\]\\(urn:li:person:1\\)",
                "a*b~c_d<e>|f\\g;a\\*b\\~c\\_d\\<e\\>\\|f\\\\g"
            })
    void wordsAreWrittenSoThatTheyAreReadAsTheyWere(String words, String written) {
        assertThat(LittleText.written(words)).isEqualTo(written);
        assertThat(LittleText.plain(written)).isEqualTo(words);
    }

    @Test
    void anyWordsComeBackAsTheyWere() {
        Random random = new Random(7);
        String signs = "ab å1 \n(){}[]<>@#|\\*_~:./hashtag urn:li🌞";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder words = new StringBuilder();
            random.ints(random.nextInt(30), 0, signs.length())
                    .forEach(at -> words.append(signs.charAt(at)));
            assertThat(LittleText.plain(LittleText.written(words.toString())))
                    .isEqualTo(words.toString());
        }
        String longest = "#" + "a".repeat(201);
        assertThat(LittleText.plain(LittleText.written(longest))).isEqualTo(longest);
    }

    @Test
    void bodyIsWhatLinkedInAsksFor() {
        Post two =
                post(
                        "Bilder (två)",
                        List.of(picture("image/png", 1, "Ett"), picture("image/png", 1, "")));
        assertThat(PostBody.of("123", two, List.of("urn:li:image:1", "urn:li:image:2")))
                .isEqualTo(
                        GraphJson.JSON.readTree(
                                """
                                {"author": "urn:li:organization:123",
                                "commentary": "Bilder \\\\(två\\\\)", "visibility": "PUBLIC",
                                "distribution": {"feedDistribution": "MAIN_FEED",
                                "targetEntities": [], "thirdPartyDistributionChannels": []},
                                "content": {"multiImage": {"images": [
                                {"id": "urn:li:image:1", "altText": "Ett"},
                                {"id": "urn:li:image:2"}]}},
                                "lifecycleState": "PUBLISHED", "isReshareDisabledByAuthor": false}
                                """));
        assertThat(PostBody.of("123", film(1), List.of("urn:li:video:1")).path("content"))
                .isEqualTo(
                        GraphJson.JSON.readTree(
                                """
                                {"media": {"id": "urn:li:video:1", "title": "Isbanan"}}
                                """));
        assertThat(PostBody.of("123", post("Hej", List.of()), List.of()).has("content")).isFalse();
    }
}
