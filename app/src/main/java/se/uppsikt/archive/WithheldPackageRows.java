package se.uppsikt.archive;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.records.ContributionId;

/** Packages that hold what was never to be shown. */
@Repository
class WithheldPackageRows {
    private final JdbcClient database;

    WithheldPackageRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Packages that hold it, the same pictures or an export of the account are handed out no more.
     */
    void withhold(ContributionId neverShown, @Nullable AccountId account) {
        database.sql(
                        """
                        update archive.year_package p set withheld = true
                        where exists (select 1 from archive.packed_contribution c
                                where c.package = p.id and c.contribution = :id and not c.never_shown)
                            or exists (select 1 from archive.packed_media m
                                join archive.packed_media own on own.hash = m.hash
                                where m.package = p.id and own.contribution = :id)
                            or p.account = cast(:account as uuid) and exists (
                                select 1 from archive.packed_export e where e.package = p.id and e.missing is null)
                        """)
                .param("id", neverShown.value())
                .param("account", account == null ? null : account.value())
                .update();
    }

    boolean withheld(PackageId id) {
        return database.sql("select withheld from archive.year_package where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }
}
