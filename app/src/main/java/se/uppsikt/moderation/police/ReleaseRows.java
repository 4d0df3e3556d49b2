package se.uppsikt.moderation.police;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/** The proposals to show again what is shown to nobody. */
@Repository
class ReleaseRows {
    private final JdbcClient database;

    ReleaseRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @return false when somebody has proposed it already
     */
    boolean add(WithholdingReversal.Proposal proposal) {
        return database.sql(
                                """
                                insert into moderation.release (contribution, account, reference, motive,
                                    proposed_by, proposed_label, proposed_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                proposal.contribution().value(),
                                proposal.account().value(),
                                proposal.reference(),
                                proposal.motive(),
                                proposal.by().value(),
                                proposal.label(),
                                Columns.time(proposal.at()))
                        .update()
                == 1;
    }

    /** Locked until the transaction ends, so that two do not decide at once. */
    Optional<WithholdingReversal.Proposal> locked(ContributionId contribution) {
        return database.sql("select * from moderation.release where contribution = ? for update")
                .param(contribution.value())
                .query(ReleaseRows::proposal)
                .optional();
    }

    Optional<WithholdingReversal.Proposal> find(ContributionId contribution) {
        return database.sql("select * from moderation.release where contribution = ?")
                .param(contribution.value())
                .query(ReleaseRows::proposal)
                .optional();
    }

    /** Those that wait, the oldest first, after the one that a page ended with. */
    List<WithholdingReversal.Proposal> open(
            Clearance clearance, WithholdingReversal.@Nullable Place after, int limit) {
        String later =
                after == null
                        ? ""
                        : " and (proposed_at, contribution) > (cast(:at as timestamptz), cast(:id as uuid))";
        return database.sql(
                        "select * from moderation.release where"
                                + Columns.READABLE
                                + later
                                + " order by proposed_at, contribution limit :limit")
                .params(clearance.columns())
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(ReleaseRows::proposal)
                .list();
    }

    void remove(ContributionId contribution) {
        database.sql("delete from moderation.release where contribution = ?")
                .param(contribution.value())
                .update();
    }

    private static WithholdingReversal.Proposal proposal(ResultSet row, int number)
            throws SQLException {
        return new WithholdingReversal.Proposal(
                new ContributionId(row.getObject("contribution", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("reference"),
                row.getString("motive"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getString("proposed_label"),
                Columns.time(row, "proposed_at"));
    }
}
