package se.uppsikt.moderation.police;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.ContributionId;

/** The reports to the police in the database. */
@Repository
class PoliceReportRows {
    private static final String OPEN =
            """
            select * from moderation.police_report
            where done_at is null and %2$s %1$s
            order by not urgent, due_at, contribution, ground
            limit :limit
            """;

    /** A report that was made meanwhile keeps its place. */
    private static final String LATER =
            """
            and (not urgent, due_at, contribution, ground) > (
                select not urgent, due_at, contribution, ground from moderation.police_report
                where contribution = cast(:id as uuid) and ground = :ground)
            """;

    private static final String LATE =
            """
            select account, found from unnest(cast(:accounts as uuid[])) as asked (account)
            cross join lateral (
                select count(*) as found from (
                    select from moderation.police_report
                    where account = asked.account and done_at is null
                        and due_at >= :from and due_at < :until
                    limit :most) counted) each
            where found > 0
            """;

    private final JdbcClient database;

    PoliceReportRows(JdbcClient database) {
        this.database = database;
    }

    /** Adds the task; the same contribution is reported once for each ground. */
    void add(PoliceReport report) {
        database.sql(
                        """
                        insert into moderation.police_report
                            (contribution, ground, account, ground_name, motive, urgent, created_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(1, report.contribution().value())
                .param(2, report.ground())
                .param(3, report.account().value())
                .param(4, report.groundName())
                .param(5, report.motive())
                .param(6, report.urgent())
                .param(7, Columns.time(report.createdAt()))
                .param(8, Columns.time(report.dueAt()))
                .update();
    }

    /** Those of them with a report that nobody has made. */
    Set<ContributionId> left(Collection<ContributionId> contributions) {
        return Set.copyOf(
                database.sql(
                                """
                                select distinct contribution from moderation.police_report
                                where contribution = any(cast(? as uuid[])) and done_at is null
                                """)
                        .param(ContributionId.columns(contributions))
                        .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                        .list());
    }

    List<PoliceReport> about(ContributionId contribution) {
        return database.sql(
                        """
                        select * from moderation.police_report where contribution = ?
                        order by created_at
                        """)
                .param(contribution.value())
                .query(PoliceReportRows::report)
                .list();
    }

    /**
     * Those that nobody has made, the urgent ones first, then what is due first.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<PoliceReport> open(Clearance clearance, PoliceReport.@Nullable Key after, int limit) {
        return database.sql(OPEN.formatted(after == null ? "" : LATER, Columns.READABLE))
                .params(clearance.columns())
                .param("id", after == null ? null : after.contribution().value())
                .param("ground", after == null ? null : StorableText.text(after.ground()))
                .param("limit", limit)
                .query(PoliceReportRows::report)
                .list();
    }

    /** How many came to be late within a time and are not made, on each account that has any. */
    Map<AccountId, Long> late(
            Collection<AccountId> accounts, Instant from, Instant until, int most) {
        Map<AccountId, Long> late = new HashMap<>();
        database.sql(LATE)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("from", Columns.time(from))
                .param("until", Columns.time(until))
                .param("most", most)
                .query(
                        row -> {
                            late.put(
                                    new AccountId(Columns.id(row, "account")),
                                    row.getLong("found"));
                        });
        return late;
    }

    /**
     * @return false when it was done already, or was never to be done
     */
    boolean done(
            ContributionId contribution, String ground, String by, String reference, Instant at) {
        return database.sql(
                                """
                                update moderation.police_report
                                set done_at = ?, done_by = ?, reference = ?
                                where contribution = ? and ground = ? and done_at is null
                                """)
                        .params(Columns.time(at), by, reference, contribution.value(), ground)
                        .update()
                == 1;
    }

    private static PoliceReport report(ResultSet row, int number) throws SQLException {
        Instant done = Columns.timeOrNull(row, "done_at");
        return new PoliceReport(
                new ContributionId(row.getObject("contribution", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("ground"),
                row.getString("ground_name"),
                row.getString("motive"),
                row.getBoolean("urgent"),
                Columns.time(row, "created_at"),
                Columns.time(row, "due_at"),
                done,
                row.getString("done_by"),
                row.getString("reference"));
    }
}
