package se.uppsikt.advertising;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** SQL of the table {@code advertising.reading}. */
@Repository
class ReadingRows {
    private final JdbcClient database;

    ReadingRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * When an account's ads were last read to their end, by when that began.
     *
     * @param missing what the platform could not tell then, in Swedish; empty for nothing
     */
    record Reading(AccountId account, AdAccount paying, Instant readAt, String missing) {}

    void done(Reading reading) {
        database.sql(
                        """
                        insert into advertising.reading (account, name, currency, zone, read_at, missing)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (account) do update
                        set name = excluded.name, currency = excluded.currency, zone = excluded.zone,
                            read_at = excluded.read_at, missing = excluded.missing
                        """)
                .params(
                        reading.account().value(),
                        reading.paying().name(),
                        reading.paying().currency(),
                        reading.paying().zone().getId(),
                        Columns.time(reading.readAt()),
                        reading.missing())
                .update();
    }

    List<Reading> of(Collection<AccountId> accounts) {
        return database.sql(
                        """
                        select * from advertising.reading
                        where account = any(cast(? as uuid[])) order by account
                        """)
                .param(Columns.ids(accounts, AccountId::value))
                .query(
                        (row, n) ->
                                new Reading(
                                        new AccountId(row.getObject("account", UUID.class)),
                                        new AdAccount(
                                                Objects.requireNonNull(row.getString("name")),
                                                Objects.requireNonNull(row.getString("currency")),
                                                ZoneId.of(
                                                        Objects.requireNonNull(
                                                                row.getString("zone")))),
                                        Columns.time(row, "read_at"),
                                        Objects.requireNonNull(row.getString("missing"))))
                .list();
    }
}
