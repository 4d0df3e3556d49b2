package se.uppsikt.platforms.youtube;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** SQL of the table {@code platforms.youtube_count}. */
@Repository
class CountRows {
    private static final String HUB = "hub";

    private final JdbcClient jdbc;

    CountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many were said to stand there when they were last read; nothing when they never were. */
    OptionalInt said(AccountId account, String subject) {
        return jdbc.sql(
                        """
                        select said from platforms.youtube_count
                        where account = :account and subject = :subject
                        """)
                .param("account", account.value())
                .param("subject", subject)
                .query((row, number) -> OptionalInt.of(row.getInt(1)))
                .optional()
                .orElseGet(OptionalInt::empty);
    }

    void film(AccountId account, String film, int said, Instant now) {
        put(account, film, true, said, now);
    }

    void thread(AccountId account, String thread, int said, Instant now) {
        put(account, thread, false, said, now);
    }

    private void put(AccountId account, String subject, boolean film, int said, Instant now) {
        jdbc.sql(
                        """
                        insert into platforms.youtube_count (account, subject, film, said, looked_at)
                        values (:account, :subject, :film, :said, :now)
                        on conflict (account, subject) do update
                        set said = excluded.said, looked_at = excluded.looked_at
                        """)
                .param("account", account.value())
                .param("subject", subject)
                .param("film", film)
                .param("said", said)
                .param("now", Columns.time(now))
                .update();
    }

    /** Of these the counts have been looked at, and were as they were. */
    void looked(AccountId account, Collection<String> films, Instant now) {
        jdbc.sql(
                        """
                        update platforms.youtube_count set looked_at = :now
                        where account = :account and subject = any(:films)
                        """)
                .param("account", account.value())
                .param("films", films.toArray(String[]::new))
                .param("now", Columns.time(now))
                .update();
    }

    /** The films that were looked at longest ago. */
    List<String> oldest(AccountId account, int most) {
        return jdbc.sql(
                        """
                        select subject from platforms.youtube_count
                        where account = :account and film order by looked_at, subject limit :most
                        """)
                .param("account", account.value())
                .param("most", most)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void forget(AccountId account, String film) {
        jdbc.sql(
                        """
                        delete from platforms.youtube_count
                        where account = :account and subject = :film
                        """)
                .param("account", account.value())
                .param("film", film)
                .update();
    }

    /** Whether the hub has been asked since then. */
    boolean askedSince(AccountId account, Instant then) {
        return jdbc.sql(
                        """
                        select exists (select from platforms.youtube_count
                        where account = :account and subject = :hub and looked_at > :then)
                        """)
                .param("account", account.value())
                .param("hub", HUB)
                .param("then", Columns.time(then))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void asked(AccountId account, Instant now) {
        put(account, HUB, false, 0, now);
    }
}
