package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Version.Genre;

/**
 * What came without words is told for what it was, in the list, in its context and in the register.
 */
@UppsiktTest
class WhatHasNoWordsIsToldTest extends InboxStory {
    private final String person = "Kim " + UUID.randomUUID();

    @Test
    void aVoiceMessageIsOneWhereverItIsShown() {
        ContributionId id = street.wordless(person, null, Genre.VOICE);

        assertThat(list()).contains("Röstmeddelande").doesNotContain("Utan text");
        assertThat(visitor("maria.ek").see(address(id)).body())
                .contains("Röstmeddelande")
                .doesNotContain("varken ord, bild eller fil");
        assertThat(visitor("maria.ek").see("/diarium/handling/" + id.value()).body())
                .contains("Röstmeddelande")
                .doesNotContain("varken ord, bild eller fil");
    }

    @Test
    void aReviewSaysWhetherItRecommendsBesideItsWords() {
        ContributionId id = street.wordless(person, "Surt kaffe", Genre.RECOMMENDS_NOT);

        assertThat(list()).contains("Rekommenderar inte · Surt kaffe");
        assertThat(visitor("maria.ek").see(address(id)).body())
                .contains("Rekommenderar inte", ">Surt kaffe</p>");
        assertThat(records.contribution(id).text()).isEqualTo("Surt kaffe");
    }

    private String list() {
        return visitor("maria.ek")
                .see("/inkorg?sok=" + URLEncoder.encode(person, StandardCharsets.UTF_8))
                .body();
    }
}
