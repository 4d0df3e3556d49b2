package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.ParsedDelivery.Asked;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/** What the hub tells is read, whatever bytes it sends, and reaches nothing outside (X4). */
class FilmFeedTest {
    private static final String CHANNEL = "UCsandlada00orebrokommun";
    private static final AccountId ACCOUNT = new AccountId(new UUID(7, 7));
    private static final String FEED =
            """
            <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
            <link rel="self" href="https://www.youtube.com/xml/feeds/videos.xml?channel_id=%s"/><title>x</title>%s</feed>
            """;
    private static final String ENTRY =
            "<entry><id>yt:video:%1$s</id><yt:videoId>%1$s</yt:videoId><yt:channelId>%2$s</yt:channelId><title>Å &amp; ä</title><author><name>K</name><uri>https://www.youtube.com/channel/%2$s</uri></author></entry>";

    private static ParsedDelivery read(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Original original =
                new Original(
                        YouTube.WEBHOOK,
                        "application/json",
                        bytes,
                        Instant.parse("2026-11-20T12:00:10Z"));
        return FilmFeed.read(
                new StoredOriginal(new OriginalId(41), original, Sha256.of(bytes)),
                Map.of(CHANNEL, ACCOUNT));
    }

    private static Asked asked(String film) {
        PlatformKey key = new PlatformKey(film);
        return new Asked(ACCOUNT, key, key);
    }

    @Test
    void eachFilmIsAskedFor() {
        ParsedDelivery reading =
                read(
                        FEED.formatted(
                                CHANNEL,
                                ENTRY.formatted("film-000001", CHANNEL)
                                        + ENTRY.formatted("film_000002", CHANNEL)));

        assertThat(reading.toAskFor())
                .containsExactlyInAnyOrder(asked("film-000001"), asked("film_000002"));
        assertThat(reading.observations()).isEmpty();
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void filmThatIsTakenAwayIsAskedForToo() {
        String gone =
                "<at:deleted-entry ref=\"yt:video:film-000001\" when=\"2026-11-20T12:00:00Z\"><link href=\"x\"/><at:by><name>K</name><uri>https://www.youtube.com/channel/%s</uri></at:by></at:deleted-entry>";

        assertThat(read(FEED.formatted(CHANNEL, gone.formatted(CHANNEL))).toAskFor())
                .containsExactly(asked("film-000001"));
        assertThat(
                        read(FEED.formatted(
                                        CHANNEL,
                                        "<at:deleted-entry ref=\"yt:video:film-000001\"/>"))
                                .toAskFor())
                .as("the feed itself says whose it is")
                .containsExactly(asked("film-000001"));
    }

    @Test
    void channelThatIsNotConnectedIsWaitedFor() {
        ParsedDelivery reading =
                read(
                        FEED.formatted(
                                "UCannankanal000000000000",
                                ENTRY.formatted("film-000001", "UCannankanal000000000000")));

        assertThat(reading.toAskFor()).isEmpty();
        assertThat(reading.unread())
                .containsKey(new MissingPrerequisite.Page("UCannankanal000000000000"));
    }

    @Test
    void entryWithoutItsFilmIsNoted() {
        ParsedDelivery reading =
                read(FEED.formatted(CHANNEL, "<entry><title>Vad?</title></entry>"));

        assertThat(reading.notes()).hasSize(1);
        assertThat(reading.unread()).containsKey(new MissingPrerequisite.Program());
        assertThat(read(FEED.formatted(CHANNEL, "")).unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"object\":\"page\"}",
                "<!DOCTYPE html><title>Error 502</title>",
                "<html><body>Fel</body></html>",
                "<feed><entry>",
                "<feed xmlns:yt=\"x\"><entry><yt:videoId><b>x</b></yt:videoId></entry></feed>",
                "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><entry><yt>&x;</yt></entry></feed>",
                "<!DOCTYPE feed SYSTEM \"http://127.0.0.1:9/x.dtd\"><feed/>",
                "<!DOCTYPE feed [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">]><feed>&b;</feed>"
            })
    void whatIsNoFeedIsToldAndNothingIsFetched(String body) {
        ParsedDelivery reading = read(body);

        assertThat(reading.toAskFor()).isEmpty();
        assertThat(reading.unread())
                .containsEntry(new MissingPrerequisite.Program(), "Leveransen är inte giltig XML.");
    }
}
