package se.uppsikt.base.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** What is to be told, and what has been. */
@Repository
class OutgoingRows {
    private final JdbcClient database;

    OutgoingRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether nobody had ordered it before. */
    boolean add(Outgoing one) {
        return database.sql(
                                """
                                insert into mail.outgoing
                                    (id, about, way, recipient, subject, body, urgent, ordered_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                one.id(),
                                one.about(),
                                one.way().name(),
                                one.recipient(),
                                one.subject(),
                                one.body(),
                                one.urgent(),
                                Columns.time(one.orderedAt()))
                        .update()
                == 1;
    }

    Optional<Outgoing> find(UUID id) {
        return database.sql("select * from mail.outgoing where id = ?")
                .param(id)
                .query(OutgoingRows::read)
                .optional();
    }

    List<Outgoing> about(Collection<String> asked) {
        return database.sql(
                        "select * from mail.outgoing where about = any(cast(? as text[])) order by id")
                .param(Columns.texts(List.copyOf(asked), each -> each))
                .query(OutgoingRows::read)
                .list();
    }

    void failed(UUID id, String trouble) {
        database.sql(
                        """
                        update mail.outgoing set attempts = attempts + 1, trouble = ?
                        where id = ? and state = 'WAITING'
                        """)
                .params(trouble, id)
                .update();
    }

    void ended(UUID id, Outgoing.State state, String trouble, Instant at) {
        database.sql(
                        """
                        update mail.outgoing
                        set state = ?, attempts = attempts + 1, trouble = ?, ended_at = ?
                        where id = ? and state = 'WAITING'
                        """)
                .params(state.name(), trouble, Columns.time(at), id)
                .update();
    }

    List<Outgoing> notSent(Instant since, int limit) {
        return database.sql(
                        """
                        select * from mail.outgoing where state <> 'SENT' and ordered_at >= ?
                        order by ordered_at desc limit ?
                        """)
                .params(Columns.time(since), limit)
                .query(OutgoingRows::read)
                .list();
    }

    /** How many there are, at most a thousand: nobody needs to know more. */
    long count(Outgoing.State state, Instant since) {
        return database.sql(
                        """
                        select count(*) from (
                            select from mail.outgoing
                            where state = ? and ordered_at >= ? limit 1000) counted
                        """)
                .params(state.name(), Columns.time(since))
                .query(Long.class)
                .single();
    }

    /**
     * Of what ended before, nothing is kept but that it was told and how it went: neither to whom
     * nor in which words. The id stands in the place of the address.
     *
     * @return how many there were
     */
    int forget(Instant before, int limit) {
        return database.sql(
                        """
                        update mail.outgoing set recipient = id::text, subject = '', body = '', forgotten = true
                        where id in (
                            select id from mail.outgoing
                            where ended_at < ? and not forgotten order by ended_at limit ?)
                        """)
                .params(Columns.time(before), limit)
                .update();
    }

    private static Outgoing read(ResultSet row, int number) throws SQLException {
        return new Outgoing(
                row.getObject("id", UUID.class),
                row.getString("about"),
                Outgoing.Way.valueOf(row.getString("way")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("urgent"),
                Columns.time(row, "ordered_at"),
                Outgoing.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Columns.timeOrNull(row, "ended_at"),
                row.getString("trouble"));
    }
}
