package se.uppsikt.platforms;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.secrets.SecretCipher;
import se.uppsikt.platforms.ParsedDelivery.Restriction;

/** SQL of the table {@code platforms.connection}. */
@Repository
public class ConnectionRows {
    private static final String SELECT =
            """
            select account, platform, page, state, connected_at, subscribed_at, last_event_at,
                   last_poll_at, poll_ok_at, token_checked_at, token_expires_at, budget_used,
                   rest_until, problem, problem_words, problem_at, missed_at, missed_count,
                   restriction, restriction_reason, restricted_at,
                   extract(epoch from usual_gap)::bigint as usual_gap, events_seen,
                   trial_at, trial_arrived, trial_words, asked, answered
            from platforms.connection
            left join platforms.other_version using (platform)
            """;

    private final JdbcClient jdbc;
    private final SecretCipher seal;

    ConnectionRows(JdbcClient jdbc, SecretCipher seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** All, the oldest first; as many as the municipality has accounts. */
    public List<Connection> all() {
        return jdbc.sql(SELECT + "order by connected_at, account")
                .query(ConnectionReadRows::connection)
                .list();
    }

    public Optional<Connection> connection(AccountId account) {
        return jdbc.sql(SELECT + "where account = :account")
                .param("account", account.value())
                .query(ConnectionReadRows::connection)
                .optional();
    }

    /** The connected accounts by the platform's id of them. */
    public Map<String, AccountId> pages(Platform platform) {
        Map<String, AccountId> pages = new HashMap<>();
        jdbc.sql("select page, account from platforms.connection where platform = :platform")
                .param("platform", platform.name())
                .query(
                        row -> {
                            pages.put(
                                    row.getString("page"),
                                    new AccountId(row.getObject("account", UUID.class)));
                        });
        return pages;
    }

    public Optional<Secret> token(AccountId account) {
        return jdbc.sql("select token from platforms.connection where account = :account")
                .param("account", account.value())
                .query((row, n) -> seal.open(row.getBytes("token"), place(account)))
                .optional();
    }

    /**
     * Connects an account, or gives its connection a new token; whatever was wrong is forgotten.
     */
    void connect(AccountId account, Platform platform, String page, Secret token, Instant at) {
        jdbc.sql("lock table platforms.connection in row exclusive mode").update();
        jdbc.sql(
                        """
                        insert into platforms.connection
                            (account, platform, page, token, state, connected_at)
                        values (:account, :platform, :page, :token, 'NEW', :at)
                        on conflict (account) do update
                        set token = excluded.token, page = excluded.page, state = 'NEW',
                            problem = null, problem_words = null, problem_at = null,
                            token_checked_at = null, token_expires_at = null, rest_until = null
                        """)
                .param("account", account.value())
                .param("platform", platform.name())
                .param("page", page)
                .param("token", seal.seal(token, place(account)))
                .param("at", Columns.time(at))
                .update();
    }

    /** The same connection, reached by a new token. */
    public void renewed(AccountId account, Secret token) {
        jdbc.sql("lock table platforms.connection in row exclusive mode").update();
        jdbc.sql("update platforms.connection set token = :token where account = :account")
                .param("token", seal.seal(token, place(account)))
                .param("account", account.value())
                .update();
    }

    /** Whether there was a connection to end. */
    boolean disconnect(AccountId account) {
        return jdbc.sql("delete from platforms.connection where account = :account")
                        .param("account", account.value())
                        .update()
                > 0;
    }

    void subscribed(AccountId account, Instant at) {
        jdbc.sql(
                        """
                        update platforms.connection
                        set subscribed_at = :at, state = 'LIVE', problem = null,
                            problem_words = null, problem_at = null
                        where account = :account
                        """)
                .param("account", account.value())
                .param("at", Columns.time(at))
                .update();
    }

    public void tokenSeen(AccountId account, @Nullable Instant expiresAt, Instant at) {
        jdbc.sql(
                        """
                        update platforms.connection
                        set token_checked_at = :at, token_expires_at = :expires
                        where account = :account
                        """)
                .param("account", account.value())
                .param("expires", Columns.timeOrNull(expiresAt))
                .param("at", Columns.time(at))
                .update();
    }

    public void eventsSeen(Collection<AccountId> accounts, Instant at) {
        jdbc.sql(
                        """
                        update platforms.connection
                        set usual_gap = greatest(:at - last_event_at, usual_gap * 0.98),
                            events_seen = least(events_seen + 1, 1000000),
                            last_event_at = greatest(last_event_at, :at)
                        where account = any(:accounts)
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("at", Columns.time(at))
                .update();
    }

    /**
     * It could be read. That says nothing of a trouble that was met after the reading began: the
     * key may have died in between.
     *
     * @param began when the reading began
     */
    public void pollSucceeded(AccountId account, Instant began, Instant at) {
        jdbc.sql(
                        """
                        update platforms.connection set last_poll_at = :at, poll_ok_at = :at
                        where account = :account
                        """)
                .param("account", account.value())
                .param("at", Columns.time(at))
                .update();
        jdbc.sql(
                        """
                        update platforms.connection
                        set problem = null, problem_words = null, problem_at = null,
                            state = case when state = 'TOKEN_DEAD' then 'LIVE' else state end
                        where account = :account and (problem_at >= :began) is not true
                        """)
                .param("account", account.value())
                .param("began", Columns.time(began))
                .update();
    }

    public void pollFailed(AccountId account, Instant at) {
        jdbc.sql("update platforms.connection set last_poll_at = :at where account = :account")
                .param("account", account.value())
                .param("at", Columns.time(at))
                .update();
    }

    /** Remembers the trouble so that the connection page can show it with its mend (X7). */
    public void trouble(AccountId account, PlatformTrouble trouble, Instant at) {
        jdbc.sql(
                        """
                        update platforms.connection
                        set problem = :problem, problem_words = :words, problem_at = :at,
                            rest_until = coalesce(:rest, rest_until),
                            state = case when :dead then 'TOKEN_DEAD' else state end
                        where account = :account
                        """)
                .param("account", account.value())
                .param("problem", trouble.problem().name())
                .param("words", trouble.words())
                .param("at", Columns.time(at))
                .param("dead", trouble.problem() == PlatformProblem.TOKEN_EXPIRED)
                .param("rest", Columns.timeOrNull(rest(trouble, at)), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static @Nullable Instant rest(PlatformTrouble trouble, Instant at) {
        return trouble.problem() == PlatformProblem.RATE_LIMITED
                ? at.plus(Retries.rest(trouble))
                : null;
    }

    /**
     * The latest word counts; what is lifted is kept too, so that an older word is known as such.
     */
    public void restricted(Restriction told) {
        jdbc.sql(
                        """
                        update platforms.connection
                        set restriction = :kind, restriction_reason = :reason, restricted_at = :at
                        where account = :account and (restricted_at is null or restricted_at <= :at)
                        """)
                .param("account", told.account().value())
                .param("kind", told.kind().name())
                .param("reason", told.reason())
                .param("at", Columns.time(told.at()))
                .update();
    }

    public void missed(AccountId account, int count, Instant at) {
        jdbc.sql(
                        """
                        update platforms.connection
                        set missed_at = :at,
                            missed_count = :count + case
                                when last_event_at is null or missed_at > last_event_at
                                then missed_count else 0 end
                        where account = :account
                        """)
                .param("account", account.value())
                .param("count", count)
                .param("at", Columns.time(at))
                .update();
    }

    /** How a trial event went. */
    public void tried(AccountId account, Connection.Trial trial) {
        jdbc.sql(
                        """
                        update platforms.connection
                        set trial_at = :at, trial_arrived = :arrived, trial_words = :words
                        where account = :account
                        """)
                .param("account", account.value())
                .param("at", Columns.time(trial.at()))
                .param("arrived", trial.arrived())
                .param("words", trial.words())
                .update();
    }

    /**
     * @param used null when the platform does not say
     */
    public void budget(AccountId account, @Nullable Integer used, Instant at) {
        jdbc.sql(
                        """
                        update platforms.connection
                        set budget_used = :used, budget_seen_at = :at where account = :account
                        """)
                .param("account", account.value())
                .param("used", used)
                .param("at", Columns.time(at))
                .update();
    }

    static String place(AccountId account) {
        return "connection/" + account.value();
    }
}
