package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/** Deliveries as LinkedIn makes them, and as it might: any bytes give a reading. */
class LinkedInDeliveryTest {
    private static final AccountId ACCOUNT = new AccountId(new UUID(7, 7));
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:10Z");
    private static final long AT = 1_795_176_005_123L;
    private static final String ACTIVITY = "urn:li:activity:7094637247890620418";
    private static final String SHARE = "urn:li:share:7094637247487995904";
    private static final String COMMENT =
            "urn:li:comment:(urn:li:activity:7094637247890620418,7529121290678960133)";
    private static final String SHORT = COMMENT.replace("(urn:li:activity", "(activity");

    private static ParsedDelivery read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ParsedDelivery read(byte[] body) {
        Original original = new Original(LinkedIn.WEBHOOK, "application/json", body, RECEIVED);
        return LinkedInWebhook.read(
                new StoredOriginal(new OriginalId(41), original, Sha256.of(body)),
                Map.of("96000000", ACCOUNT),
                URI.create("https://www.linkedin.com"));
    }

    private static String delivery(String... notifications) {
        return "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":["
                + String.join(",", notifications)
                + "]}";
    }

    /** With what makes it one of our page, at its time. */
    private static String told(String action, String more) {
        return "{\"organizationalEntity\":\"urn:li:organization:96000000\",\"action\":\"%s\",\"lastModifiedAt\":%d%s}"
                .formatted(action, AT, more.isEmpty() ? "" : "," + more);
    }

    private static String comment(String words) {
        return "\"generatedActivity\":\"%s\",\"sourcePost\":\"%s\",\"decoratedSourcePost\":{\"entity\":\"%s\",\"text\":\"Inlägg\"},\"decoratedGeneratedActivity\":{\"comment\":{\"owner\":\"urn:li:person:kLm\",\"entity\":\"%s\",%s}}"
                .formatted(SHORT, ACTIVITY, SHARE, COMMENT, words);
    }

    private static Written written(ParsedDelivery reading) {
        return (Written) reading.observations().getFirst();
    }

    @Test
    void aCommentIsKeptUnderItsWholeUrnAndItsPostByTheNameThatCanBeAskedFor() {
        ParsedDelivery reading = read(delivery(told("COMMENT", comment("\"text\":\"Hej\""))));

        Written comment = written(reading);
        assertThat(comment.key()).isEqualTo(new PlatformKey(COMMENT));
        assertThat(comment.thread()).isEqualTo(new PlatformKey(SHARE));
        assertThat(comment.parent()).isNull();
        assertThat(comment.author().platformId()).isEqualTo("urn:li:person:kLm");
        assertThat(comment.author().shown()).isEqualTo("Medlem på LinkedIn");
        assertThat(comment.writtenAt()).isEqualTo(Instant.ofEpochMilli(AT));
        assertThat(reading.names())
                .extracting(Observation.AlsoNamed::name)
                .containsExactly(new PlatformKey(ACTIVITY));
        assertThat(reading.toAskFor()).hasSize(1);
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void theWordsAreReadInBothPlacesAndWithoutAnythingElse() {
        String old =
                "{\"notificationId\":4406004,\"organizationalEntity\":\"urn:li:organization:96000000\",\"action\":\"COMMENT\",\"sourcePost\":\"%s\",\"generatedActivity\":\"%s\",\"decoratedGeneratedActivity\":{\"comment\":{\"entity\":\"%s\",\"owner\":\"urn:li:person:m\",\"object\":\"%s\",\"message\":{\"text\":\"Hello\"}}}}"
                        .formatted(ACTIVITY, COMMENT, COMMENT, ACTIVITY);

        Written comment = written(read(delivery(old)));

        assertThat(comment.text()).isEqualTo("Hello");
        assertThat(comment.thread()).isEqualTo(new PlatformKey(ACTIVITY));
        assertThat(comment.writtenAt()).isEqualTo(RECEIVED);
    }

    @Test
    void anEditIsPlacedByItsOwnTimeAndItsFirstWritingByTheNumber() {
        Written edit =
                written(read(delivery(told("COMMENT_EDIT", comment("\"text\":\"Hej igen\"")))));

        assertThat(edit.versionAt()).isEqualTo(Instant.ofEpochMilli(AT));
        assertThat(edit.writtenAt()).isEqualTo(Instant.ofEpochMilli(7529121290678960133L >> 22));
    }

    @Test
    void anEditInTheMomentOfTheWritingComesAfterIt() {
        String made = Long.toString(Urn.made(new PlatformKey(COMMENT)).toEpochMilli());
        String edit = told("COMMENT_EDIT", comment("\"text\":\"Hej igen\""));

        Written edited = written(read(delivery(edit.replace("" + AT, made))));

        assertThat(edited.versionAt()).isEqualTo(edited.writtenAt().plusMillis(1));
    }

    @Test
    void whatIsTakenAwayIsMarkedAndWhatThePageWroteItselfIsAskedFor() {
        ParsedDelivery gone =
                read(delivery(told("COMMENT_DELETE", "\"generatedActivity\":\"" + SHORT + "\"")));
        assertThat(gone.observations().getFirst()).isInstanceOf(Observation.Withdrawn.class);
        assertThat(gone.observations().getFirst().key()).isEqualTo(new PlatformKey(COMMENT));

        ParsedDelivery own =
                read(
                        delivery(
                                told(
                                        "ADMIN_COMMENT",
                                        comment("\"text\":\"Vi\"")
                                                .replace(
                                                        "urn:li:person:kLm",
                                                        "urn:li:organization:96000000"))));
        assertThat(own.observations()).isEmpty();
        assertThat(own.toAskFor())
                .containsExactly(
                        new ParsedDelivery.Asked(
                                ACCOUNT, new PlatformKey(COMMENT), new PlatformKey(SHARE)));
    }

    @Test
    void anOwnCommentWhoseParentIsToldIsOursAtOnce() {
        Written own =
                written(
                        read(
                                delivery(
                                        told(
                                                "ADMIN_COMMENT",
                                                comment(
                                                                "\"text\":\"Vi\",\"parentComment\":\""
                                                                        + COMMENT
                                                                        + "\"")
                                                        .replace(
                                                                "urn:li:person:kLm",
                                                                "urn:li:organization:96000000")))));

        assertThat(own.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(own.author().platformId()).isEqualTo("96000000");
        assertThat(own.parent()).isEqualTo(new PlatformKey(COMMENT));
    }

    @Test
    void aMentionIsKeptWithOrWithoutItsWords() {
        Written mention =
                written(
                        read(
                                delivery(
                                        told(
                                                "SHARE_MENTION",
                                                "\"generatedActivity\":\"%s\",\"decoratedGeneratedActivity\":{\"share\":{\"owner\":\"urn:li:person:x\",\"text\":\"Tack @[Örebro kommun](urn:li:organization:96000000)\"}}"
                                                        .formatted(SHARE)))));
        Written bare =
                written(
                        read(
                                delivery(
                                        told(
                                                "SHARE_MENTION",
                                                "\"generatedActivity\":\"" + SHARE + "\""))));

        assertThat(mention.kind()).isEqualTo(ContributionKind.MENTION);
        assertThat(mention.text()).isEqualTo("Tack Örebro kommun");
        assertThat(bare.genre()).isEqualTo(Version.Genre.UNSUPPORTED);
    }

    @Test
    void signsPassAndUnknownActionsWaitForAProgramThatKnowsThem() {
        ParsedDelivery signs = read(delivery(told("LIKE", ""), told("SHARE", "")));
        assertThat(signs.notes()).containsExactly("LIKE", "SHARE");
        assertThat(signs.unread()).isEmpty();

        ParsedDelivery unknown =
                read(delivery(told("APPLAUD", ""), told("COMMENT", comment("\"text\":\"Hej\""))));
        assertThat(unknown.observations()).isNotEmpty();
        assertThat(unknown.unread().keySet().iterator().next())
                .isInstanceOf(MissingPrerequisite.Program.class);
    }

    @Test
    void theSameNotificationTwiceInADeliveryIsOne() {
        String one =
                told(
                        "COMMENT",
                        comment("\"text\":\"Hej\"") + ",\"notificationId\":9007199254740993");

        assertThat(read(delivery(one, one)).observations())
                .hasSize(read(delivery(one)).observations().size());
    }

    @Test
    void anotherPageIsToldAndTheRestIsRead() {
        ParsedDelivery reading =
                read(
                        delivery(
                                told("LIKE", "").replace("96000000", "5"),
                                told("COMMENT", comment("\"text\":\"Hej\""))));

        assertThat(reading.unread()).containsKey(new MissingPrerequisite.Page("5"));
        assertThat(reading.observations()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{\"type\":\"X\",\"notifications\":[]}",
                "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\"}",
                "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":{}}",
                "<!DOCTYPE html><html></html>",
                "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":[{\"no"
            })
    void whatIsNoDeliveryIsSetAside(String body) {
        assertThat(read(body).observations()).isEmpty();
        assertThat(read(body).unread()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "\"x\"",
                "{\"organizationalEntity\":{}}",
                "{\"organizationalEntity\":\"urn:li:organization:96000000\"}",
                "{\"organizationalEntity\":\"urn:li:organization:96000000\",\"action\":[],\"generatedActivity\":7}",
                "{\"organizationalEntity\":\"urn:li:organization:96000000\",\"action\":\"COMMENT\",\"generatedActivity\":\"urn:li:comment:(x,y)\"}",
                "{\"organizationalEntity\":\"urn:li:organization:96000000\",\"action\":\"COMMENT_DELETE\",\"generatedActivity\":null}",
                "{\"organizationalEntity\":\"urn:li:organization:96000000\",\"action\":\"SHARE_MENTION\",\"decoratedGeneratedActivity\":[[]]}"
            })
    void oddNotificationsAreNotedAndNothingIsMadeUp(String notification) {
        ParsedDelivery reading = read(delivery(notification));

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.unread()).isNotEmpty();
    }

    @Test
    void aDeliveryCutAnywhereIsNeverFatal() {
        byte[] whole =
                delivery(told("COMMENT", comment("\"text\":\"Hej \\ud83d\"")))
                        .getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < whole.length; end++) {
            assertThat(read(Arrays.copyOf(whole, end)).unread()).isNotEmpty();
        }
        assertThat(written(read(whole)).text()).isEqualTo("Hej \uFFFD");
        assertThat(List.of(read(whole).notes())).hasSize(1);
    }

    @Test
    void timesThatCannotBeTrueGiveWayToTheArrival() {
        String later =
                told("COMMENT", comment("\"text\":\"Hej\"")).replace("" + AT, "99999999999999");
        String never = told("COMMENT", comment("\"text\":\"Hej\"")).replace("" + AT, "\"i går\"");

        assertThat(written(read(delivery(later))).writtenAt()).isEqualTo(RECEIVED);
        assertThat(written(read(delivery(never))).writtenAt()).isEqualTo(RECEIVED);
    }
}
