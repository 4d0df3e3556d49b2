package se.uppsikt.platforms.bluesky;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.ContributionKind;
import tools.jackson.databind.JsonNode;

/** What the network shows is read as far as it can be, and nothing throws (X6, H1). */
class BlueskyReadingTest {
    private static final String US = "did:plc:vi";
    private static final String THEM = "did:plc:dem";
    private static final String ROOT = "at://did:plc:vi/app.bsky.feed.post/3rot";
    private static final String REPLY = "at://did:plc:dem/app.bsky.feed.post/3svar";

    private static JsonNode json(String text) {
        return GraphJson.JSON.readTree(text.replace('\'', '"'));
    }

    private static Shown read(String text) {
        return requireNonNull(Reading.post(json(text)));
    }

    private static String post(String uri, String record, String more) {
        return "{'uri':'%s','cid':'bafy','author':{'did':'%s','handle':'kim.bsky.social','displayName':'Kim'},'record':%s,'indexedAt':'2026-11-22T08:00:01.000Z'%s}"
                .formatted(uri, uri.substring(5, uri.indexOf('/', 5)), record, more);
    }

    private static String answering(String parent, String root) {
        return "{'text':'Hej','createdAt':'2026-11-22T08:00:00.000Z','reply':{'parent':{'uri':'%s','cid':'b'},'root':{'uri':'%s','cid':'b'}}}"
                .formatted(parent, root);
    }

    @Test
    void replyIsReadWithWhoWroteItWhereAndWhen() {
        Shown reply = read(post(REPLY, answering(ROOT, ROOT), ",'replyCount':2"));

        assertThat(reply.key().value()).isEqualTo(REPLY);
        assertThat(reply.author().name()).isEqualTo("Kim");
        assertThat(reply.author().platformId()).isEqualTo(THEM);
        assertThat(reply.parent()).hasToString(ROOT);
        assertThat(reply.thread()).hasToString(ROOT);
        assertThat(reply.replies()).isEqualTo(2);
        assertThat(reply.uri().web())
                .isEqualTo(URI.create("https://bsky.app/profile/did:plc:dem/post/3svar"));
        assertThat(reply.times().written(Instant.parse("2026-11-22T09:00:00Z")))
                .isEqualTo("2026-11-22T08:00:00Z");
        assertThat(reply.kind(US)).isEqualTo(ContributionKind.COMMENT);
        assertThat(reply.kind(THEM)).as("their own").isEqualTo(ContributionKind.COMMENT);
        assertThat(reply.kind("did:plc:andra")).isEqualTo(ContributionKind.MENTION);
    }

    @Test
    void whoHasNoNameIsCalledByTheirHandle() {
        Shown post =
                read(
                        "{'uri':'%s','author':{'handle':'kim.test','displayName':' '},'record':{'text':'x'}}"
                                .formatted(ROOT));
        assertThat(post.author().name()).isEqualTo("@kim.test");
        assertThat(post.parent()).isNull();
        assertThat(post.kind(US)).isEqualTo(ContributionKind.POST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T08:00:00.000Z",
                "2026-11-23T08:00:00.000Z",
                "1970-01-01T00:00:00Z",
                "nyss"
            })
    void clockThatCannotBeTrueGivesWayToTheNetworks(String claimed) {
        Shown post = read(post(ROOT, "{'text':'x','createdAt':'" + claimed + "'}", ""));
        assertThat(post.times().written(Instant.parse("2026-11-22T09:00:00Z")))
                .isEqualTo("2026-11-22T08:00:01Z");
    }

    @Test
    void picturesLinksAndQuotesAreNotLost() {
        Shown post =
                read(
                        post(
                                ROOT,
                                "{'text':'Läs på kommun.se/…','facets':[{'features':[{'$type':'app.bsky.richtext.facet#link','uri':'https://kommun.se/lang/adress'},{'tag':'snö'}]}]}",
                                ",'embed':{'$type':'app.bsky.embed.recordWithMedia#view','media':{'images':[{'fullsize':'https://cdn.bsky.app/a@jpeg','alt':'En buss'},{'fullsize':'javascript:x'}]},'record':{'record':{'uri':'at://did:plc:x/app.bsky.feed.post/3cit','value':{'text':'annat'}}}}"));

        assertThat(post.text())
                .isEqualTo(
                        "Läs på kommun.se/…\nhttps://kommun.se/lang/adress\nhttps://bsky.app/profile/did:plc:x/post/3cit");
        assertThat(post.media())
                .singleElement()
                .satisfies(
                        picture -> {
                            assertThat(picture.source()).hasToString("https://cdn.bsky.app/a@jpeg");
                            assertThat(picture.altText()).isEqualTo("En buss");
                        });
    }

