package se.uppsikt.records;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;

/** Contributions as they are read. */
@Repository
class ContributionRows {
    static final String SELECT =
            """
            select c.id, c.account, c.key, c.kind, c.direction, c.author_platform_id, c.author_name, c.parent,
                   c.thread, case when c.never_shown then null else c.text end as text, c.permalink, c.written_at, c.captured_at, c.versions, c.media,
                   c.answering, c.visibility, c.registration, c.retention, c.on_hold, c.never_shown, c.seen_at,
                   case when c.visibility = 'REMOVED' then null else c.gone_at end as withdrawn_at,
                   c.archived_at
            from records.contribution c
            """;

    private final JdbcClient database;

    ContributionRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Contribution> one(ContributionId id) {
        return database.sql(SELECT + " where c.id = ?")
                .param(1, id.value())
                .query(ContributionRows::contribution)
                .optional();
    }

    Optional<Contribution> byKey(AccountId account, PlatformKey key) {
        String name = Named.storable(key).value();
        return database.sql(
                        SELECT
                                + """
                                 where c.account = :account and c.key = coalesce((select a.key from records.also_known a
                                  where a.account = :account and a.name = :name), :name)
                                """)
                .param("account", account.value())
                .param("name", name)
                .query(ContributionRows::contribution)
                .optional();
    }

    /** Those of the names under which something is kept. */
    Set<PlatformKey> kept(AccountId account, Set<PlatformKey> names) {
        return Set.copyOf(
                database.sql(
                                """
                                select s.name from unnest(cast(? as text[])) as s (name)
                                where exists (select 1 from records.contribution c
                                        where c.account = ? and c.key = s.name)
                                    or exists (select 1 from records.also_known a
                                        where a.account = ? and a.name = s.name)
                                """)
                        .param(
                                1,
                                Columns.texts(
                                        List.copyOf(names), name -> Named.storable(name).value()))
                        .param(2, account.value())
                        .param(3, account.value())
                        .query((row, n) -> new PlatformKey(row.getString("name")))
                        .list());
    }

    /** In the order of the ids asked for; those that do not exist are left out. */
    Map<ContributionId, Contribution> all(Collection<ContributionId> ids) {
        Map<ContributionId, Contribution> found = LinkedHashMap.newLinkedHashMap(ids.size());
        if (!ids.isEmpty()) {
            database.sql(
                            SELECT
                                    + """
                                     join unnest(cast(? as uuid[])) with ordinality as asked (id, place) using (id)
                                    order by asked.place
                                    """)
                    .param(1, Columns.contributions(ids))
                    .query(ContributionRows::contribution)
                    .list()
                    .forEach(contribution -> found.put(contribution.id(), contribution));
        }
        return found;
    }

    List<Contribution> written(
            AccountId account,
            Instant from,
            Instant before,
            @Nullable ContributionId after,
            int limit) {
        return database.sql(
                        SELECT
                                + """
                                 where c.account = :account and c.written_at >= cast(:from as timestamptz)
                                  and c.written_at < cast(:before as timestamptz)
                                  and (cast(:after as uuid) is null or (c.written_at, c.id) >
                                      (select a.written_at, a.id from records.contribution a
                                       where a.id = cast(:after as uuid)))
                                order by c.written_at, c.id limit :limit
                                """)
                .param("account", account.value())
                .param("from", from.toString())
                .param("before", before.toString())
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(ContributionRows::contribution)
                .list();
    }

    /** Newest first. */
    Map<AccountId, Map<Integer, Long>> years(Collection<AccountId> accounts, String zone) {
        Map<AccountId, Map<Integer, Long>> years = new LinkedHashMap<>();
        database.sql(
                        """
                        select account, cast(extract(year from written_at at time zone :zone) as int) as year,
                            count(*) as number
                        from records.contribution where account = any (cast(:accounts as uuid[]))
                        group by 1, 2 order by 1, 2 desc
                        """)
                .param("zone", zone)
                .param(
                        "accounts",
                        accounts.stream()
                                .map(each -> each.value().toString())
                                .toArray(String[]::new))
                .query(
                        row -> {
                            var account = new AccountId(row.getObject("account", UUID.class));
                            years.computeIfAbsent(account, each -> new LinkedHashMap<>())
                                    .put(row.getInt("year"), row.getLong("number"));
                        });
        return years;
    }

