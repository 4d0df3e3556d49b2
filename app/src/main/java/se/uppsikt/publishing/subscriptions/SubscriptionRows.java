package se.uppsikt.publishing.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;

/** SQL of the table {@code publishing.subscription}. */
@Repository
class SubscriptionRows {
    private final JdbcClient jdbc;

    SubscriptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Subscription> of(PersonId person) {
        return jdbc.sql("select * from publishing.subscription where person = ?")
                .param(person.value())
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Subscription> opened(Sha256 secret) {
        return jdbc.sql("select * from publishing.subscription where secret_hash = ?")
                .param(secret.hex())
                .query((row, _) -> row(row))
                .optional();
    }

    /** From now on this address is the one, and the one before it is none. */
    void put(PersonId person, AccountId account, Sha256 secret, Instant at) {
        jdbc.sql(
                        """
                        insert into publishing.subscription (person, account, secret_hash, made_at)
                        values (?, ?, ?, ?)
                        on conflict (person, account) do update
                        set secret_hash = excluded.secret_hash, made_at = excluded.made_at, fetched_at = null
                        """)
                .params(person.value(), account.value(), secret.hex(), Columns.time(at))
                .update();
    }

    /**
     * @return whether there was one
     */
    boolean delete(PersonId person, AccountId account) {
        return jdbc.sql("delete from publishing.subscription where person = ? and account = ?")
                        .params(person.value(), account.value())
                        .update()
                == 1;
    }

    /** Notes it, once an hour at most. */
    void fetched(Subscription subscription, Instant now) {
        Instant noted = subscription.fetchedAt();
        if (noted == null || noted.plus(Subscriptions.NOTED).isBefore(now)) {
            jdbc.sql(
                            "update publishing.subscription set fetched_at = ? where person = ? and account = ?")
                    .params(
                            Columns.time(now),
                            subscription.person().value(),
                            subscription.account().value())
                    .update();
        }
    }

    private static Subscription row(ResultSet row) throws SQLException {
        return new Subscription(
                new PersonId(Columns.id(row, "person")),
                new AccountId(Columns.id(row, "account")),
                Columns.time(row, "made_at"),
                Columns.timeOrNull(row, "fetched_at"));
    }
}
