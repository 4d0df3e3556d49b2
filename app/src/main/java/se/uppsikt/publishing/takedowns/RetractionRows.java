package se.uppsikt.publishing.takedowns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.takedowns.Retraction.Cause;
import se.uppsikt.publishing.takedowns.Retraction.Closed;
import se.uppsikt.publishing.takedowns.Retraction.Outcome;

/** The posts that must go, and what came of them. */
@Repository
class RetractionRows {
    private static final String SELECT = "select * from publishing.retraction r\n";
    private final JdbcClient database;

    RetractionRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @return false when the post has an open task already
     */
    boolean add(Retraction task) {
        return database.sql(
                                """
                                insert into publishing.retraction
                                    (id, publication, account, cause, reason, made_by, made_at, due_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (publication) where closed_at is null do nothing
                                """)
                        .params(
                                task.id().value(),
                                task.publication().value(),
                                task.account().value(),
                                task.cause().name(),
                                task.reason(),
                                task.madeBy(),
                                Columns.time(task.madeAt()),
                                Columns.time(task.dueAt()))
                        .update()
                == 1;
    }

    void close(RetractionId id, Closed closed) {
        database.sql(
                        """
                        update publishing.retraction set outcome = ?, closed_at = ?, closed_by = ?, words = ?
                        where id = ?
                        """)
                .params(
                        closed.outcome().name(),
                        Columns.time(closed.at()),
                        closed.by(),
                        closed.words(),
                        id.value())
                .update();
    }

    Optional<Retraction> find(RetractionId id) {
        return database.sql(SELECT + "where r.id = ?")
                .param(id.value())
                .query(RetractionRows::read)
                .optional();
    }

    Optional<Retraction> locked(RetractionId id) {
        return database.sql(SELECT + "where r.id = ? for update")
                .param(id.value())
                .query(RetractionRows::read)
                .optional();
    }

    Optional<Retraction> open(PublicationId publication) {
        return database.sql(SELECT + "where r.publication = ? and r.closed_at is null")
                .param(publication.value())
                .query(RetractionRows::read)
                .optional();
    }

    Map<PublicationId, RetractionId> open(Collection<PublicationId> some) {
        Map<PublicationId, RetractionId> open = new HashMap<>();
        database.sql(
                        """
                        select id, publication from publishing.retraction
                        where closed_at is null and publication = any(cast(? as uuid[]))
                        """)
                .param(Columns.ids(some, PublicationId::value))
                .query(
                        row -> {
                            open.put(
                                    new PublicationId(row.getObject("publication", UUID.class)),
                                    new RetractionId(row.getObject("id", UUID.class)));
                        });
        return open;
    }

    /** What is open on an account, held. */
    List<Retraction> openOn(AccountId account) {
        return database.sql(
                        SELECT
                                + "where r.account = ? and r.closed_at is null order by r.id for update")
                .param(account.value())
                .query(RetractionRows::read)
                .list();
    }

    /** Everything open, the most urgent first, after one of them. */
    List<Retraction> open(Collection<AccountId> accounts, @Nullable Retraction after, int limit) {
        return database.sql(
                        SELECT
                                + "where r.closed_at is null and r.account = any(cast(:accounts as uuid[]))"
                                + (after == null ? "" : " and (r.due_at, r.id) > (:at, :id)")
                                + " order by r.due_at, r.id limit :limit")
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("at", after == null ? null : Columns.time(after.dueAt()))
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(RetractionRows::read)
                .list();
    }

    /** What is done, the latest first. */
    List<Retraction> closed(Collection<AccountId> accounts, @Nullable Retraction after, int limit) {
        Closed last = after == null ? null : after.closed();
        return database.sql(
                        SELECT
                                + "where r.closed_at is not null and r.account = any(cast(:accounts as uuid[]))"
                                + (last == null ? "" : " and (r.closed_at, r.id) < (:at, :id)")
                                + " order by r.closed_at desc, r.id desc limit :limit")
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("at", last == null ? null : Columns.time(last.at()))
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(RetractionRows::read)
                .list();
    }

    /** The accounts on which something is open. */
    Set<AccountId> accountsWithOpen() {
        return database.sql(
                        "select distinct account from publishing.retraction where closed_at is null")
                .query((row, _) -> new AccountId(Columns.id(row, "account")))
                .set();
    }

    /** When the last of these was closed; empty when one is open, or none ever was. */
    record Last(boolean open, @Nullable Instant closedAt) {}

    Last last(Collection<PublicationId> publications) {
        return database.sql(
                        """
                        select coalesce(bool_or(closed_at is null), false) as open, max(closed_at) as closed_at
                        from publishing.retraction where publication = any(cast(? as uuid[]))
                        """)
                .param(Columns.ids(publications, PublicationId::value))
                .query(
                        (row, _) ->
                                new Last(
                                        row.getBoolean("open"),
                                        Columns.timeOrNull(row, "closed_at")))
                .single();
    }

    /** Whether somebody has seen the post gone. */
    boolean takenDown(PublicationId publication) {
        return database.sql(
                        """
                        select exists (select from publishing.retraction where publication = ?
                            and outcome in ('REMOVED', 'DONE_BY_HAND', 'GONE', 'NEVER_OUT'))
                        """)
                .param(publication.value())
                .query(Boolean.class)
                .single();
    }

    private static Retraction read(ResultSet row, int number) throws SQLException {
        Instant closed = Columns.timeOrNull(row, "closed_at");
        return new Retraction(
                new RetractionId(Columns.id(row, "id")),
                new PublicationId(Columns.id(row, "publication")),
                new AccountId(Columns.id(row, "account")),
                Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("made_by"),
                Columns.time(row, "made_at"),
                Columns.time(row, "due_at"),
                closed == null
                        ? null
                        : new Closed(
                                Outcome.valueOf(Objects.requireNonNull(row.getString("outcome"))),
                                closed,
                                row.getString("closed_by"),
                                row.getString("words")));
    }
}
