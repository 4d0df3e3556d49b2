package se.uppsikt.records;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.StorableText;

/** Contributions as they are read. */
@Repository
public class ContributionRows {
    static final String SELECT =
            """
            select c.id, c.account, c.key, c.kind, c.direction, c.author_platform_id, c.author_name, c.parent,
                   c.thread, case when c.never_shown then null else c.text end as text,
                   case when c.never_shown then null else c.genre end as genre, c.permalink, c.written_at, c.captured_at, c.versions, c.media,
                   c.answering, c.visibility, c.registration, c.retention, c.on_hold, c.secret, c.never_shown, c.seen_at,
                   case when c.visibility = 'REMOVED' then null else c.gone_at end as withdrawn_at,
                   c.archived_at, c.gone_by,
                   case when c.gone_at is not null and c.visibility <> 'REMOVED' and c.kind = 'COMMENT'
                       then records.gone_with(c.account, c.key, c.parent, c.thread, c.gone_at) end as gone_with
            from records.contribution c
            """;

    /** Comes before everybody. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient database;

    ContributionRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Contribution> one(ContributionId id) {
        return database.sql(SELECT + " where c.id = ?")
                .param(1, id.value())
                .query(ContributionColumns::contribution)
                .optional();
    }

    /** Nobody else decides about it until the transaction is over; false when there is none. */
    boolean lock(ContributionId id) {
        return database.sql("select id from records.contribution where id = ? for update")
                .param(1, id.value())
                .query((row, number) -> number)
                .optional()
                .isPresent();
    }

    boolean secret(ContributionId id) {
        return database.sql("select secret from records.contribution where id = ?")
                .param(1, id.value())
                .query((row, number) -> row.getBoolean("secret"))
                .single();
    }

    Optional<Contribution> byKey(AccountId account, PlatformKey key) {
        String name = AccountKey.storable(key).value();
        Optional<Contribution> named = named(account, name);
        return named.isPresent() ? named : numbered(account, name);
    }

    private Optional<Contribution> named(AccountId account, String name) {
        return database.sql(
                        SELECT
                                + """
                                 where c.account = :account and c.key = coalesce((select a.key from records.also_known a
                                  where a.account = :account and a.name = :name), :name)
                                """)
                .param("account", account.value())
                .param("name", name)
                .query(ContributionColumns::contribution)
                .optional();
    }

    /** By the names asked for; what is kept under none of them is left out. */
    Map<PlatformKey, Contribution> byKeys(AccountId account, Set<PlatformKey> names) {
        Map<String, String> renamed = new HashMap<>();
        database.sql(
                        "select name, key from records.also_known where account = ? and name = any (?)")
                .param(1, account.value())
                .param(2, storable(names))
                .query(
                        row -> {
                            renamed.put(row.getString("name"), row.getString("key"));
                        });
        Map<String, Contribution> kept = new HashMap<>();
        Stream<PlatformKey> other = renamed.values().stream().map(PlatformKey::new);
        database.sql(SELECT + " where c.account = ? and c.key = any (?)")
                .param(1, account.value())
                .param(2, storable(Stream.concat(names.stream(), other).toList()))
                .query(ContributionColumns::contribution)
                .list()
                .forEach(each -> kept.put(each.key().value(), each));
        Map<PlatformKey, Contribution> found = new HashMap<>();
        for (PlatformKey name : names) {
            String storable = AccountKey.storable(name).value();
            Contribution one = kept.get(renamed.getOrDefault(storable, storable));
            if (one != null) {
                found.put(name, one);
            }
        }
        return found;
    }

    private static @Nullable String[] storable(Collection<PlatformKey> names) {
        return Columns.texts(List.copyOf(names), name -> AccountKey.storable(name).value());
    }

