package se.uppsikt.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.publishing.Draft.Hand;
import se.uppsikt.publishing.GateAnswer.Past;
import se.uppsikt.publishing.Submission.Decision;
import se.uppsikt.publishing.gate.Point;
import se.uppsikt.publishing.gate.Point.Check;

/** SQL of the tables {@code publishing.submission} and {@code publishing.override}. */
@Repository
class SubmissionRows {
    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Draft draft, int number, String content, Hand by) {
        jdbc.sql(
                        """
                        insert into publishing.submission (draft, number, content, by, by_name, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        draft.id().value(),
                        number,
                        content,
                        by.person(),
                        by.name(),
                        Columns.time(by.at()))
                .update();
    }

    void decide(DraftId draft, int number, Decision decision, Hand by, String words) {
        jdbc.sql(
                        """
                        update publishing.submission
                        set decision = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, words = ?
                        where draft = ? and number = ?
                        """)
                .params(
                        decision.name(),
                        by.person(),
                        by.name(),
                        Columns.time(by.at()),
                        words,
                        draft.value(),
                        number)
                .update();
    }

    /** What it was then. */
    String content(DraftId draft, int number) {
        return jdbc.sql("select content from publishing.submission where draft = ? and number = ?")
                .params(draft.value(), number)
                .query(String.class)
                .single();
    }

    /** Who asked. */
    Optional<PersonId> submitter(DraftId draft, int number) {
        return jdbc.sql("select by from publishing.submission where draft = ? and number = ?")
                .params(draft.value(), number)
                .query((row, _) -> new PersonId(Columns.id(row, "by")))
                .optional();
    }

    /** Every time, the latest first. */
    List<Submission> of(DraftId draft) {
        return jdbc.sql("select * from publishing.submission where draft = ? order by number desc")
                .param(draft.value())
                .query((row, _) -> row(row))
                .list();
    }

    private static Submission row(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        Instant decided = Columns.timeOrNull(row, "decided_at");
        return new Submission(
                row.getInt("number"),
                row.getString("content"),
                new Hand(Columns.id(row, "by"), row.getString("by_name"), Columns.time(row, "at")),
                decision == null ? null : Decision.valueOf(decision),
                decided == null
                        ? null
                        : new Hand(
                                Columns.id(row, "decided_by"),
                                row.getString("decided_by_name"),
                                decided),
                row.getString("words"));
    }

    void override(DraftId draft, Point point, String reason, Hand by) {
        jdbc.sql(
                        """
                        insert into publishing.override (draft, requirement, missing, reason, by, by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (draft, requirement) do update set missing = excluded.missing,
                            reason = excluded.reason, by = excluded.by, by_name = excluded.by_name, at = excluded.at
                        """)
                .params(
                        draft.value(),
                        point.check().name(),
                        GateAsked.missing(point),
                        reason,
                        by.person(),
                        by.name(),
                        Columns.time(by.at()))
                .update();
    }

    /** How often something was let past, by month, unit and what was missing. */
    List<Submission.LetPast> letPast(Instant from) {
        return jdbc.sql(
                        """
                        select to_char(o.at at time zone 'Europe/Stockholm', 'YYYY-MM') as month,
                            o.requirement, d.area, count(*) as number
                        from publishing.override o join publishing.draft d on d.id = o.draft
                        where o.at >= ? group by 1, 2, 3 order by 1, 2, 3
                        """)
                .param(Columns.time(from))
                .query(
                        (row, _) ->
                                new Submission.LetPast(
                                        YearMonth.parse(row.getString("month")),
                                        Check.valueOf(row.getString("requirement")),
                                        new ServiceAreaId(Columns.id(row, "area")),
                                        row.getInt("number")))
                .list();
    }

    /** Which those were, the latest first. */
    List<Submission.Overridden> letPast(Instant from, Instant until, int limit) {
        return jdbc.sql(
                        """
                        select o.*, d.area from publishing.override o join publishing.draft d on d.id = o.draft
                        where o.at >= ? and o.at < ? order by o.at desc, o.draft, o.requirement limit ?
                        """)
                .params(Columns.time(from), Columns.time(until), limit)
                .query(
                        (row, _) ->
                                new Submission.Overridden(
                                        new DraftId(Columns.id(row, "draft")),
                                        new ServiceAreaId(Columns.id(row, "area")),
                                        Check.valueOf(row.getString("requirement")),
                                        row.getString("reason"),
                                        new Hand(
                                                Columns.id(row, "by"),
                                                row.getString("by_name"),
                                                Columns.time(row, "at"))))
                .list();
    }

    Map<Check, Past> overrides(DraftId draft) {
        Map<Check, Past> overrides = new EnumMap<>(Check.class);
        jdbc.sql("select * from publishing.override where draft = ?")
                .param(draft.value())
                .query(
                        row -> {
                            overrides.put(
                                    Check.valueOf(row.getString("requirement")),
                                    new Past(
                                            row.getString("missing"),
                                            row.getString("reason"),
                                            new Hand(
                                                    Columns.id(row, "by"),
                                                    row.getString("by_name"),
                                                    Columns.time(row, "at"))));
                        });
        return overrides;
    }
}
