package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.shared.StartProblem;

/** What is acknowledged survives the power going, and a fault at start is told in plain words. */
class DurableByDefaultTest {
    @Test
    void embeddedDatabaseKeepsWhatItHasCommitted(@TempDir Path data) throws Exception {
        try (Program program = Program.start(data);
                Connection database = program.database();
                Statement statement = database.createStatement()) {
            for (String setting :
                    new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                try (ResultSet shown = statement.executeQuery("show " + setting)) {
                    shown.next();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Disken är full.", "Uppsikt kör redan."})
    void faultAtStartIsToldInPlainWordsHoweverDeepItLies(String words) {
        RuntimeException wrapped =
                new IllegalStateException("outer", new StartProblem(words, null));
        assertThat(App.inPlainWords(wrapped)).isEqualTo("Uppsikt kan inte starta. " + words);
    }
}
