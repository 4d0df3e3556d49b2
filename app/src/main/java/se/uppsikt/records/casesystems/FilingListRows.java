package se.uppsikt.records.casesystems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/** Lists and figures of filings; nothing here grows with the whole. */
@Repository
class FilingListRows {
    /** Nobody counts further. */
    static final int COUNTED = 500;

    /** What somebody has to look at. */
    private static final String ALARMS =
            """
             waits and (state in ('UNCONFIRMED', 'REFUSED', 'STOPPED') or due_at < :now
                 or state = 'SENT' and way = 'FOLDER' and trouble <> '')
            """;

    private static final String LEFT =
            " count(*) as many, count(*) filter (where state = 'REFUSED') as refused ";

    private final JdbcClient database;

    FilingListRows(JdbcClient database) {
        this.database = database;
    }

    /** What waits, the one due first first. */
    List<Filing> waiting(Clearance clearance, @Nullable ContributionId after, int limit) {
        return page(
                clearance,
                after,
                limit,
                "waits",
                " and (due_at, contribution) > (select due_at, contribution from records.filing"
                        + " where contribution = cast(:after as uuid))",
                "due_at, contribution");
    }

    /** What is over, the latest first. */
    List<Filing> over(Clearance clearance, @Nullable ContributionId after, int limit) {
        return page(
                clearance,
                after,
                limit,
                "not waits",
                " and (moved_at, contribution) < (select moved_at, contribution from records.filing"
                        + " where contribution = cast(:after as uuid))",
                "moved_at desc, contribution desc");
    }

    private List<Filing> page(
            Clearance clearance,
            @Nullable ContributionId after,
            int limit,
            String which,
            String later,
            String order) {
        return database.sql(
                        """
                        select each.* from %s as mine
                        cross join lateral (
                            select * from records.filing
                            where account = mine.account and confidential = mine.confidential and %s %s
                            order by %s limit :limit) each
                        order by %s limit :limit
                        """
                                .formatted(
                                        Columns.SHELVES,
                                        which,
                                        after == null ? "" : later,
                                        order,
                                        order))
                .params(clearance.columns())
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(FilingRows::read)
                .list();
    }

    /** How many somebody is to look at. */
    Left alarms(Clearance clearance, Instant now) {
        return database.sql(
                        "select"
                                + LEFT
                                + "from (select state from records.filing where"
                                + ALARMS
                                + "and"
                                + Columns.READABLE
                                + " limit :limit) counted")
                .params(clearance.columns())
                .param("now", Columns.time(now))
                .param("limit", COUNTED)
                .query((row, number) -> Left.read(row))
                .single();
    }

    /** The same for each account; accounts without any are not there. */
    Map<AccountId, Left> alarmsOfAccounts(Instant now) {
        Map<AccountId, Left> many = new HashMap<>();
        alarms("account", now)
                .forEach((id, count) -> many.put(new AccountId(UUID.fromString(id)), count));
        return many;
    }

    /** The same for each committee. */
    Map<CommitteeId, Left> alarmsOfCommittees(Instant now) {
        Map<CommitteeId, Left> many = new HashMap<>();
        alarms("committee", now)
                .forEach((id, count) -> many.put(new CommitteeId(UUID.fromString(id)), count));
        return many;
    }

    private Map<String, Left> alarms(String whose, Instant now) {
        Map<String, Left> many = new HashMap<>();
        database.sql(
                        "select "
                                + whose
                                + "::text as whose,"
                                + LEFT
                                + "from (select state, "
                                + whose
                                + " from records.filing where"
                                + ALARMS
                                + "order by due_at limit :limit) counted group by 1")
                .param("now", Columns.time(now))
                .param("limit", COUNTED)
                .query(
                        row -> {
                            many.put(row.getString("whose"), Left.read(row));
                        });
        return many;
    }

    /** Sent, and due by now. */
    List<ContributionId> late(Instant now, int limit) {
        return database.sql(
                        """
                        select contribution from records.filing
                        where waits and state = 'SENT' and due_at < ? order by due_at limit ?
                        """)
                .params(Columns.time(now), limit)
                .query((row, number) -> new ContributionId(Columns.id(row, "contribution")))
                .list();
    }

    /**
     * How many there are to look at, as far as anybody counts.
     *
     * @param refused those of them that the receiver would not have
     */
    record Left(int many, int refused) {
        private static Left read(ResultSet row) throws SQLException {
            return new Left(row.getInt("many"), row.getInt("refused"));
        }

        String sentence() {
            return many == 1
                    ? "1 handling är "
                            + (refused == 1 ? "avvisad av" : "inte bekräftad i")
                            + " ärendesystemet."
                    : (many >= COUNTED ? "minst " + COUNTED : Integer.toString(many))
                            + " handlingar är inte bekräftade i ärendesystemet"
                            + (refused == 0
                                    ? "."
                                    : ", varav "
                                            + refused
                                            + (refused == 1 ? " är avvisad." : " är avvisade."));
        }
    }
}
