package se.uppsikt.platforms.commands;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.Locks;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.commands.CommandLifeRules.Cause;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;

/** SQL of the table {@code platforms.command}. */
@Repository
public class CommandRows {
    static final String COLUMNS =
            """
            select id, account, about, about_key, deed, text, state, problem, problem_words, ordered_at,
                   ordered_by, settled_at, result, attempt, sent_at, last_sent_at, undoable_by, leaves_at
            """;

    private static final String SELECT = COLUMNS + "from platforms.command\n";

    private final JdbcClient jdbc;
    private final Locks locks;

    CommandRows(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /**
     * A command with what only this module needs to know.
     *
     * @param attempt the number of the attempt that may act; others are late and do nothing
     * @param sentAt when it was first sent; null before
     * @param lastSentAt when it was last sent; null before
     * @param words the last trouble in Swedish; null when there was none
     * @param leaving how it waits, or waited until it was undone; null when it was sent at once
     */
    public record Held(
            Command command,
            PlatformKey key,
            int attempt,
            @Nullable Instant sentAt,
            @Nullable Instant lastSentAt,
            @Nullable String words,
            @Nullable Leaving leaving) {
        Command.State state() {
            return command.state();
        }
    }

    void insert(
            Command command, PlatformKey key, @Nullable String once, @Nullable Leaving leaving) {
        jdbc.sql(
                        """
                        insert into platforms.command (id, account, about, about_key, deed, text, once,
                            state, problem, ordered_at, ordered_by, attempt, undoable_by, leaves_at)
                        values (:id, :account, :about, :key, :deed, :text, :once,
                            :state, :problem, :at, :by, 1, :undoable, :leaves)
                        """)
                .param("id", command.id().value())
                .param("account", command.account().value())
                .param("about", command.about().value())
                .param("key", key.value())
                .param("deed", command.deed().name())
                .param("text", command.text())
                .param("once", once)
                .param("state", command.state().name())
                .param("problem", command.problem() == null ? null : command.problem().name())
                .param("at", Columns.time(command.orderedAt()))
                .param("by", command.orderedBy())
                .param("undoable", leaving == null ? null : leaving.by(), Types.OTHER)
                .param(
                        "leaves",
                        Columns.timeOrNull(leaving == null ? null : leaving.at()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /**
     * Makes two orders about the same contribution wait for each other until the transaction ends.
     */
    void lock(ContributionId about) {
        locks.take(Locks.Lock.COMMAND, about.value());
    }

    public Optional<Held> held(CommandId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(CommandRows::row)
                .optional();
    }

    Optional<Held> heldForUpdate(CommandId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(CommandRows::row)
                .optional();
    }

    Optional<Held> once(String once) {
        return jdbc.sql(SELECT + "where once = :once")
                .param("once", once)
                .query(CommandRows::row)
                .optional();
    }

    List<Command> about(Collection<ContributionId> about) {
        return jdbc.sql(SELECT + "where about = any(:about) order by ordered_at, id")
                .param("about", about.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query((row, n) -> row(row, n).command())
                .list();
    }

    /** What is not finished on an account, oldest first. */
    public List<Held> open(AccountId account) {
        return jdbc.sql(
                        SELECT
                                + """
                                where account = :account and state = any(:open)
                                order by ordered_at, id
                                """)
                .param("account", account.value())
                .param("open", names(CommandLifeRules.OPEN))
                .query(CommandRows::row)
                .list();
    }

    /**
     * How it is with earlier commands about the same thing that are to be done first. What is liked
     * says nothing of what is shown: a hiding does not wait until a like may be undone no more.
     */
    Set<Command.State> before(Held held) {
        return jdbc.sql(
                        """
                        select distinct state from platforms.command
                        where about = :about and id < :id and deed not in ('ANSWER', 'PRIVATE_ANSWER')
                          and (deed in ('LIKE', 'UNLIKE')) = :liking and state = any(:going)
                        """)
                .param("going", names(CommandLifeRules.GOING_ON))
                .param("liking", held.command().deed().matter() == Command.Matter.LIKING)
                .param("about", held.command().about().value())
                .param("id", held.command().id().value())
                .query((row, n) -> Command.State.valueOf(row.getString("state")))
                .set();
    }

    void state(Held held, Command.State state, int attempt, @Nullable Instant nextAt) {
        jdbc.sql(
                        """
                        update platforms.command
                        set state = :state, attempt = :attempt, next_at = :next
                        where id = :id
                        """)
                .param("id", held.command().id().value())
                .param("state", state.name())
                .param("attempt", attempt)
                .param("next", Columns.timeOrNull(nextAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void sent(Held held, Instant at) {
        jdbc.sql(
                        """
                        update platforms.command
                        set sent_at = coalesce(sent_at, :at), last_sent_at = :at where id = :id
                        """)
                .param("id", held.command().id().value())
                .param("at", Columns.time(at))
                .update();
    }

    void trouble(Held held, PlatformProblem problem, String words) {
        jdbc.sql(
                        """
                        update platforms.command set problem = :problem, problem_words = :words
                        where id = :id
                        """)
                .param("id", held.command().id().value())
                .param("problem", problem.name())
                .param("words", words)
                .update();
    }

    void settle(
            Held held,
            Command.State state,
            @Nullable PlatformKey result,
            @Nullable String proof,
            Instant at) {
        jdbc.sql(
                        """
                        update platforms.command
                        set state = :state, settled_at = :at, result = :result, proof = :proof,
                            next_at = null
                        where id = :id
                        """)
                .param("id", held.command().id().value())
                .param("state", state.name())
                .param("result", result == null ? null : result.value())
                .param("proof", proof)
                .param("at", Columns.time(at))
                .update();
    }

    /** Sent, and not heard of since: whoever sent them has died. */
    List<Held> lost(Instant before) {
        return jdbc.sql(
                        SELECT
                                + """
                                where state = any(:there) and next_at < :before
                                for update skip locked
                                """)
                .param("there", names(CommandLifeRules.LIFE.from(Cause.LOST)))
                .param("before", Columns.time(before))
                .query(CommandRows::row)
                .list();
    }

    /** Held until the connection is mended. */
    List<Held> heldBack(AccountId account) {
        return jdbc.sql(
                        SELECT
                                + """
                                where account = :account and state = any(:held)
                                  and problem = 'TOKEN_EXPIRED' and next_at is null
                                order by id for update
                                """)
                .param("held", names(CommandLifeRules.LIFE.from(Cause.MENDED)))
                .param("account", account.value())
                .query(CommandRows::row)
                .list();
    }

    /** The contributions of an account that we are taking away ourselves right now. */
    public Set<PlatformKey> beingRemoved(Collection<AccountId> accounts) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select about_key from platforms.command
                                where account = any(:accounts) and deed = 'REMOVE'
                                  and state = any(:there)
                                """)
                        .param("there", names(CommandLifeRules.AT_THE_PLATFORM))
                        .param(
                                "accounts",
                                accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                        .query((row, n) -> new PlatformKey(row.getString("about_key")))
                        .list());
    }

    static Held row(ResultSet row, int number) throws SQLException {
        return new Held(
                command(row),
                new PlatformKey(row.getString("about_key")),
                row.getInt("attempt"),
                Columns.timeOrNull(row, "sent_at"),
                Columns.timeOrNull(row, "last_sent_at"),
                row.getString("problem_words"),
                Leaving.of(row));
    }

    private static String[] names(Set<Command.State> states) {
        return states.stream().map(Command.State::name).toArray(String[]::new);
    }

    private static Command command(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        String result = row.getString("result");
        return new Command(
                new CommandId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                new ContributionId(row.getObject("about", UUID.class)),
                Command.Deed.valueOf(row.getString("deed")),
                row.getString("text"),
                Command.State.valueOf(row.getString("state")),
                problem == null ? null : PlatformProblem.valueOf(problem),
                Columns.time(row, "ordered_at"),
                row.getString("ordered_by"),
                Columns.timeOrNull(row, "settled_at"),
                result == null ? null : new PlatformKey(result));
    }
}
