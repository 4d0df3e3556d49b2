package se.uppsikt.platforms.intake;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/** SQL of the table {@code platforms.unread}: originals that could not be read. */
@Repository
class UnreadRows {
    private final JdbcClient jdbc;
    private final ParserVersion program;

    UnreadRows(JdbcClient jdbc, ParserVersion program) {
        this.jdbc = jdbc;
        this.program = program;
    }

    /**
     * Set aside by the program that runs.
     *
     * @param why the reason, in Swedish, for each thing that it waits for
     */
    void add(StoredOriginal original, Map<MissingPrerequisite, String> why) {
        remove(List.of(original.id()));
        why.forEach(
                (awaited, reason) ->
                        jdbc.sql(
                                        """
                                        insert into platforms.unread
                                            (original, source, awaits, reason, read_by, seen_at)
                                        values (:original, :source, :awaits, :reason, :program, :at)
                                        """)
                                .param("original", original.id().value())
                                .param("source", original.original().source())
                                .param("awaits", awaited.code())
                                .param("reason", reason)
                                .param("program", program.version())
                                .param("at", Timestamp.from(original.original().receivedAt()))
                                .update());
    }

    void remove(Collection<OriginalId> originals) {
        jdbc.sql("delete from platforms.unread where original = any(:originals)")
                .param("originals", originals.stream().mapToLong(OriginalId::value).toArray())
                .update();
    }

    List<OriginalId> originals() {
        return jdbc.sql("select distinct original from platforms.unread")
                .query((row, n) -> new OriginalId(row.getLong(1)))
                .list();
    }

    /** Those of this source that wait for this. */
    List<OriginalId> awaiting(String source, MissingPrerequisite awaited) {
        return jdbc.sql(
                        """
                        select original from platforms.unread
                        where source = :source and awaits = :awaited
                        """)
                .param("source", source)
                .param("awaited", awaited.code())
                .query((row, n) -> new OriginalId(row.getLong(1)))
                .list();
    }

    /** Those that another program than the one that runs did not understand. */
    List<OriginalId> notUnderstoodByAnother() {
        return jdbc.sql(
                        """
                        select original from platforms.unread
                        where awaits = :awaited and read_by <> :program
                        """)
                .param("awaited", new MissingPrerequisite.Program().code())
                .param("program", program.version())
                .query((row, n) -> new OriginalId(row.getLong(1)))
                .list();
    }

    /** What is waited for, that which most wait for first. */
    List<UnreadableOriginal> all(int limit) {
        return jdbc.sql(
                        """
                        select awaits, reason, count(*), min(seen_at) from platforms.unread
                        group by awaits, reason order by count(*) desc, awaits, reason limit :limit
                        """)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new UnreadableOriginal(
                                        MissingPrerequisite.of(row.getString(1)),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
