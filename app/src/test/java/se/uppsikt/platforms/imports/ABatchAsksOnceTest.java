package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Statements;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.records.Facts.Answering;

/**
 * What an import asks the database does not grow with what it reads: a batch is looked up, kept,
 * answered and put on record as a whole.
 */
@UppsiktTest
@org.springframework.context.annotation.Import(Statements.class)
class ABatchAsksOnceTest {
    private static final int FEW = 10;
    private static final int MANY = 100;

    /**
     * No two exports tell of the same second, for what is told twice is held against each other.
     */
    private static final AtomicLong EXPORTS = new AtomicLong(1_650_000_000);

    @Autowired ImportRun work;
    @Autowired ImportDesk desk;
    @TempDir Path place;

    @Test
    void tenAndAHundredOfEachKindAskTheSame() throws IOException {
        asked(export(FEW));
        List<String> few = asked(export(FEW));
        List<String> many = asked(export(MANY));
        assertThat(many).isEqualTo(few).hasSizeLessThan(100);
    }

    @Test
    void soDoTenAndAHundredThatAreKnownAlready() throws IOException {
        Path few = export(FEW);
        Path many = export(MANY);
        asked(few);
        asked(many);
        assertThat(asked(many)).isEqualTo(asked(few));
    }

    @Test
    void aHundredQuestionsThatTheExportAnswersAreAnswered() throws IOException {
        String own = UUID.randomUUID().toString().substring(0, 8);
        asked(zip(own, MANY));
        assertThat(desk.found("fråga " + own, 10))
                .allSatisfy(
                        question ->
                                assertThat(question.facts().answering())
                                        .isEqualTo(Answering.ANSWERED_ON_PLATFORM));
    }

    private List<String> asked(Path export) throws IOException {
        ImportId id = desk.unscheduled(export);
        List<String> asked = Statements.during(() -> work.run(id));
        assertThat(desk.find(id).state()).isEqualTo(Import.State.DONE);
        return asked;
    }

    private Path export(int each) throws IOException {
        return zip(UUID.randomUUID().toString().substring(0, 8), each);
    }

    /** Posts, comments of ours, and questions that are answered, all of the same short while. */
    private Path zip(String own, int each) throws IOException {
        long start = EXPORTS.getAndAdd(each * 300L);
        List<String> posts = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            long at = start + i * 300L;
            posts.add(ExportParts.post(at, "inlägg " + own + " " + i));
            comments.add(
                    """
                    {"timestamp": %1$d, "data": [{"comment": {"timestamp": %1$d, "comment": "svar %2$s %3$d"}}]}"""
                            .formatted(at + 60, own, i));
            messages.add(said("Eva", at + 120, "fråga " + own + " " + i));
            messages.add(said("Sidan", at + 180, "svar " + own + " " + i));
        }
        return new ExportParts()
                .with("posts/profile_posts_1.json", "[" + String.join(",", posts) + "]")
                .with(
                        "comments_and_reactions/comments.json",
                        "{\"comments_v2\": [" + String.join(",", comments) + "]}")
                .with(
                        "messages/inbox/eva_" + own + "/message_1.json",
                        """
                        {"participants": [{"name": "Eva"}, {"name": "Sidan"}],
                         "thread_path": "inbox/eva_%s", "messages": [%s]}"""
                                .formatted(own, String.join(",", messages)))
                .zip(place.resolve(own + ".zip"));
    }

    private static String said(String by, long at, String words) {
        return "{\"sender_name\": \"%s\", \"timestamp_ms\": %d123, \"content\": \"%s\"}"
                .formatted(by, at, ExportParts.escaped(words));
    }
}
