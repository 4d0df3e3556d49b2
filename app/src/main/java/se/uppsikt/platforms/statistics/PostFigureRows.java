package se.uppsikt.platforms.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/**
 * SQL of the tables {@code platforms.measured_post}, {@code platforms.post_figure} and {@code
 * platforms.post_figure_before}.
 */
@Repository
class PostFigureRows {
    private static final String TOLD =
            """
            (select * from unnest(cast(:posts as text[]), cast(:metrics as text[]), cast(:parts as text[]),
                cast(:values as bigint[])) as told (post, metric, part, value))
            """;

    private final JdbcClient database;

    PostFigureRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A post whose figures are asked for.
     *
     * @param untold what the platform does not tell of it, in words; null when it tells
     */
    record Measured(PlatformKey post, Instant writtenAt, Instant readAt, @Nullable String untold) {}

    /** One figure of a post. */
    record Kept(PlatformKey post, Metric metric, Part part, long value) {}

    /** When each of them was last asked for; one that never was is not among them. */
    Map<PlatformKey, Instant> readAt(AccountId account, Collection<PlatformKey> posts) {
        Map<PlatformKey, Instant> read = new HashMap<>();
        database.sql(
                        """
                        select post, read_at from platforms.measured_post
                        where account = ? and post = any(?)
                        """)
                .param(account.value())
                .param(texts(posts))
                .query(
                        row -> {
                            read.put(
                                    new PlatformKey(row.getString("post")),
                                    Columns.time(row, "read_at"));
                        });
        return read;
    }

    void asked(AccountId account, StatisticsSink.Post post, @Nullable String untold, Instant now) {
        database.sql(
                        """
                        insert into platforms.measured_post (account, post, written_at, read_at, untold)
                        values (?, ?, ?, ?, ?)
                        on conflict (account, post) do update
                        set read_at = excluded.read_at, untold = excluded.untold
                        """)
                .params(account.value(), post.key().value(), Columns.time(post.writtenAt()))
                .param(Columns.time(now))
                .param(untold)
                .update();
    }

    /** Whether any of them is new, or other than it was. */
    boolean news(AccountId account, List<Figure> told) {
        return given(
                        database.sql(
                                "select exists (select from "
                                        + TOLD
                                        + """
                                                 n left join platforms.post_figure f
                                                on f.account = :account and f.post = n.post
                                                    and f.metric = n.metric and f.part = n.part
                                                where f.value is distinct from n.value)
                                                """),
                        account,
                        told)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** What they were before stays beside them. */
    void keep(AccountId account, List<Figure> told, OriginalId original, Instant now) {
        setBeside(account, told);
        given(
                        database.sql(
                                """
                                insert into platforms.post_figure as f
                                    (account, post, metric, part, value, read_at, original)
                                select cast(:account as uuid), n.post, n.metric, n.part, n.value,
                                    cast(:now as timestamptz), :original from
                                """
                                        + TOLD
                                        + """
                                         n on conflict (account, post, metric, part) do update set
                                            original = case when f.value <> excluded.value
                                                then excluded.original else f.original end,
                                            value = excluded.value, read_at = excluded.read_at
                                        """),
                        account,
                        told)
                .param("original", original.value())
                .param("now", Columns.time(now))
                .update();
    }

    private void setBeside(AccountId account, List<Figure> told) {
        given(
                        database.sql(
                                """
                                insert into platforms.post_figure_before
                                    (account, post, metric, part, value, read_at, original)
                                select f.account, f.post, f.metric, f.part, f.value, f.read_at, f.original
                                from platforms.post_figure f join
                                """
                                        + TOLD
                                        + """
                                         n using (post, metric, part)
                                        where f.account = :account and f.value <> n.value
                                        on conflict do nothing
                                        """),
                        account,
                        told)
                .update();
    }

    void confirmed(AccountId account, List<Figure> told, Instant now) {
        given(
                        database.sql(
                                "update platforms.post_figure f set read_at = :now from "
                                        + TOLD
                                        + """
                                         n where f.account = :account and f.post = n.post
                                            and f.metric = n.metric and f.part = n.part
                                        """),
                        account,
                        told)
                .param("now", Columns.time(now))
                .update();
    }

    private static JdbcClient.StatementSpec given(
            JdbcClient.StatementSpec statement, AccountId account, List<Figure> told) {
        return statement
                .param("account", account.value())
                .param("posts", Columns.texts(told, PostFigureRows::post))
                .param("metrics", Columns.texts(told, f -> f.metric().name()))
                .param("parts", Columns.texts(told, f -> f.part().name()))
                .param("values", Columns.numbers(told, Figure::value));
    }

    private static @Nullable String post(Figure figure) {
        PlatformKey post = figure.post();
        return post == null ? null : post.value();
    }

    /**
     * The posts, the latest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<Measured> page(AccountId account, @Nullable PlatformKey after, int limit) {
        return database.sql(
                        """
                        select m.post, m.written_at, m.read_at, m.untold from platforms.measured_post m
                        where m.account = :account and (cast(:after as text) is null
                            or (m.written_at, m.post) < (select p.written_at, p.post
                                from platforms.measured_post p
                                where p.account = :account and p.post = :after))
                        order by m.written_at desc, m.post desc limit :limit
                        """)
                .param("account", account.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(PostFigureRows::measured)
                .list();
    }

    Optional<Measured> measured(AccountId account, PlatformKey post) {
        return database.sql(
                        """
                        select post, written_at, read_at, untold from platforms.measured_post
                        where account = ? and post = ?
                        """)
                .params(account.value(), post.value())
                .query(PostFigureRows::measured)
                .optional();
    }

    private static Measured measured(ResultSet row, int number) throws SQLException {
        return new Measured(
                new PlatformKey(row.getString("post")),
                Columns.time(row, "written_at"),
                Columns.time(row, "read_at"),
                row.getString("untold"));
    }

    List<Kept> of(AccountId account, Collection<PlatformKey> posts) {
        return database.sql(
                        """
                        select post, metric, part, value from platforms.post_figure
                        where account = ? and post = any(?) order by post, metric, part
                        """)
                .param(account.value())
                .param(texts(posts))
                .query(
                        (row, n) ->
                                new Kept(
                                        new PlatformKey(row.getString("post")),
                                        Metric.valueOf(row.getString("metric")),
                                        Part.valueOf(row.getString("part")),
                                        row.getLong("value")))
                .list();
    }

    private static String[] texts(Collection<PlatformKey> posts) {
        return posts.stream().map(PlatformKey::value).toArray(String[]::new);
    }
}
