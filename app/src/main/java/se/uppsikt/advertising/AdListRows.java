package se.uppsikt.advertising;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.advertising.AdFact.Period;
import se.uppsikt.base.database.Columns;

/** SQL of ads as they are shown: each with its set, its campaign, and the sum of its days. */
@Repository
class AdListRows {
    private static final String SELECT =
            """
            select a.id, a.account, a.seen_at, v.name, v.status, v.review, v.reasons,
                coalesce(k.headline, v.headline) as headline, coalesce(k.link, v.link) as link,
                k.item as creative_id, s.item as set_id, s.status as set_status, s.audience,
                s.starts, s.ends, c.item as campaign_id, c.name as campaign,
                c.status as campaign_status,
                case when r.missing = '' then r.read_at end as read_at,
                coalesce(d.currency, r.currency, '') as currency, d.spend_micro, d.impressions,
                d.clicks, coalesce(d.days, 0) as days
            from advertising.item a
                join advertising.version v on v.item = a.id and v.number = a.latest
                left join advertising.item si
                    on si.account = a.account and si.sort = 'AD_SET' and si.key = v.parent
                left join advertising.version s on s.item = si.id and s.number = si.latest
                left join advertising.item ki
                    on ki.account = a.account and ki.sort = 'CREATIVE' and ki.key = v.creative
                left join advertising.version k on k.item = ki.id and k.number = ki.latest
                left join advertising.item ci
                    on ci.account = a.account and ci.sort = 'CAMPAIGN' and ci.key = s.parent
                left join advertising.version c on c.item = ci.id and c.number = ci.latest
                left join advertising.reading r on r.account = a.account
                left join lateral (
                    select min(currency) as currency, sum(spend_micro)::bigint as spend_micro,
                        sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks,
                        count(*) as days
                    from advertising.day where ad = a.id and not replaced) d on true
            where a.sort = 'AD'
            """;

    private final JdbcClient database;

    AdListRows(JdbcClient database) {
        this.database = database;
    }

    /** What days gave together; what none of them told is null. */
    record Sum(
            String currency,
            @Nullable Long spendMicro,
            @Nullable Long impressions,
            @Nullable Long clicks,
            long days) {}

    /**
     * An ad with its set and its campaign.
     *
     * @param readAt when the last reading of its account began that was told in full; null when the
     *     last one was not, or there is none
     */
    record Row(
            UUID id,
            AccountId account,
            Instant seenAt,
            @Nullable Instant readAt,
            String name,
            @Nullable String status,
            @Nullable String review,
            List<String> reasons,
            @Nullable String headline,
            @Nullable String link,
            @Nullable UUID creative,
            @Nullable UUID set,
            @Nullable String setStatus,
            @Nullable Audience audience,
            Period period,
            @Nullable UUID campaignId,
            @Nullable String campaign,
            @Nullable String campaignStatus,
            Sum sum) {

        /** Whether the platform answered in full and did not name it. */
        boolean gone() {
            return readAt != null && seenAt.isBefore(readAt);
        }
    }

    /**
     * A month of an account, in one currency.
     *
     * @param settled whether no day of it will be corrected any more
     */
    record Month(AccountId account, YearMonth month, Sum sum, boolean settled) {}

