package se.uppsikt.publishing.contests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.contests.Contest.Access;
import se.uppsikt.publishing.contests.Contest.Choosing;
import se.uppsikt.publishing.contests.Contest.Mark;
import se.uppsikt.publishing.contests.Contest.Terms;

/** SQL of the tables {@code publishing.contest} and {@code publishing.contest_access}. */
@Repository
class ContestRows {
    private static final String CONTESTS =
            """
            select c.*, array(select a.person from publishing.contest_access a where a.draft = c.draft) as people
            from publishing.contest c
            """;

    private final JdbcClient jdbc;

    ContestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It is a contest from now on; nothing happens where it is one already. */
    void begin(DraftId draft, Mark by) {
        jdbc.sql(
                        """
                        insert into publishing.contest (draft, version, prize, told_how, who, age, link, free, terms,
                            changed_by_name, changed_at)
                        values (?, 1, '', '', '', 0, '', false, false, ?, ?) on conflict do nothing
                        """)
                .params(draft.value(), by.by(), Columns.time(by.at()))
                .update();
    }

    void change(DraftId draft, Terms terms, Mark by) {
        jdbc.sql(
                        """
                        update publishing.contest set version = version + 1, area = :area, organiser = :organiser,
                            prize = :prize, choosing = :choosing, closes = :closes, told_by = :toldBy,
                            told_how = :toldHow, who = :who, age = :age, link = :link, free = :free,
                            terms = :read, changed_by_name = :by, changed_at = :at
                        where draft = :draft
                        """)
                .param("draft", draft.value())
                .param("area", terms.area() == null ? null : terms.area().value(), Types.OTHER)
                .param(
                        "organiser",
                        terms.organiser() == null ? null : terms.organiser().value(),
                        Types.OTHER)
                .param("prize", terms.prize())
                .param(
                        "choosing",
                        terms.choosing() == null ? null : terms.choosing().name(),
                        Types.VARCHAR)
                .param("closes", Columns.timeOrNull(terms.closes()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("toldBy", terms.toldBy(), Types.DATE)
                .param("toldHow", terms.toldHow())
                .param("who", terms.who())
                .param("age", terms.age())
                .param("link", terms.link())
                .param("free", terms.free())
                .param("read", terms.read())
                .param("by", by.by())
                .param("at", Columns.time(by.at()))
                .update();
    }

    void access(DraftId draft, Access access) {
        jdbc.sql(
                        "update publishing.contest set access_from = :from, access_until = :until, version = version + 1 where draft = :draft")
                .param("from", access.from(), Types.DATE)
                .param("until", access.until(), Types.DATE)
                .param("draft", draft.value())
                .update();
        jdbc.sql("delete from publishing.contest_access where draft = ?")
                .param(draft.value())
                .update();
        jdbc.sql(
                        "insert into publishing.contest_access (draft, person) select ?, unnest(cast(? as uuid[]))")
                .params(draft.value(), Columns.ids(access.people(), PersonId::value))
                .update();
    }

    void delete(DraftId draft) {
        jdbc.sql("delete from publishing.contest where draft = ?").param(draft.value()).update();
    }

    Optional<Contest> contest(DraftId draft) {
        return jdbc.sql(CONTESTS + "where c.draft = ?")
                .param(draft.value())
                .query((row, _) -> contest(row))
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Contest> held(DraftId draft) {
        return jdbc.sql(CONTESTS + "where c.draft = ? for update of c")
                .param(draft.value())
                .query((row, _) -> contest(row))
                .optional();
    }

    /**
     * The latest first.
     *
     * @param after the last of the part before; null for the first
     */
    List<Contest> part(@Nullable DraftId after, int limit) {
        return jdbc.sql(
                        CONTESTS
                                + "where cast(:after as uuid) is null or c.draft < :after order by c.draft desc limit :limit")
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> contest(row))
                .list();
    }

    /** Those whose entries somebody has been let in to, the latest first. */
    List<Contest> letIn(PersonId person, LocalDate today, int limit) {
        return jdbc.sql(
                        CONTESTS
                                + """
                                where :today between c.access_from and c.access_until
                                    and exists (select from publishing.contest_access a
                                                where a.draft = c.draft and a.person = :person)
                                order by c.draft desc limit :limit
                                """)
                .param("today", today)
                .param("person", person.value())
                .param("limit", limit)
                .query((row, _) -> contest(row))
                .list();
    }

    /** One more has won, who is to be told, and whose particulars are to be thrown. */
    void oneMore(DraftId draft) {
        jdbc.sql(
                        """
                        update publishing.contest set winners_told_by = null, winners_told_at = null,
                            data_thrown_by = null, data_thrown_at = null
                        where draft = ?
                        """)
                .param(draft.value())
                .update();
    }

    void told(DraftId draft, Mark mark) {
        jdbc.sql(
                        "update publishing.contest set winners_told_by = ?, winners_told_at = ? where draft = ?")
                .params(mark.by(), Columns.time(mark.at()), draft.value())
                .update();
    }

    void thrown(DraftId draft, Mark mark) {
        jdbc.sql(
                        "update publishing.contest set data_thrown_by = ?, data_thrown_at = ? where draft = ?")
                .params(mark.by(), Columns.time(mark.at()), draft.value())
                .update();
    }

    private static Contest contest(ResultSet row) throws SQLException {
        String area = row.getString("area");
        String organiser = row.getString("organiser");
        String choosing = row.getString("choosing");
        return new Contest(
                new DraftId(Columns.id(row, "draft")),
                row.getInt("version"),
                new Terms(
                        area == null ? null : new ServiceAreaId(UUID.fromString(area)),
                        organiser == null ? null : new PersonId(UUID.fromString(organiser)),
                        row.getString("prize"),
                        choosing == null ? null : Choosing.valueOf(choosing),
                        Columns.timeOrNull(row, "closes"),
                        row.getObject("told_by", LocalDate.class),
                        row.getString("told_how"),
                        row.getString("who"),
                        row.getInt("age"),
                        row.getString("link"),
                        row.getBoolean("free"),
                        row.getBoolean("terms")),
                new Access(
                        people(row),
                        row.getObject("access_from", LocalDate.class),
                        row.getObject("access_until", LocalDate.class)),
                mark(row, "winners_told"),
                mark(row, "data_thrown"));
    }

    private static Set<PersonId> people(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("people").getArray())
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private static @Nullable Mark mark(ResultSet row, String what) throws SQLException {
        Instant at = Columns.timeOrNull(row, what + "_at");
        return at == null ? null : new Mark(row.getString(what + "_by"), at);
    }
}