    @Test
    void filmIsKeptByItsPictureAndACardByItsAddress() {
        Shown film =
                read(
                        post(
                                ROOT,
                                "{'text':''}",
                                ",'embed':{'playlist':'https://video.bsky.app/x.m3u8','thumbnail':'https://video.bsky.app/x.jpg','alt':'Sopbil'}"));
        assertThat(film.text()).isNull();
        assertThat(film.media().getFirst().source()).hasToString("https://video.bsky.app/x.jpg");
        Shown card =
                read(
                        post(
                                ROOT,
                                "{'text':'Se'}",
                                ",'embed':{'external':{'uri':'https://kommun.se/','title':'K'}}"));
        assertThat(card.text()).isEqualTo("Se\nhttps://kommun.se/");
    }

    @Test
    void threadIsReadToItsEndAndWhatIsShutOutOrGoneIsNothingNew() {
        String deep = post("at://did:plc:dem/app.bsky.feed.post/3djup", answering(REPLY, ROOT), "");
        JsonNode answer =
                json(
                        "{'thread':{'$type':'x#threadViewPost','post':%s,'replies':[{'post':%s,'replies':[{'post':%s}]},{'$type':'app.bsky.feed.defs#blockedPost','uri':'at://did:plc:b/app.bsky.feed.post/3b','blocked':true},{'uri':'at://did:plc:c/app.bsky.feed.post/3c','notFound':true},7,null]}}"
                                .formatted(
                                        post(ROOT, "{'text':'Vi'}", ""),
                                        post(REPLY, answering(ROOT, ROOT), ""),
                                        deep));
        List<Shown> shown = Reading.thread(answer, Set.of(REPLY, ROOT));

        assertThat(shown)
                .extracting(each -> each.uri().rkey())
                .containsExactly("3rot", "3svar", "3djup");
        assertThat(shown).extracting(Shown::hidden).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "'x'",
                "{'uri':null,'record':{}}",
                "{'uri':'at://did:plc:a/app.bsky.feed.like/3x','record':{'text':'gilla'}}",
                "{'uri':'https://bsky.app/profile/a/post/b','record':{}}",
                "{'uri':['at://did:plc:a/app.bsky.feed.post/3x'],'record':{}}",
                "{'uri':'at://did:plc:a/app.bsky.feed.post/3x','record':[]}",
                "{'uri':'at://did:plc:a/app.bsky.feed.post/3x/../x','record':{}}"
            })
    void whatIsNoPostIsNone(String odd) {
        @Nullable Shown read = Reading.post(json(odd));
        assertThat(read).isNull();
        assertThat(Reading.thread(json("{'thread':" + odd + "}"), Set.of())).isEmpty();
        assertThat(Reading.notified(json(odd))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text':12345678901234567890}",
                "{'text':['a']}",
                "{'text':'a\\u0000b','createdAt':99,'reply':'x','facets':{'a':1},'embed':4}",
                "{'reply':{'parent':{'uri':'at://x'},'root':7}}",
                "{'okänt':{'a':[1,2]}}"
            })
    void oddPostIsStillAPost(String record) {
        Shown post = read(post(ROOT, record, ",'replyCount':'många','embed':[],'labels':null"));
        assertThat(post.key().value()).isEqualTo(ROOT);
        assertThat(post.replies()).isZero();
        assertThat(post.thread()).hasToString(ROOT);
    }

    @Test
    void onlyWhatIsWrittenToTheAccountIsTakenFromNotifications() {
        for (String reason : List.of("reply", "mention", "quote")) {
            assertThat(Reading.notified(json("{'uri':'" + REPLY + "','reason':'" + reason + "'}")))
                    .hasToString(REPLY);
        }
        assertThat(Reading.notified(json("{'uri':'" + REPLY + "','reason':'like'}"))).isNull();
        assertThat(Reading.hidden(json("{'hiddenReplies':['" + REPLY + "',7,null]}")))
                .containsExactly(REPLY);
        assertThat(Reading.hidden(json("{'hiddenReplies':{'a':'b'}}"))).containsExactly("b");
    }
}
