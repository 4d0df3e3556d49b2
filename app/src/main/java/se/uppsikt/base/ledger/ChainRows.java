package se.uppsikt.base.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.shared.Sha256;

/** The chain over the ledger, and the entries that have no place in it yet. */
@Repository
class ChainRows {
    private final JdbcClient database;
    private final Locks locks;

    ChainRows(JdbcClient database, Locks locks) {
        this.database = database;
        this.locks = locks;
    }

    /** An entry, and the digest that the chain takes up. */
    record Written(long number, Sha256 digest) {}

    /** A link of the chain. */
    record Link(long place, Sha256 hash) {
        static final Link BEFORE_THE_FIRST = new Link(0, Ledger.BEGINNING);

        Link next(Sha256 digest) {
            return new Link(place + 1, Ledger.chained(hash, digest));
        }
    }

    /** Waits for the end of the chain, which is then the transaction's own until it is over. */
    Link lockEnd() {
        locks.take(Locks.Lock.LEDGER_CHAIN);
        return end();
    }

    /** The last link; the one before the first when there is none. */
    Link end() {
        return database.sql(
                        "select place, hash from records.ledger_link order by place desc limit 1")
                .query(
                        (row, number) ->
                                new Link(row.getLong("place"), Sha256.ofRaw(row.getBytes("hash"))))
                .optional()
                .orElse(Link.BEFORE_THE_FIRST);
    }

    Optional<Link> at(long place) {
        return database.sql("select place, hash from records.ledger_link where place = ?")
                .param(1, place)
                .query(
                        (row, number) ->
                                new Link(row.getLong("place"), Sha256.ofRaw(row.getBytes("hash"))))
                .optional();
    }

    /** Committed entries without a place, by their number. */
    List<Written> unchained(int limit) {
        return database.sql(
                        """
                        select l.number, l.digest from ledger.unchained u join records.ledger l on l.number = u.entry
                        order by u.entry limit ?
                        """)
                .param(1, limit)
                .query(
                        (row, number) ->
                                new Written(
                                        row.getLong("number"),
                                        Sha256.ofRaw(row.getBytes("digest"))))
                .list();
    }

    void link(List<Link> links, List<Written> entries) {
        database.sql(
                        """
                        with linked as (
                            insert into records.ledger_link (place, entry, hash)
                            select * from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as bytea[]))
                            returning entry)
                        delete from ledger.unchained where entry in (select entry from linked)
                        """)
                .param(1, Columns.numbers(links, Link::place))
                .param(2, Columns.numbers(entries, Written::number))
                .param(3, Columns.bytes(links, link -> link.hash().raw()))
                .update();
    }
}
