package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.youtube.Reading.Found;
import se.uppsikt.platforms.youtube.Reading.ThreadSeen;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** What the Data API shows is read, and nothing that it may show makes reading fail (X4). */
class ReadingTest {
    private static final PlatformKey FILM = new PlatformKey("a-film_0001");

    private static JsonNode json(String text) {
        return GraphJson.JSON.readTree(text.replace('\'', '"'));
    }

    private static Seen seen(@Nullable Seen seen) {
        assertThat(seen).isNotNull();
        return java.util.Objects.requireNonNull(seen);
    }

    private static ThreadSeen thread(String text, Found found) {
        ThreadSeen thread = Reading.thread(json(text), found);
        assertThat(thread).isNotNull();
        return java.util.Objects.requireNonNull(thread);
    }

    @Test
    void filmIsReadWithItsTitleDescriptionAndLargestPicture() {
        Seen film =
                seen(
                        Reading.film(
                                json(
                                        """
                                        {'id':'a-film_0001','snippet':{'publishedAt':'2026-03-21T20:37:49.000Z',
                                         'channelId':'UCx','channelTitle':'Kommunen','title':'En film','description':'Om något',
                                         'thumbnails':{'default':{'url':'https://i.ytimg.com/vi/x/default.jpg'},
                                          'high':{'url':'https://i.ytimg.com/vi/x/hq.jpg'}},'later':{'x':1}},
                                         'status':{'privacyStatus':'public'},'statistics':{'commentCount':'17'}}""")));

        assertThat(film.text()).isEqualTo("En film\n\nOm något");
        assertThat(film.published()).isEqualTo(Instant.parse("2026-03-21T20:37:49Z"));
        assertThat(film.media().getFirst().source()).hasToString("https://i.ytimg.com/vi/x/hq.jpg");
        assertThat(film.hidden()).isFalse();
        assertThat(film.film()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{'id':null}",
                "{'id':'kort','snippet':{}}",
                "{'id':['a-film_0001'],'snippet':{}}",
                "{'id':'a-film_0001','snippet':[]}",
                "{'id':'a-film_0001'}"
            })
    void whatIsNoFilmIsNone(String text) {
        assertThat(Reading.film(json(text))).isNull();
    }

    @Test
    void countsAreTextNumbersOrMissing() {
        assertThat(Reading.comments(json("{'statistics':{'commentCount':'12'}}"))).isEqualTo(12);
        assertThat(Reading.comments(json("{'statistics':{'commentCount':12}}"))).isEqualTo(12);
        assertThat(Reading.comments(json("{'statistics':{'commentCount':'-1'}}"))).isZero();
        assertThat(Reading.comments(json("{'statistics':{}}"))).isZero();
    }

    @Test
    void threadIsReadWithTheRepliesShownAlong() {
        ThreadSeen thread =
                thread(
                        """
                        {'id':'Ugx1','snippet':{'videoId':'a-film_0001','totalReplyCount':7,'topLevelComment':{'id':'Ugx1',
                          'snippet':{'textDisplay':'H&amp;M','textOriginal':'H&M','authorDisplayName':'@en','authorChannelId':{'value':'UCen'},
                           'publishedAt':'2026-11-15T02:20:01Z','updatedAt':'2026-11-15T02:20:01Z'}}},
                         'replies':{'comments':[{'id':'Ugx1.9a','snippet':{'textDisplay':'Svar','parentId':'Ugx1'}}]}}""",
                        Found.PUBLISHED);

        assertThat(thread.replies()).isEqualTo(7);
        assertThat(thread.top().text()).isEqualTo("H&M");
        assertThat(thread.top().asWritten()).isTrue();
        assertThat(thread.top().parent()).isEqualTo(FILM);
        assertThat(thread.top().hidden()).isFalse();
        Seen reply = thread.inline().getFirst();
        assertThat(reply.parent()).isEqualTo(new PlatformKey("Ugx1"));
        assertThat(reply.thread()).isEqualTo(FILM);
        assertThat(reply.asWritten()).isFalse();
        assertThat(reply.author().platformId()).isNull();
    }

