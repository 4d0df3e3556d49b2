package se.uppsikt.records.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.disclosure.DisclosureId;

/** The choices and marks of requests. */
@Repository
class RedactionRows {
    private final JdbcClient database;

    RedactionRows(JdbcClient database) {
        this.database = database;
    }

    /** What was decided of a document. */
    record Chosen(ContributionId document, Choice choice, @Nullable String provision, String by) {}

    /** A mark with its number. */
    record Marked(long id, ContributionId document, Redaction mark, String by) {}

    /** How many documents of a request have each choice, and how many have none. */
    record Figures(int whole, int masked, int withheld, int undecided) {}

    void choose(
            DisclosureId id,
            Collection<ContributionId> documents,
            Choice choice,
            @Nullable String provision,
            String by,
            Instant at) {
        database.sql(
                        """
                        insert into records.redaction (disclosure, contribution, choice, provision, decided_by, decided_at)
                        select :disclosure, document, :choice, cast(:provision as text), :by, :at
                        from unnest(cast(:documents as uuid[])) as chosen (document)
                        on conflict (disclosure, contribution) do update
                        set choice = excluded.choice, provision = excluded.provision,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("disclosure", id.value())
                .param("choice", choice.name())
                .param("provision", provision)
                .param("by", by)
                .param("at", Columns.time(at))
                .param("documents", ContributionId.columns(documents))
                .update();
    }

    Map<ContributionId, Chosen> choices(DisclosureId id, Collection<ContributionId> documents) {
        return database
                .sql(
                        """
                        select * from records.redaction
                        where disclosure = ? and contribution = any(cast(? as uuid[]))
                        """)
                .params(id.value(), ContributionId.columns(documents))
                .query(
                        (row, _) ->
                                new Chosen(
                                        new ContributionId(Columns.id(row, "contribution")),
                                        Choice.valueOf(row.getString("choice")),
                                        row.getString("provision"),
                                        row.getString("decided_by")))
                .list()
                .stream()
                .collect(Collectors.toMap(Chosen::document, chosen -> chosen));
    }

    void mark(DisclosureId id, ContributionId document, Redaction mark, String by, Instant at) {
        database.sql(
                        """
                        insert into records.redaction_mark (disclosure, contribution, kind, print, place, provision,
                            made_by, made_at)
                        values (:disclosure, :contribution, :kind, cast(:print as bytea), :place, :provision, :by, :at)
                        """)
                .param("disclosure", id.value())
                .param("contribution", document.value())
                .param("provision", mark.provision())
                .param("by", by)
                .param("at", Columns.time(at))
                .params(placed(mark))
                .update();
    }

    private static Map<String, @Nullable Object> placed(Redaction mark) {
        Map<String, @Nullable Object> row = new HashMap<>();
        switch (mark) {
            case Redaction.Words(Sha256 wording, int from, int to, _) -> {
                row.put("kind", "WORDS");
                row.put("print", wording.raw());
                row.put("place", new int[] {from, to});
            }
            case Redaction.Picture(Sha256 picture, int left, int top, int width, int height, _) -> {
                row.put("kind", "PICTURE");
                row.put("print", picture.raw());
                row.put("place", new int[] {left, top, width, height});
            }
            case Redaction.AuthorName _ -> {
                row.put("kind", "AUTHOR");
                row.put("print", null);
                row.put("place", new int[0]);
            }
        }
        return row;
    }

    void unmark(DisclosureId id, ContributionId document, Collection<Long> marks) {
        database.sql(
                        """
                        delete from records.redaction_mark
                        where disclosure = ? and contribution = ? and id = any(?)
                        """)
                .params(id.value(), document.value(), Columns.numbers(marks, mark -> mark))
                .update();
    }

    Map<ContributionId, List<Marked>> marks(DisclosureId id, Collection<ContributionId> documents) {
        return database
                .sql(
                        """
                        select * from records.redaction_mark
                        where disclosure = ? and contribution = any(cast(? as uuid[])) order by id
                        """)
                .params(id.value(), ContributionId.columns(documents))
                .query(RedactionRows::marked)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Marked::document));
    }

    private static Marked marked(ResultSet row, int number) throws SQLException {
        Integer[] place = (Integer[]) row.getArray("place").getArray();
        String provision = row.getString("provision");
        Redaction mark =
                switch (row.getString("kind")) {
                    case "WORDS" ->
                            new Redaction.Words(
                                    Sha256.ofRaw(row.getBytes("print")),
                                    place[0],
                                    place[1],
                                    provision);
                    case "PICTURE" ->
                            new Redaction.Picture(
                                    Sha256.ofRaw(row.getBytes("print")),
                                    place[0],
                                    place[1],
                                    place[2],
                                    place[3],
                                    provision);
                    case "AUTHOR" -> new Redaction.AuthorName(provision);
                    default ->
                            throw new IllegalStateException("a mark at " + Arrays.toString(place));
                };
        return new Marked(
                row.getLong("id"),
                new ContributionId(Columns.id(row, "contribution")),
                mark,
                row.getString("made_by"));
    }

    Figures figures(DisclosureId id) {
        return database.sql(
                        """
                        select count(*) filter (where choice = 'WHOLE') as whole,
                            count(*) filter (where choice = 'MASKED') as masked,
                            count(*) filter (where choice = 'WITHHELD') as withheld,
                            count(*) filter (where choice is null) as undecided
                        from records.disclosure_item i
                        left join records.redaction r
                            on r.disclosure = i.disclosure and r.contribution = i.contribution
                        where i.disclosure = ?
                        """)
                .param(id.value())
                .query(
                        (row, _) ->
                                new Figures(
                                        row.getInt("whole"),
                                        row.getInt("masked"),
                                        row.getInt("withheld"),
                                        row.getInt("undecided")))
                .single();
    }

    /** The first that nobody has decided on, after this one; null from the beginning. */
    Optional<ContributionId> undecided(DisclosureId id, @Nullable ContributionId after) {
        return database.sql(
                        """
                        select i.contribution from records.disclosure_item i
                        where i.disclosure = :id and not exists (
                                select from records.redaction r
                                where r.disclosure = i.disclosure and r.contribution = i.contribution)
                            and (cast(:after as uuid) is null or (i.written_at, i.contribution) > (
                                select a.written_at, a.contribution from records.disclosure_item a
                                where a.disclosure = :id and a.contribution = cast(:after as uuid)))
                        order by i.written_at, i.contribution limit 1
                        """)
                .param("id", id.value())
                .param("after", after == null ? null : after.value().toString())
                .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                .optional();
    }

    /** When the last choice or mark was made; the same choices were made at the same time. */
    Optional<Instant> lastAt(DisclosureId id) {
        return database.sql(
                        """
                        select greatest(
                            (select max(decided_at) from records.redaction where disclosure = :id),
                            (select max(made_at) from records.redaction_mark where disclosure = :id)) as at
                        """)
                .param("id", id.value())
                .query((row, _) -> Optional.ofNullable(Columns.timeOrNull(row, "at")))
                .single();
    }
}
