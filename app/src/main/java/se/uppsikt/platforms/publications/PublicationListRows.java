package se.uppsikt.platforms.publications;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.publications.PublicationRows.Held;

/** SQL of the table {@code platforms.publication}: several at once, for pages. */
@Repository
class PublicationListRows {
    private final JdbcClient jdbc;
    private final PublicationRows rows;

    PublicationListRows(JdbcClient jdbc, PublicationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Publication> some(Collection<PublicationId> ids) {
        return jdbc
                .sql(PublicationRows.SELECT + "where id = " + Columns.ANY_OF_IDS)
                .param(Columns.ids(ids, PublicationId::value))
                .query(rows::row)
                .list()
                .stream()
                .map(Held::publication)
                .toList();
    }

    /** What needs a person, the first to go out first. */
    List<PublicationId> undecided(Collection<AccountId> accounts, int limit) {
        return jdbc.sql(
                        """
                        select id from platforms.publication
                        where account = any(cast(:accounts as uuid[])) and settled_at is null
                            and state = any(:undecided)
                        order by due, id limit :limit
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("undecided", PublicationRows.names(PublicationLifeRules.UNDECIDED))
                .param("limit", limit)
                .query((row, _) -> new PublicationId(Columns.id(row, "id")))
                .list();
    }

    /** Nobody else moves these, until the transaction is over. */
    void still(Collection<PublicationId> some) {
        jdbc.sql(
                        "select id from platforms.publication where id = "
                                + Columns.ANY_OF_IDS
                                + " order by id for update")
                .param(Columns.ids(some, PublicationId::value))
                .query((row, _) -> Columns.id(row, "id"))
                .list();
    }

    /** What is not finished on an account, oldest first. */
    List<Publication> open(AccountId account) {
        return jdbc
                .sql(
                        PublicationRows.SELECT
                                + "where account = :account and state = any(:open) order by due, id")
                .param("account", account.value())
                .param("open", PublicationRows.names(PublicationLifeRules.OPEN))
                .query(rows::row)
                .list()
                .stream()
                .map(Held::publication)
                .toList();
    }
}