    @Test
    void howACommentStandsFollowsTheCommentFirstAndTheListThen() {
        String plain =
                "{'id':'Ugx1','snippet':{'videoId':'a-film_0001','topLevelComment':{'id':'Ugx1','snippet':{'textDisplay':'x'%s}}}%s}";
        String held = ",'replies':{'comments':[{'id':'Ugx1.9','snippet':{'textDisplay':'y'}}]}";
        assertThat(thread(plain.formatted("", ""), Found.HELD).top().hidden()).isTrue();
        assertThat(thread(plain.formatted("", ""), Found.SPAM).top().hidden()).isTrue();
        assertThat(thread(plain.formatted("", ""), Found.PUBLISHED).top().hidden()).isFalse();
        ThreadSeen forTheReply = thread(plain.formatted("", held), Found.HELD);
        assertThat(forTheReply.top().hidden()).as("perhaps only the reply is held").isNull();
        assertThat(forTheReply.inline().getFirst().hidden()).isTrue();
        String own = ",'moderationStatus':'published'";
        assertThat(thread(plain.formatted(own, held), Found.HELD).top().hidden()).isFalse();
        String unknown = ",'moderationStatus':'something'";
        assertThat(thread(plain.formatted(unknown, ""), Found.PUBLISHED).top().hidden()).isFalse();
    }

    @Test
    void commentOnAChannelOrAPostStandsUnderThat() {
        String text =
                "{'snippet':{%s,'topLevelComment':{'id':'Ugx2','snippet':{'textDisplay':'x'}}}}";
        Seen onChannel = thread(text.formatted("'channelId':'UCx'"), Found.PUBLISHED).top();
        Seen onPost =
                thread(text.formatted("'channelId':'UCx','postId':'Ugkx1'"), Found.PUBLISHED).top();

        assertThat(onChannel.thread()).isEqualTo(new PlatformKey("UCx"));
        assertThat(onChannel.permalink()).isNull();
        assertThat(onPost.thread()).isEqualTo(new PlatformKey("Ugkx1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'snippet':{'videoId':'a-film_0001'}}",
                "{'snippet':{'videoId':'a-film_0001','topLevelComment':[]}}",
                "{'snippet':{'videoId':'a-film_0001','topLevelComment':{'id':null,'snippet':{}}}}",
                "{'snippet':{'videoId':'a b/../c','topLevelComment':{'id':'x','snippet':{}}}}",
                "{'snippet':{'videoId':'a-film_0001','topLevelComment':{'id':'x&y=1','snippet':{}}}}",
                "{'snippet':{'topLevelComment':{'id':'Ugx','snippet':{'textDisplay':'x'}}}}"
            })
    void whatIsNoThreadIsNone(String text) {
        assertThat(Reading.thread(json(text), Found.PUBLISHED)).isNull();
    }

    @Test
    void oddValuesAreReadAsFarAsTheyGo() {
        Seen comment =
                seen(
                        Reading.comment(
                                json(
                                        """
                                        {'id':9007199254740993,'snippet':{'textOriginal':'a\\u0000b\\ud800','authorDisplayName':null,
                                         'authorChannelId':'UCtext','publishedAt':'i går','updatedAt':12,'parentId':[]}}"""),
                                FILM,
                                null));

        assertThat(comment.key()).isEqualTo(new PlatformKey("9007199254740993"));
        assertThat(comment.text()).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(comment.author().platformId()).isNull();
        assertThat(comment.published()).isNull();
        assertThat(comment.parent()).isEqualTo(FILM);
    }

    @Test
    void whatIsShownInAnotherDressIsNoEdit() {
        Seen shown =
                seen(
                        Reading.comment(
                                json(
                                        "{'id':'Ugx','snippet':{'textDisplay':'H&amp;M<br>&#39;ja&#39;'}}"),
                                FILM,
                                null));
        Seen written =
                seen(
                        Reading.comment(
                                json(
                                        "{'id':'Ugx','snippet':{'textOriginal':'H&M \\'ja\\''}}"
                                                .replace("\\'", "’")),
                                FILM,
                                null));

        assertThat(shown.says("H&M\n'ja'")).isTrue();
        assertThat(shown.says("H&M\n'nej'")).isFalse();
        assertThat(written.says("H&M  ’ja’")).as("the wording itself is exact").isFalse();
        assertThat(SameText.same("", " ")).isFalse();
    }
}