    /**
     * The newest first.
     *
     * @param after the last of the part before; null for the first part
     */
    List<Row> part(Collection<AccountId> accounts, @Nullable UUID after, int limit) {
        return database.sql(
                        SELECT
                                + """
                                and a.account = any(cast(:accounts as uuid[]))
                                and (cast(:after as uuid) is null or a.id < cast(:after as uuid))
                                order by a.id desc limit :limit
                                """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    Optional<Row> one(UUID id) {
        return database.sql(SELECT + "and a.id = ?")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** Some ads by their ids, the newest first. */
    List<Row> some(Collection<UUID> ads) {
        return database.sql(SELECT + "and a.id = " + Columns.ANY_OF_IDS + " order by a.id desc")
                .param(Columns.ids(ads))
                .query((row, n) -> row(row))
                .list();
    }

    /** Those that are switched on and within their time, and those that have cost since a day. */
    List<Row> running(Collection<AccountId> accounts, Instant now, LocalDate since, int limit) {
        return database.sql(
                        SELECT
                                + """
                                and a.account = any(cast(:accounts as uuid[]))
                                and (exists (select from advertising.day x where x.ad = a.id
                                        and x.day >= :since and x.spend_micro > 0 and not x.replaced)
                                    or (coalesce(v.status, 'ACTIVE') = 'ACTIVE'
                                        and coalesce(s.status, 'ACTIVE') = 'ACTIVE'
                                        and coalesce(c.status, 'ACTIVE') = 'ACTIVE'
                                        and coalesce(v.review, 'APPROVED') = 'APPROVED'
                                        and (s.starts is null or s.starts <= :now)
                                        and (s.ends is null or s.ends > :now)
                                        and not coalesce(a.seen_at < r.read_at and r.missing = '', false)))
                                order by a.id desc limit :limit
                                """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("now", Columns.time(now))
                .param("since", since)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** What each ad cost in each year. */
    List<AdYear> years(Collection<AccountId> accounts, Collection<UUID> ads) {
        return database.sql(
                        """
                        select d.ad, i.account, extract(year from d.day)::int as year, d.currency,
                            sum(d.spend_micro)::bigint as spend_micro,
                            sum(d.impressions)::bigint as impressions,
                            sum(d.clicks)::bigint as clicks
                        from advertising.day d join advertising.item i on i.id = d.ad
                        where not d.replaced and (i.account = any(cast(:accounts as uuid[]))
                            or i.id = any(cast(:ads as uuid[])))
                        group by d.ad, i.account, year, d.currency
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("ads", Columns.ids(ads))
                .query(
                        (row, n) ->
                                new AdYear(
                                        Columns.id(row, "ad"),
                                        new AccountId(Columns.id(row, "account")),
                                        row.getInt("year"),
                                        Objects.requireNonNull(row.getString("currency")),
                                        row.getObject("spend_micro", Long.class),
                                        row.getObject("impressions", Long.class),
                                        row.getObject("clicks", Long.class)))
                .list();
    }

    /** The newest first; days are the account's own. */
    List<Month> months(Collection<AccountId> accounts) {
        return database.sql(
                        """
                        select i.account, to_char(d.day, 'YYYY-MM') as month, d.currency,
                            sum(d.spend_micro)::bigint as spend_micro,
                            sum(d.impressions)::bigint as impressions,
                            sum(d.clicks)::bigint as clicks, count(*) as days,
                            bool_and(d.settled) as settled
                        from advertising.day d join advertising.item i on i.id = d.ad
                        where not d.replaced and i.account = any(cast(? as uuid[]))
                        group by i.account, month, d.currency
                        order by month desc, i.account, d.currency
                        """)
                .param(Columns.ids(accounts, AccountId::value))
                .query(
                        (row, n) ->
                                new Month(
                                        new AccountId(Columns.id(row, "account")),
                                        YearMonth.parse(
                                                Objects.requireNonNull(row.getString("month"))),
                                        sum(row),
                                        row.getBoolean("settled")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Columns.id(row, "id"),
                new AccountId(Columns.id(row, "account")),
                Columns.time(row, "seen_at"),
                Columns.timeOrNull(row, "read_at"),
                Objects.requireNonNull(row.getString("name")),
                row.getString("status"),
                row.getString("review"),
                AdRows.texts(row, "reasons"),
                row.getString("headline"),
                row.getString("link"),
                row.getObject("creative_id", UUID.class),
                row.getObject("set_id", UUID.class),
                row.getString("set_status"),
                AdRows.audience(row),
                new Period(Columns.timeOrNull(row, "starts"), Columns.timeOrNull(row, "ends")),
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign"),
                row.getString("campaign_status"),
                sum(row));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                Objects.requireNonNull(row.getString("currency")),
                row.getObject("spend_micro", Long.class),
                row.getObject("impressions", Long.class),
                row.getObject("clicks", Long.class),
                row.getLong("days"));
    }
}