    /** A comment that the platform names behind another post than when it was kept. */
    private Optional<Contribution> numbered(AccountId account, String name) {
        if (!name.matches("(?:(?:[0-9]+|pfbid[A-Za-z0-9]+)_)+[0-9]{10,}")) {
            return Optional.empty();
        }
        List<Contribution> alike =
                database.sql(
                                SELECT
                                        + """
                                         where c.account = ? and c.kind in ('COMMENT', 'MENTION')
                                            and substring(c.key from '[0-9]+$') = ?
                                        """)
                        .params(account.value(), name.substring(name.lastIndexOf('_') + 1))
                        .query(ContributionColumns::contribution)
                        .list();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
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
                        .param(1, storable(names))
                        .param(2, account.value())
                        .param(3, account.value())
                        .query((row, n) -> new PlatformKey(row.getString("name")))
                        .list());
    }

    /** In the order of the ids asked for; those that do not exist are left out. */
    public Map<ContributionId, Contribution> all(Collection<ContributionId> ids) {
        Map<ContributionId, Contribution> found = LinkedHashMap.newLinkedHashMap(ids.size());
        if (!ids.isEmpty()) {
            database.sql(
                            SELECT
                                    + """
                                     join unnest(cast(? as uuid[])) with ordinality as asked (id, place) using (id)
                                    order by asked.place
                                    """)
                    .param(1, ContributionId.columns(ids))
                    .query(ContributionColumns::contribution)
                    .list()
                    .forEach(contribution -> found.put(contribution.id(), contribution));
        }
        return found;
    }

    /** Goes on along the index from the one it ended with, so that every page costs the same. */
    List<Contribution> written(
            AccountId account,
            Instant from,
            Instant before,
            @Nullable ContributionId after,
            int limit) {
        return database.sql(
                        SELECT
                                + """
                                 where c.account = :account and (c.written_at, c.id) > (
                                        coalesce((select a.written_at from records.contribution a
                                            where a.id = cast(:after as uuid)), cast(:from as timestamptz)),
                                        cast(:after as uuid))
                                  and c.written_at < cast(:before as timestamptz)
                                order by c.written_at, c.id limit :limit
                                """)
                .param("account", account.value())
                .param("from", Columns.time(from))
                .param("before", Columns.time(before))
                .param("after", after == null ? NOBODY : after.value())
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** Newest first, by Swedish time; counted as they are kept. */
    Map<AccountId, Map<Integer, Long>> years(Collection<AccountId> accounts) {
        Map<AccountId, Map<Integer, Long>> years = new LinkedHashMap<>();
        database.sql(
                        """
                        select account, year, number from records.year_count
                        where account = any (cast(:accounts as uuid[])) and number > 0
                        order by account, year desc
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .query(
                        row -> {
                            var account = new AccountId(row.getObject("account", UUID.class));
                            years.computeIfAbsent(account, each -> new LinkedHashMap<>())
                                    .put(row.getInt("year"), row.getLong("number"));
                        });
        return years;
    }

    /** Along an index of what is taken away alone: of all that somebody wrote, most is not. */
    List<Contribution> takenAway(AccountId account, String author, int limit) {
        return database.sql(
                        SELECT
                                + """
                                 where c.account = ? and c.author_platform_id = ?
                                  and c.visibility in ('HIDDEN', 'REMOVED') and c.direction = 'RECEIVED'
                                order by c.written_at desc, c.id desc limit ?
                                """)
                .params(account.value(), StorableText.text(author), limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** Those that should still be on the platform, under the names that it knows. */
    List<Contribution> presentSince(AccountId account, Instant since) {
        return database.sql(
                        SELECT
                                + """
                                 where c.account = ? and c.written_at >= cast(? as timestamptz)
                                  and c.gone_at is null and c.visibility <> 'REMOVED' and not c.placeholder
                                  and c.key not like 'export:%' and c.retention <> 'DISPOSED'
                                order by c.written_at, c.id
                                """)
                .params(account.value(), Columns.time(StorableText.time(since)))
                .query(ContributionColumns::contribution)
                .list();
    }

    List<Contribution> published(AccountId account, Instant since, int limit) {
        return database.sql(
                        SELECT
                                + """
                                 where c.account = ? and c.written_at >= cast(? as timestamptz)
                                  and c.kind in ('POST', 'STORY') and c.direction = 'DRAWN_UP'
                                  and c.gone_at is null and c.visibility <> 'REMOVED' and not c.placeholder
                                  and c.key not like 'export:%' and c.retention <> 'DISPOSED'
                                order by c.written_at desc, c.id limit ?
                                """)
                .params(account.value(), Columns.time(StorableText.time(since)), limit)
                .query(ContributionColumns::contribution)
                .list();
    }
}
