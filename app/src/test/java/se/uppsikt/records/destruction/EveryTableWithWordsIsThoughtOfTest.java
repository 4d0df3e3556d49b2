package se.uppsikt.records.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;

/**
 * H5: a table in which something of a contribution may lie is either emptied when it is disposed
 * of, or stands in {@code words.txt} with the reason why it is not. A new table, or a new column,
 * is in nobody's list, and this fails.
 */
@Proves("H5")
@UppsiktTest
class EveryTableWithWordsIsThoughtOfTest {
    private static final Set<String> EMPTIED = Set.of("blanked", "deleted", "cut");

    @Autowired JdbcClient database;

    private Map<String, String> thoughtOf() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(getClass().getResourceAsStream("words.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\|", 2))
                    .collect(
                            Collectors.toMap(
                                    line -> line[0], line -> line[1], (a, _) -> a, TreeMap::new));
        }
    }

    @Test
    void everyColumnThatMayHoldWordsIsInTheList() throws IOException {
        Set<String> there = new TreeSet<>();
        database.sql(
                        """
                        select c.table_schema || '.' || c.table_name || ' '
                            || string_agg(c.column_name, ',' order by c.column_name) as line
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where t.table_type = 'BASE TABLE' and c.table_name not like 'flyway%'
                            and c.table_schema not in ('pg_catalog', 'information_schema')
                            and c.udt_name in ('text', '_text', 'varchar', 'bpchar', 'bytea', 'json', 'jsonb',
                                'tsvector', 'xml', 'hstore', 'citext')
                        group by c.table_schema, c.table_name
                        """)
                .query((row, _) -> row.getString("line"))
                .list()
                .forEach(there::add);
        assertThat(thoughtOf().keySet()).containsExactlyInAnyOrderElementsOf(there);
    }

    /** What is emptied lies dead in its table until that is written anew. */
    @Test
    void everyTableThatIsEmptiedIsWrittenAnew() throws IOException {
        Set<String> emptied = new TreeSet<>();
        thoughtOf()
                .forEach(
                        (line, reason) -> {
                            if (EMPTIED.contains(reason.split("\\W", 2)[0])) {
                                emptied.add(line.split(" ", 2)[0]);
                            }
                        });
        assertThat(Purging.TABLES).containsAll(emptied);
    }
}
