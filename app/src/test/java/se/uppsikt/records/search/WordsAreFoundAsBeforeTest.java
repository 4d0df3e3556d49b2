package se.uppsikt.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;

/**
 * What a text is indexed by has been made faster to find, and nothing is indexed anew for it; so
 * every answer must be what the first definitions answer (H1).
 */
@UppsiktTest
class WordsAreFoundAsBeforeTest {
    private static final String WORDS = "/db/v01/records/V1__records.sql";
    private static final String SIGNS = "/db/migration/records/V20261127_8__newest_first.sql";

    /** Letters, marks, signs and scripts that people write in, and emoji. */
    private static final String CHARACTERS =
            """
            select chr(code) as sign from generate_series(1, 12543) as code
            union all select chr(code) from generate_series(126976, 131071) as code
            union all select chr(code) from generate_series(65024, 65535) as code
            """;

    /**
     * Alone, between letters, under a mark that is put together with it, and before emoji's own.
     */
    private static final String TEXTS =
            """
            select text from each cross join lateral (values
                (sign), ('På ' || sign || 'Torget% b'), ('e' || sign || chr(769) || 'X'),
                (sign || chr(65039) || chr(8205) || sign)) as texts (text)
            """;

    @Autowired DataSource database;

    @Test
    void everyTextHasTheWordsThatItHadAtFirst() throws Exception {
        assertThat(others("words", definition(WORDS, "words"))).isEmpty();
    }

    @Test
    void everyTextHasTheSignsThatItHadAtFirst() throws Exception {
        assertThat(others("signs", definition(SIGNS, "signs"))).isEmpty();
    }

    /** Texts that are answered otherwise than at first, a few of them. */
    private List<String> others(String function, String first) throws SQLException {
        List<String> others = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(first);
            try (ResultSet rows =
                    statement.executeQuery(
                            "with each as (%s), texts as (%s) select text from texts where pg_temp.%s(text) is distinct from records.%s(text) limit 20"
                                    .formatted(CHARACTERS, TEXTS, function, function))) {
                while (rows.next()) {
                    others.add(rows.getString(1));
                }
            }
            statement.execute("discard temp");
        }
        return others;
    }

    /** As the migration wrote it, for this connection alone. */
    private static String definition(String migration, String function) throws IOException {
        try (InputStream file = WordsAreFoundAsBeforeTest.class.getResourceAsStream(migration)) {
            String all =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            int from = all.indexOf("create function records." + function + "(");
            return all.substring(from, all.indexOf(";\n", from)).replace("records.", "pg_temp.");
        }
    }
}
