package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;

/**
 * An answer that was written on the platform and comes in an export is an answer, whichever of it
 * and its question is heard of first; what was said to somebody else answers nobody (S13).
 */
@UppsiktTest
class ImportedAnswersCountTest {
    @Autowired ImportDesk desk;
    @Autowired Records records;
    @Autowired InstantSource time;
    @TempDir Path place;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private PlatformSide facebook;
    private long start;

    @BeforeEach
    void connect() {
        facebook = new PlatformSide(records, desk.page(), time);
        start = time.instant().getEpochSecond() - 7_200;
    }

    @Test
    void anAnswerInAnImportedConversationAnswersWhatThePlatformTold() throws IOException {
        facebook.tells(asked("fråga", 0, "eva"), asked("senare", 600, "eva"));
        assertThat(answering("fråga")).isEqualTo(Answering.NEW);

        desk.read(conversation(said("Eva", 0, "fråga"), said("Sidan", 300, "svar")));

        assertThat(answering("fråga")).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(answering("senare")).isEqualTo(Answering.NEW);
    }

    @Test
    void itAnswersAlsoWhenItsConversationIsKnownForTheSameOnlyAfterwards() throws IOException {
        facebook.tells(asked("fråga", 60, "eva"));
        desk.read(conversation(said("Eva", 0, "hej"), said("Sidan", 300, "svar")));
        assertThat(answering("fråga")).isEqualTo(Answering.NEW);

        facebook.tells(asked("hej", 0, "eva"));

        assertThat(answering("fråga")).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    @Test
    void aCommentOfOursAnswersWhenThePlatformTellsWhatItAnswers() throws IOException {
        facebook.tells(facebook.comment(key("fråga"), key("inlägg"), start, "Öppet?", "Eva"));
        desk.read(
                zip(
                        "comments_and_reactions/comments.json",
                        """
                        {"comments_v2": [{"timestamp": %1$d, "data": [{"comment":
                          {"timestamp": %1$d, "comment": "Ja %2$s"}}]}]}"""
                                .formatted(start + 300, own)));
        assertThat(answering("fråga")).isEqualTo(Answering.NEW);

        facebook.tells(
                facebook.answer(key("svar"), key("inlägg"), start + 300, "Ja " + own)
                        .under(new PlatformKey(key("fråga"))));

        desk.found(own, 1);
        assertThat(answering("fråga")).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    @Test
    void whatIsSaidToOthersOrToNobodyAnswersNothing() throws IOException {
        facebook.tells(
                asked("kim frågar", 0, "kim"),
                facebook.comment(key("fråga"), key("inlägg"), start, "Öppet?", "Eva"));
        desk.read(
                conversation(said("Eva", 10, "eva"), said("Sidan", 300, "svar till eva")),
                zip(
                        "posts/profile_posts_1.json",
                        """
                        [{"timestamp": %d, "data": [{"post": "Nu öppet %s"}]}]"""
                                .formatted(start + 400, own)));
        facebook.tells(
                facebook.answer(key("till alla"), key("inlägg"), start + 500, "Välkomna " + own));

        assertThat(answering("fråga")).isEqualTo(Answering.NEW);
        assertThat(answering("kim frågar")).isEqualTo(Answering.NEW);
    }

    private Written asked(String words, int after, String person) {
        return facebook.message(key(words), start + after, false, words + " " + own)
                .named(new PlatformKey(key(words)), new PlatformKey(person + own));
    }

    private String said(String by, int after, String words) {
        return "{\"sender_name\": \"%s\", \"timestamp_ms\": %d123, \"content\": \"%s %s\"}"
                .formatted(by, start + after, ExportParts.escaped(words), own);
    }

    private Path conversation(String... said) throws IOException {
        return zip(
                "messages/inbox/eva_" + own + "/message_1.json",
                """
                {"participants": [{"name": "Eva"}, {"name": "Sidan"}],
                 "thread_path": "inbox/eva_%s", "messages": [%s]}"""
                        .formatted(own, String.join(",", said)));
    }

    private Path zip(String name, String content) throws IOException {
        return new ExportParts().with(name, content).zip(place.resolve(UUID.randomUUID() + ".zip"));
    }

    private String key(String of) {
        return of + "-" + own;
    }

    private Answering answering(String of) {
        return records.byKey(desk.page().id(), new PlatformKey(key(of)))
                .orElseThrow()
                .facts()
                .answering();
    }
}
