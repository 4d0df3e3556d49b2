package se.uppsikt.moderation.blocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;

/** The closed threads in the database; none is ever deleted. */
@Repository
class ClosedThreadRows {
    private final JdbcClient database;

    ClosedThreadRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @return false when it is closed already
     */
    boolean add(ClosedThread thread) {
        return database.sql(
                                """
                                insert into blocks.closed_thread (id, account, about, guideline, motive,
                                    until_at, decided_label, decided_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                thread.id().value(),
                                thread.account().value(),
                                thread.about().value(),
                                thread.guideline().number(),
                                thread.motive(),
                                Columns.time(thread.until()),
                                thread.by(),
                                Columns.time(thread.at()))
                        .update()
                == 1;
    }

    /** Locked until the transaction ends. */
    Optional<ClosedThread> locked(BlockId id) {
        return database.sql("select * from blocks.closed_thread where id = ? for update")
                .param(id.value())
                .query(ClosedThreadRows::thread)
                .optional();
    }

    Optional<ClosedThread> running(ContributionId about) {
        return database.sql(
                        "select * from blocks.closed_thread where about = ? and ended_at is null")
                .param(about.value())
                .query(ClosedThreadRows::thread)
                .optional();
    }

    void end(BlockId id, Block.Word word) {
        database.sql(
                        """
                        update blocks.closed_thread
                        set ended_label = ?, ended_motive = ?, ended_at = ?
                        where id = ? and ended_at is null
                        """)
                .params(word.label(), word.motive(), Columns.time(word.at()), id.value())
                .update();
    }

    /** Those whose time is out, the oldest first. */
    List<BlockId> over(Instant now, int limit) {
        return database.sql(
                        """
                        select id from blocks.closed_thread
                        where ended_at is null and until_at <= ? order by until_at, id limit ?
                        """)
                .params(Columns.time(now), limit)
                .query((row, number) -> new BlockId(Columns.id(row, "id")))
                .list();
    }

    /** The newest first, those that are closed before those that are open again. */
    List<ClosedThread> newest(Set<AccountId> accounts, int limit) {
        return database.sql(
                        """
                        select * from blocks.closed_thread
                        where account = any(cast(:accounts as uuid[]))
                        order by ended_at is not null, decided_at desc, id desc limit :limit
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("limit", limit)
                .query(ClosedThreadRows::thread)
                .list();
    }

    private static ClosedThread thread(ResultSet row, int number) throws SQLException {
        Instant ended = Columns.timeOrNull(row, "ended_at");
        return new ClosedThread(
                new BlockId(Columns.id(row, "id")),
                new AccountId(Columns.id(row, "account")),
                new ContributionId(Columns.id(row, "about")),
                new GuidelineVersion(row.getInt("guideline")),
                row.getString("motive"),
                Columns.time(row, "until_at"),
                row.getString("decided_label"),
                Columns.time(row, "decided_at"),
                ended == null
                        ? null
                        : new Block.Word(
                                row.getString("ended_label"),
                                row.getString("ended_motive"),
                                ended));
    }
}
