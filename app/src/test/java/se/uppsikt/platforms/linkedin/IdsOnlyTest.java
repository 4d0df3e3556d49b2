package se.uppsikt.platforms.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/** Of what members write nothing is kept but ids, where it is chosen to leave it unread. */
class IdsOnlyTest {
    private static final String COMMENT = "urn:li:comment:(urn:li:activity:66,77)";
    private static final String PAGE = "urn:li:organization:96000000";
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());

    private static String told(String action, String owner, String text) {
        return """
        {"notificationId":9007199254740993,"action":"%s","organizationalEntity":"%s",
         "subscriber":"urn:li:person:adm","sourcePost":"urn:li:activity:66","lastModifiedAt":1764500000000,
         "generatedActivity":"urn:li:comment:(activity:66,77)","futureField":"Nya ord",
         "decoratedSourcePost":{"owner":"urn:li:person:vem","text":"En medlems inlägg","entity":"urn:li:share:5"},
         "decoratedGeneratedActivity":{"comment":{"owner":"%s","text":"%s","entity":"%s","object":"Lömska ord"}}}
        """
                .formatted(action, PAGE, owner, text, COMMENT);
    }

    private static String delivery(String... told) {
        return "{\"type\":\"%s\",\"notifications\":[%s]}"
                .formatted(LinkedInWebhook.TYPE, String.join(",", told));
    }

    private static String kept(String body) {
        return new String(IdsOnly.of(body.getBytes(UTF_8)), UTF_8);
    }

    private static ParsedDelivery read(String kept) {
        Original original =
                new Original(
                        LinkedIn.WEBHOOK,
                        "application/json",
                        kept.getBytes(UTF_8),
                        Instant.parse("2026-11-30T12:00:00Z"));
        return LinkedInWebhook.read(
                new StoredOriginal(new OriginalId(1), original, Sha256.of(original.body())),
                Map.of("96000000", ACCOUNT),
                URI.create("https://www.linkedin.com"));
    }

    @Test
    void ofWhatAMemberWroteOnlyTheIdsAreKept() {
        String kept = kept(delivery(told("COMMENT", "urn:li:person:kLm", "Hej, jag heter Amina")));

        assertThat(kept)
                .contains(COMMENT, "urn:li:activity:66", "urn:li:share:5", "9007199254740993")
                .doesNotContain("Amina", "inlägg", "urn:li:person", "ord");
    }

    @Test
    void ofWhatThePageItselfWroteTheWordsAreKept() {
        String kept = kept(delivery(told("ADMIN_COMMENT", PAGE, "Tack för frågan")));

        assertThat(kept).contains("Tack för frågan", PAGE).doesNotContain("En medlems inlägg");
    }

    @Test
    void whatAMemberWroteIsNeitherKeptNorAskedFor() {
        for (String action : new String[] {"COMMENT", "COMMENT_EDIT", "SHARE_MENTION"}) {
            ParsedDelivery reading = read(kept(delivery(told(action, "urn:li:person:k", "Hej"))));

            assertThat(reading.observations()).as(action).isEmpty();
            assertThat(reading.toAskFor()).as(action).isEmpty();
            assertThat(reading.unread()).as(action).isEmpty();
        }
    }

    @Test
    void whatIsTakenAwayAndWhatThePageWroteIsAskedForByItsId() {
        ParsedDelivery gone = read(kept(delivery(told("COMMENT_DELETE", "", ""))));
        ParsedDelivery own = read(kept(delivery(told("ADMIN_COMMENT", PAGE, "Tack"))));
        ParsedDelivery edited = read(kept(delivery(told("COMMENT_EDIT", PAGE, "Tack igen"))));

        assertThat(gone.observations()).isEmpty();
        assertThat(gone.toAskFor())
                .containsExactly(
                        new ParsedDelivery.Asked(
                                ACCOUNT,
                                new PlatformKey(COMMENT),
                                new PlatformKey("urn:li:share:5")));
        assertThat(own.toAskFor()).hasSize(1);
        assertThat(edited.toAskFor()).hasSize(1);
        assertThat(own.observations())
                .filteredOn(Written.class::isInstance)
                .allSatisfy(
                        each ->
                                assertThat(((Written) each).direction())
                                        .isEqualTo(Direction.DRAWN_UP));
    }

    @Test
    void aDeliveryOnTrialIsKeptAsItCame() {
        String trial = delivery().replace("}", ",\"trial\":\"x\"}");

        assertThat(kept(trial)).isEqualTo(trial);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "7", "hemliga ord", "{\"text\":\"hemliga ord\"}", "\"x\""})
    void whatCannotBeReadIsKeptAsADeliveryThatSaysNothing(String body) {
        assertThat(kept(body)).isEqualTo("{\"kept\":\"ids\"}");
        assertThat(read(kept(body)).unread()).isNotEmpty();
    }

    @Test
    void aDeliveryCutAnywhereGivesNothingAway() {
        byte[] whole =
                delivery(told("COMMENT", "urn:li:person:kLm", "hemliga ord")).getBytes(UTF_8);
        for (int end = 0; end <= whole.length; end++) {
            assertThat(new String(IdsOnly.of(Arrays.copyOf(whole, end)), UTF_8))
                    .doesNotContain("hemliga");
        }
    }
}
