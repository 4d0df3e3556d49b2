package se.uppsikt.platforms.commands;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.Plight.Found;
import se.uppsikt.records.PlatformKey;

/** SQL of the table {@code platforms.found}: what stood there when an outcome was looked up. */
@Repository
class FoundRows {
    private final JdbcClient jdbc;

    FoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands there now, instead of what stood there before. */
    void put(CommandId command, List<Standing> standing) {
        jdbc.sql(
                        """
                        delete from platforms.found
                        where command = :command and dismissed_at is null and key <> all(:keys)
                        """)
                .param("command", command.value())
                .param("keys", standing.stream().map(s -> s.key().value()).toArray(String[]::new))
                .update();
        standing.forEach(each -> put(command, each));
    }

    private void put(CommandId command, Standing each) {
        jdbc.sql(
                        """
                        insert into platforms.found (command, key, text, written_at, response)
                        values (:command, :key, :text, :at, :response)
                        on conflict (command, key) do update
                        set text = excluded.text, written_at = excluded.written_at,
                            response = excluded.response
                        """)
                .param("command", command.value())
                .param("key", each.key().value())
                .param("text", each.text())
                .param("at", Columns.timeOrNull(each.writtenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("response", each.response())
                .update();
    }

    /** A person has seen it all and found that it is something else. */
    void dismiss(CommandId command, Instant at) {
        jdbc.sql(
                        """
                        update platforms.found set dismissed_at = coalesce(dismissed_at, :at)
                        where command = :command
                        """)
                .param("command", command.value())
                .param("at", Columns.time(at))
                .update();
    }

    Optional<Standing> standing(CommandId command, PlatformKey key) {
        return jdbc.sql(
                        """
                        select key, text, written_at, response from platforms.found
                        where command = :command and key = :key
                        """)
                .param("command", command.value())
                .param("key", key.value())
                .query(
                        (row, n) ->
                                new Standing(
                                        new PlatformKey(row.getString("key")),
                                        row.getString("text"),
                                        Columns.timeOrNull(row, "written_at"),
                                        row.getBytes("response")))
                .optional();
    }

    private record Of(UUID command, Found found) {}

    /** What may be the outcome of each, the most recent first. */
    Map<CommandId, List<Found>> of(Collection<CommandId> commands) {
        return jdbc
                .sql(
                        """
                        select command, key, text, written_at from platforms.found
                        where command = any(:commands) and dismissed_at is null
                        order by written_at desc nulls last, key
                        """)
                .param("commands", commands.stream().map(CommandId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Of(
                                        row.getObject("command", UUID.class),
                                        new Found(
                                                new PlatformKey(row.getString("key")),
                                                row.getString("text"),
                                                Columns.timeOrNull(row, "written_at"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                of -> new CommandId(of.command()),
                                Collectors.mapping(Of::found, Collectors.toList())));
    }
}
