package se.uppsikt.records.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.evidence.Holdings.Delivery;
import se.uppsikt.records.journal.OriginalId;

/** What is kept, counted and compared without being fetched. */
@Repository
class HoldingRows {
    private final JdbcClient database;

    HoldingRows(JdbcClient database) {
        this.database = database;
    }

    /** The fingerprints are taken where the bytes are. */
    List<Delivery> deliveries(Collection<OriginalId> ids) {
        return database.sql(
                        """
                        select id, received_at, content_type, octet_length(body) as size, records.expected_print(id, sha256) as sha256,
                            sha256(body) as now
                        from records.original where id = any(?) order by id
                        """)
                .param(1, Columns.numbers(ids, OriginalId::value))
                .query(
                        (row, number) ->
                                new Delivery(
                                        new OriginalId(row.getLong("id")),
                                        Columns.time(row, "received_at"),
                                        row.getString("content_type"),
                                        row.getLong("size"),
                                        Sha256.ofRaw(row.getBytes("sha256")),
                                        Sha256.ofRaw(row.getBytes("now"))))
                .list();
    }

    Set<ContributionId> secret(Collection<ContributionId> ids) {
        return Set.copyOf(
                database.sql(
                                "select id from records.contribution where secret and id = any(cast(? as uuid[]))")
                        .param(1, ContributionId.columns(ids))
                        .query((row, number) -> new ContributionId(Columns.id(row, "id")))
                        .list());
    }

    /** Of its own, or bytes that are never to be shown wherever they are. */
    boolean holdsNeverShown(AccountId account) {
        return database.sql(
                        """
                        select exists (select from records.contribution n where n.never_shown and (n.account = :account
                            or exists (select from records.media same
                                join records.media own on own.sha256 = same.sha256
                                join records.contribution c on c.id = own.contribution
                                where same.contribution = n.id and c.account = :account)))
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
