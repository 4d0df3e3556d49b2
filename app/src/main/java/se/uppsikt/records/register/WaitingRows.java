package se.uppsikt.records.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.register.WaitingPage.Figures;

/** What waits for the registrar. */
@Repository
class WaitingRows {
    private static final String LATER =
            " and (written_at, id) > (select written_at, id from records.contribution"
                    + " where id = cast(:after as uuid))";

    private final JdbcClient database;

    WaitingRows(JdbcClient database) {
        this.database = database;
    }

    /** How much waits of what somebody may read, as far as anybody counts. */
    Figures figures(Clearance clearance) {
        return new Figures(
                counted(clearance, RegistrationState.TO_BE_REGISTERED),
                counted(clearance, RegistrationState.UNDECIDED));
    }

    private int counted(Clearance clearance, RegistrationState state) {
        return database.sql(
                        """
                        select count(*) from (
                            select 1 from %s as mine
                            cross join lateral (
                                select 1 from records.contribution
                                where account = mine.account and confidential = mine.confidential
                                    and registration = :state and direction = 'RECEIVED'
                                    and registration in ('UNDECIDED', 'TO_BE_REGISTERED')
                                order by written_at, id limit :limit) each
                            limit :limit) counted
                        """
                                .formatted(Columns.SHELVES))
                .params(clearance.columns())
                .param("state", state.name())
                .param("limit", Figures.MOST + 1)
                .query(Integer.class)
                .single();
    }

    /** The posts that they were written under, where they are kept. */
    Map<ContributionId, ContributionId> posts(List<ContributionId> ids) {
        Map<ContributionId, ContributionId> posts = new HashMap<>();
        database.sql(
                        """
                        select c.id, p.id as post
                        from records.contribution c
                        join records.contribution p on p.account = c.account and p.key = c.thread and p.id <> c.id
                        where c.id = """
                                + Columns.ANY_OF_IDS)
                .param(1, ContributionId.columns(ids))
                .query(
                        row -> {
                            posts.put(
                                    new ContributionId(Columns.id(row, "id")),
                                    new ContributionId(Columns.id(row, "post")));
                        });
        return posts;
    }

    /**
     * Received contributions that stand so, the one that has waited longest first.
     *
     * @param after the last one of the page before, however it stands by now; null for the first
     *     page
     */
    List<ContributionId> standing(
            Clearance clearance,
            RegistrationState state,
            @Nullable ContributionId after,
            int limit) {
        return database.sql(
                        """
                        select each.id from %s as mine
                        cross join lateral (
                            select id, written_at from records.contribution
                            where account = mine.account and confidential = mine.confidential
                                and registration = :state and direction = 'RECEIVED'
                                and registration in ('UNDECIDED', 'TO_BE_REGISTERED') %s
                            order by written_at, id limit :limit) each
                        order by each.written_at, each.id limit :limit
                        """
                                .formatted(Columns.SHELVES, after == null ? "" : LATER))
                .param("after", after == null ? null : after.value())
                .params(clearance.columns())
                .param("state", state.name())
                .param("limit", limit)
                .query((row, number) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }
}
