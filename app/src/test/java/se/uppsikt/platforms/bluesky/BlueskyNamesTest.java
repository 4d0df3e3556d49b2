package se.uppsikt.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.CommandId;
import tools.jackson.databind.JsonNode;

/** What a command makes has one name, known beforehand (S9); links can be followed. */
@Proves("S9")
class BlueskyNamesTest {
    /** What the network takes for such a name. */
    private static final String FORM = "[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}";

    @Test
    void everyAttemptOfACommandGivesTheSameNameAndEveryCommandItsOwn() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            CommandId command = new CommandId(UUID.randomUUID());
            assertThat(Tid.of(command)).matches(FORM).isEqualTo(Tid.of(command));
            names.add(Tid.of(command));
        }
        assertThat(names).hasSize(20_000);
    }

    @Test
    void nameTellsWhenTheCommandWasGiven() {
        String earlier =
                Tid.of(new CommandId(UUID.fromString("019ac000-0000-7fff-bfff-ffffffffffff")));
        String later =
                Tid.of(new CommandId(UUID.fromString("019ac000-0001-7000-8000-000000000000")));
        assertThat(earlier).isLessThan(later).startsWith("3m");
    }

    @ParameterizedTest
    @CsvSource({
        "'Se https://kommun.se/buss.', https://kommun.se/buss, 3, 25",
        "'Åk till www.kommun.se!', https://www.kommun.se, 9, 22",
        "'(https://kommun.se/a_(b))', https://kommun.se/a_(b, 1, 23"
    })
    void addressBecomesALinkCountedInBytes(String text, String uri, int from, int to) {
        JsonNode facet = Links.in(text).path(0);
        assertThat(facet.path("features").path(0).path("uri").asString()).isEqualTo(uri);
        assertThat(facet.path("index").path("byteStart").asInt()).isEqualTo(from);
        assertThat(facet.path("index").path("byteEnd").asInt()).isEqualTo(to);
    }

    @Test
    void wordsAndMailAddressesAreNoLinks() {
        assertThat(Links.in("Skriv till kim@www.kommun.se eller ring 019-21. Se kommun.se"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "at://did:plc:abc/app.bsky.feed.post/3lx, true",
        "at://did:web:kommun.se/app.bsky.feed.post/self, true",
        "at://kommun.se/app.bsky.feed.post/3lx, false",
        "at://did:plc:abc/app.bsky.feed.post/3lx?x=1, false",
        "at://did:plc:abc/app.bsky.feed.post/, false",
        "1234_5678, false"
    })
    void onlyAWholeNameOfOneRecordIsAName(String text, boolean name) {
        assertThat(AtUri.post(text) != null).isEqualTo(name);
    }
}
