package se.uppsikt.publishing.twins;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.twins.Twin.Closed;
import se.uppsikt.publishing.twins.Twin.Outcome;

/** SQL of the table {@code publishing.twin}: the pairs, and what came of them. */
@Repository
class TwinRows {
    private static final String SELECT = "select * from publishing.twin t\n";

    /** Those of the original's accounts, and of those that speak the language. */
    private static final String SEEN =
            "(t.accounts && cast(:accounts as uuid[]) or t.language = any(cast(:languages as text[])))";

    private static final String OPEN =
            """
            t.closed_at is null and (cast(:after as uuid) is null
                or (t.due_at, t.id) > (cast(:at as timestamptz), cast(:after as uuid)))
            order by t.due_at, t.id
            """;

    private static final String CLOSED =
            """
            t.closed_at is not null and (cast(:after as uuid) is null
                or (t.closed_at, t.id) < (cast(:at as timestamptz), cast(:after as uuid)))
            order by t.closed_at desc, t.id desc
            """;

    private final JdbcClient jdbc;

    TwinRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who reads.
     *
     * @param accounts those that the person writes for
     * @param languages those that these speak
     */
    record Reader(Set<AccountId> accounts, Set<String> languages) {
        boolean sees(Twin twin) {
            return languages.contains(twin.language())
                    || twin.accounts().stream().anyMatch(accounts::contains);
        }
    }

    /**
     * @return false when the draft has its pair in that language already
     */
    boolean add(Twin twin, DraftId draft) {
        return jdbc.sql(
                                """
                                insert into publishing.twin (id, draft, publication, account, accounts, language,
                                    made_by, made_at, due_at)
                                values (:id, :draft, :publication, :account, cast(:accounts as uuid[]), :language,
                                    :by, :at, :due)
                                on conflict (draft, language) do nothing
                                """)
                        .param("id", twin.id().value())
                        .param("draft", draft.value())
                        .param("publication", twin.publication().value())
                        .param("account", twin.account().value())
                        .param("accounts", Columns.ids(twin.accounts(), AccountId::value))
                        .param("language", twin.language())
                        .param("by", twin.madeBy())
                        .param("at", Columns.time(twin.madeAt()))
                        .param("due", Columns.time(twin.dueAt()))
                        .update()
                == 1;
    }

    void written(TwinId id, DraftId draft) {
        jdbc.sql("update publishing.twin set written = ? where id = ?")
                .params(draft.value(), id.value())
                .update();
    }

    void close(TwinId id, Closed closed) {
        PublicationId became = closed.became();
        URI link = closed.link();
        jdbc.sql(
                        """
                        update publishing.twin set outcome = :outcome, closed_at = :at, closed_by = :by,
                            words = :words, became = :became, link = :link where id = :id
                        """)
                .param("outcome", closed.outcome().name())
                .param("at", Columns.time(closed.at()))
                .param("by", closed.by())
                .param("words", closed.words())
                .param("became", became == null ? null : became.value(), Types.OTHER)
                .param("link", link == null ? null : link.toString(), Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    Optional<Twin> find(TwinId id) {
        return one("where t.id = ?", id.value());
    }

    Optional<Twin> locked(TwinId id) {
        return one("where t.id = ? for update", id.value());
    }

    /** The pair whose twin is written there. */
    Optional<Twin> writtenIn(DraftId draft) {
        return one("where t.written = ?", draft.value());
    }

    /** The same, held. */
    Optional<Twin> heldBy(DraftId draft) {
        return one("where t.written = ? for update", draft.value());
    }

    private Optional<Twin> one(String where, UUID id) {
        return jdbc.sql(SELECT + where).param(id).query(TwinRows::read).optional();
    }

    /** The pairs of what was written there. */
    List<Twin> of(DraftId draft) {
        return jdbc.sql(SELECT + "where t.draft = ? order by t.id")
                .param(draft.value())
                .query(TwinRows::read)
                .list();
    }

    /** What is open, the most urgent first, after one of them. */
    List<Twin> open(Reader by, @Nullable Twin after, int limit) {
        return part(by, OPEN, after, after == null ? null : after.dueAt(), limit);
    }

    /** What is done, the latest first. */
    List<Twin> closed(Reader by, @Nullable Twin after, int limit) {
        Closed last = after == null ? null : after.closed();
        return part(
                by, CLOSED, last == null ? null : after, last == null ? null : last.at(), limit);
    }

    private List<Twin> part(
            Reader by, String which, @Nullable Twin after, @Nullable Instant at, int limit) {
        return readBy(by, SELECT + "where " + SEEN + " and " + which + " limit :limit")
                .param("after", after == null ? null : after.id().value().toString())
                .param("at", Columns.timeOrNull(at))
                .param("limit", limit)
                .query(TwinRows::read)
                .list();
    }

    /**
     * How many wait for somebody.
     *
     * @param spoken the languages that some account speaks: what is in none of them waits for those
     *     who wrote the original
     */
    int waiting(Reader by, Set<String> spoken, int most) {
        return readBy(
                        by,
                        """
                        select count(*) from (select from publishing.twin t where t.closed_at is null
                            and (t.language = any(cast(:languages as text[]))
                                or (t.accounts && cast(:accounts as uuid[])
                                    and t.language <> all(cast(:spoken as text[])))) limit :limit) as waiting
                        """)
                .param("spoken", spoken.toArray(String[]::new))
                .param("limit", most)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private JdbcClient.StatementSpec readBy(Reader by, String sql) {
        return jdbc.sql(sql)
                .param("accounts", Columns.ids(by.accounts(), AccountId::value))
                .param("languages", by.languages().toArray(String[]::new));
    }

    private static Twin read(ResultSet row, int number) throws SQLException {
        DraftId draft = draft(row, "draft");
        return new Twin(
                new TwinId(Columns.id(row, "id")),
                draft,
                new PublicationId(Columns.id(row, "publication")),
                new AccountId(Columns.id(row, "account")),
                accounts((UUID[]) row.getArray("accounts").getArray()),
                row.getString("language"),
                row.getString("made_by"),
                Columns.time(row, "made_at"),
                Columns.time(row, "due_at"),
                draft(row, "written"),
                closed(row));
    }

    private static Set<AccountId> accounts(UUID[] ids) {
        return Arrays.stream(ids).map(AccountId::new).collect(Collectors.toSet());
    }

    private static @Nullable DraftId draft(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new DraftId(id);
    }

    private static @Nullable Closed closed(ResultSet row) throws SQLException {
        Instant at = Columns.timeOrNull(row, "closed_at");
        if (at == null) {
            return null;
        }
        UUID became = row.getObject("became", UUID.class);
        String link = row.getString("link");
        return new Closed(
                Outcome.valueOf(Objects.requireNonNull(row.getString("outcome"))),
                at,
                row.getString("closed_by"),
                row.getString("words"),
                became == null ? null : new PublicationId(became),
                link == null ? null : URI.create(link));
    }
}
