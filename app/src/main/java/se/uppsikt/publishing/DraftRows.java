package se.uppsikt.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.Hand;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.DraftPartRows.Placed;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.mediabank.AssetId;

/** SQL of the table {@code publishing.draft}. */
@Repository
class DraftRows {
    private final JdbcClient jdbc;
    private final DraftPartRows parts;

    DraftRows(JdbcClient jdbc, DraftPartRows parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    void insert(Draft draft) {
        jdbc.sql(
                        """
                        insert into publishing.draft (id, state, form, title, text, due, sharing, shared_with,
                            film_told, version, made_by, area, changed_by, changed_by_name, changed_at, changed_in)
                        values (:id, :state, :form, :title, :text, :due, :sharing, :with,
                            :told, :version, :made, :area, :by, :name, :at, :window)
                        """)
                .param("id", draft.id().value())
                .param("state", draft.state().name())
                .param("version", draft.version())
                .param("made", draft.made().value())
                .param("by", draft.changed().person())
                .param("name", draft.changed().name())
                .param("area", draft.area().value())
                .param("window", draft.window())
                .param("at", Columns.time(draft.changed().at()))
                .params(written(draft.content()))
                .update();
        parts.insert(draft.id(), draft.content());
    }

    private static Map<String, Object> written(Content content) {
        Map<String, Object> written = new HashMap<>();
        written.put("form", content.form().name());
        written.put("title", content.title());
        written.put("text", content.text());
        written.put("due", Columns.timeOrNull(content.due()));
        written.put("sharing", word(content.sharing()));
        written.put("with", with(content.sharing()));
        written.put("told", content.filmTold());
        return written;
    }

    /** As it is written now; the version is one more. */
    void save(DraftId id, Content content, Hand by, UUID window) {
        jdbc.sql(
                        """
                        update publishing.draft set form = :form, title = :title, text = :text, due = :due,
                            sharing = :sharing, shared_with = :with, film_told = :told, version = version + 1,
                            changed_by = :by, changed_by_name = :name, changed_at = :at, changed_in = :window
                        where id = :id
                        """)
                .param("window", window)
                .param("id", id.value())
                .param("by", by.person())
                .param("name", by.name())
                .param("at", Columns.time(by.at()))
                .params(written(content))
                .update();
        parts.replace(id, content);
    }

    /** Nothing more is taken from the page that it was written on. */
    void left(DraftId id) {
        jdbc.sql("update publishing.draft set version = version + 1, changed_in = ? where id = ?")
                .params(UUID.randomUUID(), id.value())
                .update();
    }

    void state(DraftId id, State state) {
        jdbc.sql("update publishing.draft set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    /**
     * It is out. What was to go at once has a place in the calendar from now on.
     *
     * @param at when it came out first
     */
    void out(DraftId id, Instant at) {
        jdbc.sql(
                        """
                        update publishing.draft set state = ?, due = coalesce(due, ?), version = version + 1
                        where id = ?
                        """)
                .params(State.OUT.name(), Columns.time(at), id.value())
                .update();
    }

    void submitted(DraftId id, int number) {
        jdbc.sql("update publishing.draft set submission = ? where id = ?")
                .params(number, id.value())
                .update();
    }

    void due(DraftId id, @Nullable Instant due) {
        jdbc.sql("update publishing.draft set due = ?, version = version + 1 where id = ?")
                .param(1, Columns.timeOrNull(due), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(2, id.value())
                .update();
    }

    void delete(DraftId id) {
        jdbc.sql("delete from publishing.draft where id = ?").param(id.value()).update();
    }

    /**
     * @param untouched those that have lain since before then
     * @param unbegun those with nothing in them, when they were begun before then
     */
    void forget(Instant untouched, Instant unbegun) {
        jdbc.sql(
                        """
                        delete from publishing.draft where state = 'WRITING'
                            and (changed_at < :untouched or (version = 1 and text = '' and changed_at < :unbegun))
                        """)
                .param("untouched", Columns.time(untouched))
                .param("unbegun", Columns.time(unbegun))
                .update();
    }

    Optional<Draft> draft(DraftId id) {
        return read("where d.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Held until the transaction ends, so that two do not write or order it at once. */
    Optional<Draft> held(DraftId id) {
        boolean there =
                jdbc.sql("select 1 from publishing.draft where id = ? for update")
                        .param(id.value())
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        return there ? draft(id) : Optional.empty();
    }

    /** What is read of it, which the caller narrows; with its parts by one question each. */
    List<Draft> read(String narrowed, Map<String, Object> values) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        jdbc.sql("select d.* from publishing.draft d " + narrowed)
                .params(values)
                .query((row, _) -> row(row))
                .list()
                .forEach(row -> rows.put(row.id().value(), row));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Placed>> targets = parts.targets(rows.keySet());
        Map<UUID, List<AssetId>> media = parts.media(rows.keySet());
        return rows.values().stream()
                .map(
                        row ->
                                row.with(
                                        targets.getOrDefault(row.id().value(), List.of()),
                                        media.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    /** A number for each day. */
    Map<LocalDate, Integer> numbers(String sql, Map<String, Object> values) {
        Map<LocalDate, Integer> numbers = new HashMap<>();
        jdbc.sql(sql)
                .params(values)
                .query(
                        row -> {
                            numbers.put(
                                    row.getObject("day", LocalDate.class), row.getInt("number"));
                        });
        return numbers;
    }

    /** A draft without its parts. */
    private record Row(
            DraftId id,
            State state,
            int version,
            Content content,
            PersonId made,
            ServiceAreaId area,
            Hand changed,
            UUID window,
            int submission) {
        Draft with(List<Placed> placed, List<AssetId> media) {
            Map<AccountId, PublicationId> publications = new HashMap<>();
            for (Placed each : placed) {
                if (each.publication() != null) {
                    publications.put(each.target().account(), each.publication());
                }
            }
            return new Draft(
                    id,
                    state,
                    version,
                    new Content(
                            content.form(),
                            content.title(),
                            content.text(),
                            placed.stream().map(Placed::target).toList(),
                            media,
                            content.sharing(),
                            content.filmTold(),
                            content.due()),
                    made,
                    area,
                    changed,
                    window,
                    submission,
                    publications);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        DraftId id = new DraftId(Columns.id(row, "id"));
        return new Row(
                id,
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                new Content(
                        Post.Form.valueOf(row.getString("form")),
                        row.getString("title"),
                        row.getString("text"),
                        List.of(),
                        List.of(),
                        sharing(row.getString("sharing"), row.getString("shared_with")),
                        row.getBoolean("film_told"),
                        Columns.timeOrNull(row, "due")),
                new PersonId(Columns.id(row, "made_by")),
                new ServiceAreaId(Columns.id(row, "area")),
                new Hand(
                        Columns.id(row, "changed_by"),
                        row.getString("changed_by_name"),
                        Columns.time(row, "changed_at")),
                Columns.id(row, "changed_in"),
                row.getInt("submission"));
    }

    private static String word(Sharing sharing) {
        return switch (sharing) {
            case Sharing.Own() -> "OWN";
            case Sharing.Together(String _) -> "TOGETHER";
            case Sharing.Benefit(String _) -> "BENEFIT";
        };
    }

    static String with(Sharing sharing) {
        return switch (sharing) {
            case Sharing.Own() -> "";
            case Sharing.Together(String other) -> other;
            case Sharing.Benefit(String authority) -> authority;
        };
    }

    private static Sharing sharing(String word, String with) {
        return switch (word) {
            case "TOGETHER" -> new Sharing.Together(with);
            case "BENEFIT" -> new Sharing.Benefit(with);
            case "OWN" -> new Sharing.Own();
            default -> throw new IllegalStateException("sharing " + word);
        };
    }
}
