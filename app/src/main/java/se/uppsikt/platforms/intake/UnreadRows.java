package se.uppsikt.platforms.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/** SQL of the table {@code platforms.unread}: originals that could not be read. */
@Repository
class UnreadRows {
    private final JdbcClient jdbc;
    private final ParserVersion parsers;

    UnreadRows(JdbcClient jdbc, ParserVersion parsers) {
        this.jdbc = jdbc;
        this.parsers = parsers;
    }

    /**
     * Set aside by the parser of today.
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
                                        values (:original, :source, :awaits, :reason, :parser, :at)
                                        """)
                                .param("original", original.id().value())
                                .param("source", original.original().source())
                                .param("awaits", awaited.code())
                                .param("reason", reason)
                                .param("parser", parsers.version(original.original().source()))
                                .param("at", Columns.time(original.original().receivedAt()))
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

    /** Those that another parser than the one of today did not understand. */
    List<OriginalId> notUnderstoodByAnother() {
        return parsers.all().entrySet().stream()
                .flatMap(each -> notUnderstood(each.getKey(), each.getValue()).stream())
                .toList();
    }

    private List<OriginalId> notUnderstood(String source, String parser) {
        return jdbc.sql(
                        """
                        select original from platforms.unread
                        where awaits = :awaited and source = :source and read_by <> :parser
                        """)
                .param("source", source)
                .param("awaited", new MissingPrerequisite.Program().code())
                .param("parser", parser)
                .query((row, n) -> new OriginalId(row.getLong(1)))
                .list();
    }

    /** What is waited for, that which most wait for first. */
    List<UnreadableOriginal> all(int limit) {
        return jdbc.sql(
                        """
                        select awaits, reason, count(*), min(seen_at) as since from platforms.unread
                        group by awaits, reason order by count(*) desc, awaits, reason limit :limit
                        """)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new UnreadableOriginal(
                                        MissingPrerequisite.of(row.getString(1)),
                                        row.getString(2),
                                        row.getLong(3),
                                        Columns.time(row, "since")))
                .list();
    }
}
