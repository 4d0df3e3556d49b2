package se.uppsikt.records.readers;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.journal.OriginalId;

/** In which contributions the bytes of a medium or an original stand. */
@Repository
class HolderRows {
    private final JdbcClient database;

    HolderRows(JdbcClient database) {
        this.database = database;
    }

    /** Bytes that somebody may see. */
    record Holder(String mime, ContributionId contribution) {}

    /** The accounts that have them. */
    Set<AccountId> accounts(Sha256 hash) {
        return database.sql(
                        """
                        select distinct c.account
                        from records.media m join records.contribution c on c.id = m.contribution
                        where m.sha256 = ?
                        """)
                .param(1, hash.raw())
                .query((row, _) -> new AccountId(Columns.id(row, "account")))
                .set();
    }

    /**
     * The contribution that shows them to this person, one that is not confidential before others;
     * none when no such may be read. What is never to be shown is as unlawful wherever else
     * somebody has put it (M4).
     */
    Optional<Holder> holder(Sha256 hash, Clearance clearance) {
        return database.sql(
                        """
                        select mime, contribution from (
                            select m.mime, m.contribution, c.account, c.confidential
                            from records.media m join records.contribution c on c.id = m.contribution
                            where m.sha256 = :hash and c.retention <> 'DISPOSED') held
                        where not exists (
                            select from records.media same
                            join records.contribution n on n.id = same.contribution
                            where same.sha256 = :hash and n.never_shown) and
                        """
                                + Columns.READABLE
                                + " order by confidential, contribution limit 1")
                .param("hash", hash.raw())
                .params(clearance.columns())
                .query(
                        (row, _) ->
                                new Holder(
                                        row.getString("mime"),
                                        new ContributionId(Columns.id(row, "contribution"))))
                .optional();
    }

    /** Whether everything that is known to be in an original may be read. */
    boolean readable(OriginalId original, Clearance clearance) {
        return database.sql(
                        """
                        select not exists (
                            select from (
                                select c.account, c.confidential
                                from records.version v join records.contribution c on c.id = v.contribution
                                where v.original = :original) held
                            where not (
                        """
                                + Columns.READABLE
                                + "))")
                .param("original", original.value())
                .params(clearance.columns())
                .query(Boolean.class)
                .single();
    }
}
