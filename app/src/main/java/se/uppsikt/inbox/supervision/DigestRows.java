package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** Up to when has been told what came to be owed. */
@Repository
class DigestRows {
    private final JdbcClient database;

    DigestRows(JdbcClient database) {
        this.database = database;
    }

    /** Held until the transaction ends, so that two nodes do not tell the same. */
    Instant toldUntil() {
        return database.sql("select until from inbox.late_told for update")
                .query((row, _) -> Columns.time(row, "until"))
                .single();
    }

    void toldUntil(Instant until) {
        database.sql("update inbox.late_told set until = ?").param(Columns.time(until)).update();
    }

    /** Up to when those accounts were told that have had a letter lately. */
    Map<AccountId, Instant> lately() {
        Map<AccountId, Instant> lately = new HashMap<>();
        database.sql("select account, until from inbox.told_lately")
                .query(
                        row -> {
                            lately.put(
                                    new AccountId(Columns.id(row, "account")),
                                    Columns.time(row, "until"));
                        });
        return lately;
    }

    /** These have had a letter now. */
    void lately(Collection<AccountId> accounts, Instant until) {
        database.sql(
                        """
                        insert into inbox.told_lately (account, until)
                        select unnest(cast(? as uuid[])), ?
                        on conflict (account) do update set until = excluded.until
                        """)
                .params(Columns.ids(accounts, AccountId::value), Columns.time(until))
                .update();
    }

    /** Those whose last letter told up to before this, or after that, are as all others again. */
    void forgetLately(Instant before, Instant after) {
        database.sql("delete from inbox.told_lately where until <= ? or until > ?")
                .params(Columns.time(before), Columns.time(after))
                .update();
    }

    /** These were late already when they were found; nobody has been told of them. */
    void foundLate(Map<UUID, AccountId> found) {
        List<Map.Entry<UUID, AccountId>> each = List.copyOf(found.entrySet());
        database.sql(
                        """
                        insert into inbox.found_late (contribution, account)
                        select * from unnest(cast(? as uuid[]), cast(? as uuid[])) on conflict do nothing
                        """)
                .params(
                        Columns.ids(each, Map.Entry::getKey),
                        Columns.ids(each, one -> one.getValue().value()))
                .update();
    }

    /** Some of them but those of these accounts; they are told of now and stand there no more. */
    List<UUID> takeFoundLate(Collection<AccountId> but, int limit) {
        return database.sql(
                        """
                        delete from inbox.found_late where contribution in (
                            select contribution from inbox.found_late
                            where account <> all(cast(? as uuid[]))
                            order by contribution limit ? for update)
                        returning contribution
                        """)
                .params(Columns.ids(but, AccountId::value), limit)
                .query((row, _) -> Columns.id(row, "contribution"))
                .list();
    }
}