    /** Those that should still be on the platform, under the names that it knows. */
    List<Contribution> presentSince(AccountId account, Instant since) {
        return database.sql(
                        SELECT
                                + """
                                 where c.account = ? and c.written_at >= cast(? as timestamptz)
                                  and c.gone_at is null and c.visibility <> 'REMOVED' and not c.placeholder
                                  and c.key not like 'export:%'
                                order by c.written_at, c.id
                                """)
                .params(account.value(), Storable.time(since).toString())
                .query(ContributionRows::contribution)
                .list();
    }

    /** No index helps here; it is asked only when the question holds a sign that is no word's. */
    private static final String LITERALLY =
            """
             or strpos(lower(normalize(c.text, NFC) collate "pg_c_utf8"),
                    lower(normalize(:words, NFC) collate "pg_c_utf8")) > 0))
            """;

    /**
     * Newest first. Words are understood as Swedish, with their inflections, and the words as typed
     * also find what begins so.
     *
     * @param begins the words as typed, as a query of beginnings; null when the question has signs
     *     of its own
     * @param literally whether what is asked for may also stand so in the text, sign for sign:
     *     markup, percent signs and emoji are no words
     */
    List<Contribution> search(
            Search search, @Nullable String begins, boolean literally, int limit) {
        return database.sql(
                        SELECT
                                + """
                                 where c.account = any(cast(:accounts as uuid[]))
                                  and (:words = '' or not c.never_shown and (c.words @@ (
                                      websearch_to_tsquery('swedish', records.words(:words))
                                      || websearch_to_tsquery('simple', records.words(:words))
                                      || to_tsquery('simple', coalesce(cast(:begins as text), '')))
                                """
                                + (literally ? LITERALLY : "))")
                                + """
                                  and (cast(:before as uuid) is null or (c.written_at, c.id) <
                                      (select b.written_at, b.id from records.contribution b
                                       where b.id = cast(:before as uuid)))
                                order by c.written_at desc, c.id desc limit :limit
                                """)
                .param(
                        "accounts",
                        search.accounts().stream()
                                .map(account -> account.value().toString())
                                .toArray(String[]::new))
                .param("words", Storable.text(search.words()).strip())
                .param("begins", begins)
                .param(
                        "before",
                        search.before() == null ? null : search.before().value().toString())
                .param("limit", limit)
                .query(ContributionRows::contribution)
                .list();
    }

    static Contribution contribution(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent");
        String permalink = row.getString("permalink");
        return new Contribution(
                new ContributionId(Columns.id(row, "id")),
                new AccountId(Columns.id(row, "account")),
                new PlatformKey(row.getString("key")),
                ContributionKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                new Author(row.getString("author_platform_id"), row.getString("author_name")),
                parent == null ? null : new PlatformKey(parent),
                new PlatformKey(row.getString("thread")),
                row.getString("text"),
                permalink == null ? null : URI.create(permalink),
                Columns.time(row, "written_at"),
                Columns.time(row, "captured_at"),
                row.getInt("versions"),
                row.getInt("media"),
                facts(row));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                Facts.Answering.valueOf(row.getString("answering")),
                Facts.Visibility.valueOf(row.getString("visibility")),
                Facts.RegistrationState.valueOf(row.getString("registration")),
                Facts.Retention.valueOf(row.getString("retention")),
                row.getBoolean("on_hold"),
                row.getBoolean("never_shown"),
                Columns.timeOrNull(row, "seen_at"),
                Columns.timeOrNull(row, "withdrawn_at"),
                Columns.timeOrNull(row, "archived_at"));
    }
}
