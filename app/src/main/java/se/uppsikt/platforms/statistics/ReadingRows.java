package se.uppsikt.platforms.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** SQL of the tables {@code platforms.figure_reading} and {@code platforms.figure_untold}. */
@Repository
class ReadingRows {
    private static final String MORE_THAN_ONE = "";

    private final JdbcClient database;

    ReadingRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * How the reading of an account's figures goes.
     *
     * @param readAt when all of it last was read; null before that
     * @param restUntil until when the platform wants to be left alone; null when it does not say
     * @param problem what stood in the way the last time, in Swedish; null when nothing did
     */
    record State(
            Instant triedAt,
            @Nullable Instant readAt,
            @Nullable Instant restUntil,
            @Nullable String problem) {}

    /**
     * What the platform does not tell.
     *
     * @param metric null when it is about more than one
     */
    record Untold(@Nullable Metric metric, String words, Instant since) {}

    Optional<State> state(AccountId account) {
        return database.sql(
                        """
                        select tried_at, read_at, rest_until, problem
                        from platforms.figure_reading where account = ?
                        """)
                .param(account.value())
                .query(
                        (row, n) ->
                                new State(
                                        Columns.time(row, "tried_at"),
                                        Columns.timeOrNull(row, "read_at"),
                                        Columns.timeOrNull(row, "rest_until"),
                                        row.getString("problem")))
                .optional();
    }

    /**
     * @param whole whether all of it was read
     */
    void succeeded(AccountId account, boolean whole, Instant now) {
        database.sql(
                        """
                        insert into platforms.figure_reading as r (account, tried_at, read_at)
                        values (:account, :now, case when :whole then cast(:now as timestamptz) end)
                        on conflict (account) do update
                        set tried_at = excluded.tried_at, rest_until = null, problem = null,
                            read_at = coalesce(excluded.read_at, r.read_at)
                        """)
                .param("account", account.value())
                .param("whole", whole)
                .param("now", Columns.time(now))
                .update();
    }

    void failed(AccountId account, String words, @Nullable Instant restUntil, Instant now) {
        database.sql(
                        """
                        insert into platforms.figure_reading (account, tried_at, rest_until, problem)
                        values (?, ?, ?, ?)
                        on conflict (account) do update
                        set tried_at = excluded.tried_at, rest_until = excluded.rest_until,
                            problem = excluded.problem
                        """)
                .param(account.value())
                .param(Columns.time(now))
                .param(Columns.timeOrNull(restUntil))
                .param(words)
                .update();
    }

    void untold(AccountId account, @Nullable Metric metric, String words, Instant now) {
        database.sql(
                        """
                        insert into platforms.figure_untold as u (account, metric, words, since, told_at)
                        values (:account, :metric, :words, :now, :now)
                        on conflict (account, metric) do update
                        set words = excluded.words, told_at = excluded.told_at
                        """)
                .param("account", account.value())
                .param("metric", metric == null ? MORE_THAN_ONE : metric.name())
                .param("words", words)
                .param("now", Columns.time(now))
                .update();
    }

    /** What was not told once and has not been left out since then is told again. */
    void toldAgain(AccountId account, Instant then) {
        database.sql("delete from platforms.figure_untold where account = ? and told_at < ?")
                .params(account.value(), Columns.time(then))
                .update();
    }

    List<Untold> untold(AccountId account) {
        return database.sql(
                        """
                        select metric, words, since from platforms.figure_untold
                        where account = ? order by metric
                        """)
                .param(account.value())
                .query(
                        (row, n) -> {
                            String metric = row.getString("metric");
                            return new Untold(
                                    metric.equals(MORE_THAN_ONE) ? null : Metric.valueOf(metric),
                                    row.getString("words"),
                                    Columns.time(row, "since"));
                        })
                .list();
    }
}
