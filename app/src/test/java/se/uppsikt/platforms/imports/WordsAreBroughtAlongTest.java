package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.imports.Export.Position;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.Records.SearchWords;
import se.uppsikt.records.Records.SearchWords.Wording;

/**
 * What searches look in is made beside the transaction that keeps it, and is what the database
 * would have made.
 */
@UppsiktTest
class WordsAreBroughtAlongTest {
    private static final String CONVERSATION =
            """
            {"participants": [{"name": "Åsa \\u0000 Öberg"}, {"name": "Sidan"}],
             "thread_path": "inbox/%1$s", "messages": [
              {"sender_name": "Åsa \\u0000 Öberg", "timestamp_ms": %2$d123,
               "content": "Får jag 25 %% rabatt på %1$s? 😀"},
              {"sender_name": "Sidan", "timestamp_ms": %2$d456, "content": "Ja, 'visst' \\\\ gärna"}]}""";

    @Autowired Records records;
    @Autowired ImportRun work;
    @Autowired ImportDesk desk;
    @Autowired ImportPreparation preparation;
    @Autowired ExportReaders readers;
    @Autowired JdbcClient database;
    @TempDir Path place;

    @Test
    void anImportBringsTheWordsOfAllThatIsNew() throws IOException {
        Path zip = export("badkajaken", 1440000000);
        SearchWords brought = batch(zip).words();

        work.run(desk.unscheduled(zip));

        assertThat(brought.made()).hasSize(3);
        assertThat(desk.found("badkajaken", 2))
                .allSatisfy(
                        kept ->
                                assertThat(brought.of(kept.author().name(), kept.text()))
                                        .isNotNull());
        assertThat(batch(zip).words().made()).as("of what is known already").isEmpty();
    }

    @Test
    void theyAreWhatTheDatabaseMakesAndFollowWhatIsWritten() throws IOException {
        work.run(desk.unscheduled(export("badflotten", 1450000000)));
        assertThat(unlike("badflotten")).isZero();

        database.sql(
                        "update records.contribution set text = text || ' eftermäle' where text like '%badflotten%'")
                .update();
        database.sql(
                        "update records.contribution set words = 'annat' where text like '%badflotten%'")
                .update();

        assertThat(unlike("badflotten")).isZero();
    }

    @Test
    void whatIsBroughtIsTakenAsItIsAndTheRestIsMade() {
        Office office = new Office(records);
        Observation.Written one = office.comment(Office.ownKey(), "Badbojen");
        Observation.Written other = office.comment(Office.ownKey(), "Livbojen");

        ContributionsKept kept =
                records.keep(
                        records.recognise(List.of(one, other)),
                        new SearchWords(
                                Map.of(
                                        Wording.of(one.author().name(), "Badbojen"),
                                        "'medfört':1")));

        assertThat(words(kept)).containsEntry("Badbojen", "'medfört':1");
        assertThat(words(kept).get("Livbojen")).contains("'livboj':");
    }

    private Map<String, String> words(ContributionsKept kept) {
        return kept.added().stream()
                .collect(
                        Collectors.toMap(
                                Contribution::text,
                                each ->
                                        database.sql(
                                                        "select cast(words as text) from records.contribution where id = ?")
                                                .param(each.id().value())
                                                .query(String.class)
                                                .single()));
    }

    private long unlike(String own) {
        return database.sql(
                        """
                        select count(*) from records.contribution
                        where text like ? and words is distinct from records.search_words(author_name, text)
                        """)
                .param("%" + own + "%")
                .query(Long.class)
                .single();
    }

    private ImportBatch batch(Path zip) throws IOException {
        Export.Opening opening =
                readers.open(
                        desk.page().id(),
                        List.of(new ExportArchive.Part("ord.zip", zip)),
                        Instant.parse("2026-11-22T09:00:00Z"));
        try (Export export = ((Export.Opened) opening).export();
                Export.Feed feed = export.from(Position.START)) {
            return new ImportBatch.Reader(desk.page().id(), export, feed, preparation).next();
        }
    }

    private Path export(String own, long at) throws IOException {
        return new ExportParts()
                .with(
                        "posts/profile_posts_1.json",
                        "[" + ExportParts.post(at, "Hyr " + own + " vid Svartån") + "]")
                .with(
                        "messages/inbox/" + own + "/message_1.json",
                        ExportParts.escaped(CONVERSATION.formatted(own, at + 100)))
                .zip(place.resolve("ord.zip"));
    }
}
