package se.uppsikt.publishing;

import java.time.Instant;
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
        return rows.read(
                """
                where d.due >= :from and d.due < :until
                    and exists (select from publishing.target t where t.draft = d.id
                        and t.account = any(cast(:accounts as uuid[])))
                order by d.due, d.id
                """,
                Map.of(
                        "from", Columns.time(from),
                        "until", Columns.time(until),
                        "accounts", Columns.ids(accounts, AccountId::value)));
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
