package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.inbox.assignment.Assignment.End;
import se.uppsikt.inbox.assignment.Assignment.Ending;
import se.uppsikt.records.ContributionId;

/** What has been handed over, as it is kept. */
@Repository
class AssignmentRows {
    private static final String EACH =
            """
            select a.*, s.text, s.written_label, s.written_at from assignment.assignment a
            left join lateral (
                select text, written_label, written_at from assignment.suggestion
                where assignment = a.id order by written_at desc, id desc limit 1) s on true
            """;

    private static final String TO =
            """
            where a.ended is null and (a.to_person = :me or a.to_person is null and a.to_area = :area)
            """;

    private static final String FROM = "where not a.past and a.from_person = :me ";

    private static final String IN_TURN = " order by a.at, a.id limit :limit";

    private static final String NEWS =
            "("
                    + EACH
                    + TO
                    + " and a.received_at is null"
                    + IN_TURN
                    + ") union all ("
                    + EACH
                    + FROM
                    + " and a.ended is not null"
                    + IN_TURN
                    + ")";

    private final JdbcClient database;
    private final TimeIds ids;

    AssignmentRows(JdbcClient database, TimeIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** The last row of the page before. */
    record Place(Instant at, UUID id) {}

    AssignmentId next() {
        return new AssignmentId(ids.next());
    }

    void add(Assignment a) {
        PersonId colleague = a.to().person();
        database.sql(
                        """
                        insert into assignment.assignment
                            (id, contribution, account, from_person, from_label, from_area, to_area,
                             to_name, lent, word, at, remind_at, returns_at, to_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        a.id().value(),
                        a.contribution().value(),
                        a.account().value(),
                        a.from().person().value(),
                        a.from().label(),
                        a.from().area().value(),
                        a.to().area().value(),
                        a.to().name(),
                        a.lent(),
                        a.word(),
                        Columns.time(a.times().at()),
                        Columns.time(a.times().remindAt()),
                        Columns.time(a.times().returnsAt()))
                .param(colleague == null ? null : colleague.value())
                .update();
    }

    Optional<Assignment> assignment(AssignmentId id) {
        return database.sql(EACH + "where a.id = ?")
                .param(id.value())
                .query(AssignmentRow::read)
                .optional();
    }

    /** The same, held until the transaction ends, so that of two who receive one is first. */
    Optional<Assignment> held(AssignmentId id) {
        return database.sql(EACH + "where a.id = ? for update of a")
                .param(id.value())
                .query(AssignmentRow::read)
                .optional();
    }

    /** What is to be told of these: what is open, and what has come back and waits. */
    List<Assignment> told(Collection<ContributionId> ids) {
        return database.sql(EACH + "where not a.past and a.contribution = any(cast(? as uuid[]))")
                .param(ContributionId.columns(ids))
                .query(AssignmentRow::read)
                .list();
    }

    /** What is handed to a person or the person's service area, what was handed first first. */
    List<Assignment> to(Employee me, @Nullable Place after, int limit) {
        return page(TO, me, after, limit);
    }

    /**
     * Of what is handed to a person, what nobody has received; and of what they have handed over,
     * what has come back. At most so many of each.
     */
    List<Assignment> news(Employee me, int limit) {
        return database.sql(NEWS)
                .param("me", me.id().value())
                .param("area", me.serviceArea().value())
                .param("limit", limit)
                .query(AssignmentRow::read)
                .list();
    }

    /** What a person has handed over and is still to be told of. */
    List<Assignment> from(Employee me, @Nullable Place after, int limit) {
        return page(FROM, me, after, limit);
    }

    private List<Assignment> page(String whose, Employee me, @Nullable Place after, int limit) {
        return database.sql(
                        EACH
                                + whose
                                + (after == null
                                        ? ""
                                        : " and (a.at, a.id) > (cast(:at as timestamptz), cast(:id as uuid))")
                                + IN_TURN)
                .param("me", me.id().value())
                .param("area", me.serviceArea().value())
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(AssignmentRow::read)
                .list();
    }

    /** What has waited for its receipt long enough. */
    List<AssignmentId> over(Instant now, int limit) {
        return database.sql(
                        """
                        select id from assignment.assignment
                        where ended is null and received_at is null and not answering and returns_at <= ?
                        order by returns_at limit ?
                        """)
                .params(Columns.time(now), limit)
                .query((row, _) -> new AssignmentId(Columns.id(row, "id")))
                .list();
    }

    /** What is open and was handed to people by their own right, in the order of the ids. */
    List<AssignmentId> byRight(@Nullable AssignmentId after, int limit) {
        return database.sql(
                        """
                        select id from assignment.assignment
                        where ended is null and not lent
                            and (cast(:after as uuid) is null or id > cast(:after as uuid))
                        order by id limit :limit
                        """)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, _) -> new AssignmentId(Columns.id(row, "id")))
                .list();
    }

    void received(AssignmentId id, Employee by, Instant now) {
        database.sql(
                        """
                        update assignment.assignment
                        set received_by = ?, received_label = ?, received_at = ? where id = ?
                        """)
                .params(by.id().value(), by.label(), Columns.time(now), id.value())
                .update();
    }

    void suggested(AssignmentId id, Employee by, String text, Instant now) {
        database.sql(
                        """
                        insert into assignment.suggestion
                            (id, assignment, text, written_by, written_label, written_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ids.next(),
                        id.value(),
                        text,
                        by.id().value(),
                        by.label(),
                        Columns.time(now))
                .update();
    }

    void ended(AssignmentId id, Ending ending) {
        database.sql(
                        """
                        update assignment.assignment
                        set ended = ?, ended_label = ?, ended_word = ?, ended_at = ?, past = ?
                        where id = ? and ended is null
                        """)
                .params(
                        ending.end().name(),
                        ending.label(),
                        ending.word(),
                        Columns.time(ending.at()),
                        ending.end() == End.TAKEN_BACK,
                        id.value())
                .update();
    }

    /** An answer is on its way to these, or no longer. */
    void answering(Collection<ContributionId> ids, boolean answering) {
        database.sql(
                        """
                        update assignment.assignment set answering = ?
                        where contribution = any(cast(? as uuid[])) and ended is null and answering <> ?
                        """)
                .params(answering, ContributionId.columns(ids), answering)
                .update();
    }

    /** These are answered, closed or gone: what is open ends, and of none there is more to tell. */
    void settled(Collection<ContributionId> ids, Instant now) {
        database.sql(
                        """
                        update assignment.assignment
                        set ended = coalesce(ended, 'SETTLED'), ended_at = coalesce(ended_at, ?), past = true
                        where contribution = any(cast(? as uuid[])) and not past
                        """)
                .params(Columns.time(now), ContributionId.columns(ids))
                .update();
    }

    /** These wait again: whoever had them last has them again, with what was suggested. */
    void waitAgain(Collection<ContributionId> ids) {
        database.sql(
                        """
                        update assignment.assignment a set ended = null, ended_at = null, past = false
                        from (select distinct on (contribution) id, ended, past from assignment.assignment
                            where contribution = any(cast(? as uuid[]))
                            order by contribution, at desc, id desc) latest
                        where a.id = latest.id and latest.past and latest.ended = 'SETTLED'
                        """)
                .param(ContributionId.columns(ids))
                .update();
    }

    /** Of what came back there is no more to tell, as it is handed over anew. */
    void past(ContributionId id) {
        database.sql(
                        """
                        update assignment.assignment set past = true
                        where contribution = ? and not past and ended is not null
                        """)
                .param(id.value())
                .update();
    }
}
