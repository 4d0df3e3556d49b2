package se.uppsikt.records.holds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Facts.Retention;
import se.uppsikt.records.holds.Disposables.Disposable;
import se.uppsikt.records.holds.Disposables.Place;

/** Contributions as disposal sees them. */
@Repository
class DisposableRows {
    private static final String SEEN =
            """
            select id, account, kind, written_at, versions, retention, registration, on_hold, secret,
                never_shown, archived_at is not null as archived
            from records.contribution
            """;

    private final JdbcClient database;

    DisposableRows(JdbcClient database) {
        this.database = database;
    }

    List<Disposable> page(AccountId account, Place after, Instant before, int limit) {
        return database.sql(
                        SEEN
                                + """
                                  where account = ? and (written_at, id) > (?, ?) and written_at < ?
                                  order by written_at, id limit ?
                                  """)
                .params(
                        account.value(),
                        Columns.time(after.writtenAt()),
                        after.id(),
                        Columns.time(before),
                        limit)
                .query(DisposableRows::one)
                .list();
    }

    List<Disposable> hold(Collection<ContributionId> contributions) {
        return database.sql(SEEN + " where id = any(cast(? as uuid[])) order by id for update")
                .param(ContributionId.columns(contributions))
                .query(DisposableRows::one)
                .list();
    }

    private static Disposable one(ResultSet row, int number) throws SQLException {
        return new Disposable(
                new ContributionId(Columns.id(row, "id")),
                new AccountId(Columns.id(row, "account")),
                ContributionKind.valueOf(row.getString("kind")),
                Columns.time(row, "written_at"),
                row.getInt("versions"),
                Retention.valueOf(row.getString("retention")),
                RegistrationState.valueOf(row.getString("registration")),
                row.getBoolean("on_hold"),
                row.getBoolean("secret"),
                row.getBoolean("never_shown"),
                row.getBoolean("archived"));
    }
}
