package se.uppsikt.platforms.publications;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublicationLifeRules.Cause;
import se.uppsikt.records.PlatformKey;

/** SQL of the table {@code platforms.publication}. */
@Repository
class PublicationRows {
    static final String SELECT = "select * from platforms.publication\n";

    private final JdbcClient jdbc;
    private final PublicationMediaRows media;
    private final Notes notes;

    PublicationRows(JdbcClient jdbc, PublicationMediaRows media, Notes notes) {
        this.jdbc = jdbc;
        this.media = media;
        this.notes = notes;
    }

    /**
     * A publication with what only this room needs to know.
     *
     * @param attempt the number of the attempt that may act; others are late and do nothing
     * @param sentAt when the last call was first made; null before
     * @param lastSentAt when the last call was last made; null before
     * @param noted what preparing it has come to
     */
    record Held(
            Publication publication,
            int attempt,
            @Nullable Instant sentAt,
            @Nullable Instant lastSentAt,
            Map<String, String> noted) {
        State state() {
            return publication.state();
        }

        PublicationId id() {
            return publication.id();
        }
    }

    void insert(Publication of, String once) {
        jdbc.sql(
                        """
                        insert into platforms.publication (id, account, form, title, text, once, state,
                            due, problem, problem_words, ordered_at, ordered_by, attempt)
                        values (:id, :account, :form, :title, :text, :once, :state,
                            :due, :problem, :words, :at, :by, 1)
                        """)
                .param("id", of.id().value())
                .param("account", of.account().value())
                .param("form", of.post().form().name())
                .param("title", of.post().title())
                .param("text", of.post().text())
                .param("once", once)
                .param("state", of.state().name())
                .param("due", Columns.time(of.due()))
                .param("problem", of.problem() == null ? null : of.problem().name())
                .param("words", of.words())
                .param("at", Columns.time(of.orderedAt()))
                .param("by", of.orderedBy())
                .update();
        media.insert(of.id(), of.post().media());
    }

    Optional<Held> held(PublicationId id) {
        return jdbc.sql(SELECT + "where id = ?").param(id.value()).query(this::row).optional();
    }

    Optional<Held> heldForUpdate(PublicationId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    Optional<Held> once(String once) {
        return jdbc.sql(SELECT + "where once = ?").param(once).query(this::row).optional();
    }

    /**
     * @param next when whoever works with it is no more believed to be alive, or when it goes on;
     *     null for never by itself
     */
    void state(Held held, State state, int attempt, @Nullable Instant next) {
        jdbc.sql(
                        """
                        update platforms.publication
                        set state = :state, attempt = :attempt, next_at = :next
                        where id = :id
                        """)
                .param("id", held.id().value())
                .param("state", state.name())
                .param("attempt", attempt)
                .param("next", Columns.timeOrNull(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** What preparing it has come to. */
    void note(Held held, Map<String, String> noted) {
        jdbc.sql("update platforms.publication set noted = cast(? as jsonb) where id = ?")
                .params(notes.written(noted), held.id().value())
                .update();
    }

    void sent(Held held, Instant at) {
        jdbc.sql(
                        """
                        update platforms.publication
                        set sent_at = coalesce(sent_at, :at), last_sent_at = :at where id = :id
                        """)
                .param("id", held.id().value())
                .param("at", Columns.time(at))
                .update();
    }

    void due(Held held, Instant due) {
        jdbc.sql("update platforms.publication set due = ? where id = ?")
                .params(Columns.time(due), held.id().value())
                .update();
    }

    void trouble(Held held, PlatformTrouble trouble) {
        jdbc.sql(
                        """
                        update platforms.publication set problem = ?, problem_words = ? where id = ?
                        """)
                .params(trouble.problem().name(), trouble.words(), held.id().value())
                .update();
    }

    /** What was noted is of no use any more, and may open something. */
    void settle(Held held, State state, Outcome outcome, Instant at) {
        jdbc.sql(
                        """
                        update platforms.publication
                        set state = :state, settled_at = :at, result = :result, address = :address,
                            proof = :proof, next_at = null, noted = '{}'
                        where id = :id
                        """)
                .param("id", held.id().value())
                .param("state", state.name())
                .param("at", Columns.time(at))
                .param("result", outcome.result() == null ? null : outcome.result().value())
                .param("address", outcome.address() == null ? null : outcome.address().toString())
                .param("proof", outcome.proof())
                .update();
    }

    /**
     * @param proof how a person saw it on the platform; null when no person did
     */
    record Outcome(@Nullable PlatformKey result, @Nullable URI address, @Nullable String proof) {
        static final Outcome NONE = new Outcome(null, null, null);
    }

    /** Being worked with, and not heard of since: whoever did has died. */
    List<Held> lost(Cause cause, Instant before) {
        return jdbc.sql(
                        SELECT
                                + """
                                where state = any(:there) and next_at < :before
                                for update skip locked
                                """)
                .param("there", names(PublicationLifeRules.LIFE.from(cause)))
                .param("before", Columns.time(before))
                .query(this::row)
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
                .param("held", names(PublicationLifeRules.LIFE.from(Cause.MENDED)))
                .param("account", account.value())
                .query(this::row)
                .list();
    }

    /** What has become this by one of its names, or may become it. */
    List<Held> from(AccountId account, Collection<PlatformKey> names) {
        return jdbc.sql(
                        SELECT
                                + """
                                where account = :account and (result = any(:names)
                                    or settled_at is null and sent_at is not null)
                                order by sent_at desc nulls last, id
                                """)
                .param("account", account.value())
                .param("names", names.stream().map(PlatformKey::value).toArray(String[]::new))
                .query(this::row)
                .list();
    }

    /** What others on the account have become, lately enough to be mistaken for this. */
    Set<PlatformKey> becomeOfOthers(Held held) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select result from platforms.publication
                                where account = :account and id <> :id and result is not null
                                  and settled_at >= (select coalesce(sent_at, now()) - interval '1 day'
                                       from platforms.publication where id = :id)
                                union
                                select key from platforms.publication_found
                                where publication = :id and dismissed_at is not null
                                """)
                        .param("account", held.publication().account().value())
                        .param("id", held.id().value())
                        .query((row, _) -> new PlatformKey(row.getString("result")))
                        .list());
    }

    static String[] names(Collection<State> states) {
        return states.stream().map(State::name).toArray(String[]::new);
    }

    Held row(ResultSet row, int number) throws SQLException {
        return new Held(
                publication(row),
                row.getInt("attempt"),
                Columns.timeOrNull(row, "sent_at"),
                Columns.timeOrNull(row, "last_sent_at"),
                notes.read(row.getString("noted")));
    }

    private Publication publication(ResultSet row) throws SQLException {
        PublicationId id = new PublicationId(Columns.id(row, "id"));
        String problem = row.getString("problem");
        String result = row.getString("result");
        String address = row.getString("address");
        return new Publication(
                id,
                new AccountId(Columns.id(row, "account")),
                new Post(
                        Post.Form.valueOf(row.getString("form")),
                        row.getString("title"),
                        row.getString("text"),
                        media.of(id)),
                State.valueOf(row.getString("state")),
                Columns.time(row, "due"),
                problem == null ? null : PlatformProblem.valueOf(problem),
                row.getString("problem_words"),
                Columns.time(row, "ordered_at"),
                row.getString("ordered_by"),
                Columns.timeOrNull(row, "settled_at"),
                result == null ? null : new PlatformKey(result),
                address == null ? null : URI.create(address));
    }
}
