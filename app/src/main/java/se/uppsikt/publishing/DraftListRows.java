package se.uppsikt.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.Draft.State;

/** SQL of the table {@code publishing.draft}: several at once, for pages. */
@Repository
class DraftListRows {
    /** Those that somebody sees: their own, their unit's that go nowhere yet, their accounts'. */
    private static final String SEEN =
            """
             (d.made_by = :me or (d.area = :area and not exists (
                    select from publishing.target t where t.draft = d.id))
                or exists (select from publishing.target t where t.draft = d.id
                    and t.account = any(cast(:accounts as uuid[]))))
            """;

    private static final String WITHIN =
            """
             d.due >= :from and d.due < :until
                and exists (select from publishing.target t where t.draft = d.id
                    and t.account = any(cast(:accounts as uuid[])))
            """;

    /** In Swedish time, as people look at it. */
    private static final String DAY = "cast(d.due at time zone 'Europe/Stockholm' as date)";

    private static final String LATEST_FIRST =
            " order by d.changed_at desc, d.id desc limit :limit";

    private final DraftRows rows;

    DraftListRows(DraftRows rows) {
        this.rows = rows;
    }

    /**
     * Who reads.
     *
     * @param accounts those that the person writes for
     */
    record Reader(PersonId me, ServiceAreaId area, Set<AccountId> accounts) {
        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("me", me.value());
            values.put("area", area.value());
            values.put("accounts", Columns.ids(accounts, AccountId::value));
            return values;
        }
    }

    List<Draft> between(Set<AccountId> accounts, Instant from, Instant until) {
        return rows.read("where" + WITHIN + " order by d.due, d.id", within(accounts, from, until));
    }

    /** Of each day so many, the first first. */
    List<Draft> ofEachDay(Set<AccountId> accounts, Instant from, Instant until, int aDay) {
        Map<String, Object> values = within(accounts, from, until);
        values.put("aday", aDay);
        return rows.read(
                """
                where d.id in (select id from (
                    select d.id, row_number() over (partition by %s order by d.due, d.id) as place
                    from publishing.draft d where %s) as placed where place <= :aday)
                order by d.due, d.id
                """
                        .formatted(DAY, WITHIN),
                values);
    }

    /** How many there are each day; a day without is not among them. */
    Map<LocalDate, Integer> daily(Set<AccountId> accounts, Instant from, Instant until) {
        return rows.numbers(
                "select "
                        + DAY
                        + " as day, count(*) as number from publishing.draft d where"
                        + WITHIN
                        + " group by 1",
                within(accounts, from, until));
    }

    private static Map<String, Object> within(
            Set<AccountId> accounts, Instant from, Instant until) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", Columns.time(from));
        values.put("until", Columns.time(until));
        values.put("accounts", Columns.ids(accounts, AccountId::value));
        return values;
    }

    List<Draft> handedIn(Set<AccountId> accounts, Instant from, Instant until, int limit) {
        return rows.read(
                """
                where d.state <> 'WRITING' and ((d.due >= :from and d.due < :until)
                        or (d.due is null and d.changed_at >= :from and d.changed_at < :until))
                    and exists (select from publishing.target t where t.draft = d.id
                        and t.account = any(cast(:accounts as uuid[])))
                order by coalesce(d.due, d.changed_at), d.id limit :limit
                """,
                Map.of(
                        "from", Columns.time(from),
                        "until", Columns.time(until),
                        "accounts", Columns.ids(accounts, AccountId::value),
                        "limit", limit));
    }

    List<Draft> open(Reader by, State state, @Nullable DraftId after, int limit) {
        Map<String, Object> values = by.values();
        values.put("state", state.name());
        values.put("after", after == null ? null : after.value().toString());
        values.put("limit", limit);
        return rows.read(
                "where d.state = :state and"
                        + SEEN
                        + """
                         and (cast(:after as uuid) is null or (d.changed_at, d.id) < (
                            select a.changed_at, a.id from publishing.draft a where a.id = cast(:after as uuid)))
                        """
                        + LATEST_FIRST,
                values);
    }

    List<Draft> undated(Reader by, int limit) {
        Map<String, Object> values = by.values();
        values.put("limit", limit);
        return rows.read(
                "where d.state = 'WRITING' and d.due is null and" + SEEN + LATEST_FIRST, values);
    }

    List<Draft> some(Collection<DraftId> some) {
        return rows.read(
                "where d.id = any(cast(:some as uuid[]))",
                Map.of("some", Columns.ids(some, DraftId::value)));
    }

    List<Draft> of(Collection<PublicationId> some) {
        return rows.read(
                """
                where exists (select from publishing.target t where t.draft = d.id
                    and t.publication = any(cast(:some as uuid[])))
                order by d.due, d.id
                """,
                Map.of("some", Columns.ids(some, PublicationId::value)));
    }
}
