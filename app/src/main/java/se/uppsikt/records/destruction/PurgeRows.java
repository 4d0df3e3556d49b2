package se.uppsikt.records.destruction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;

/** How far the disk has come after each disposal, and which files are nobody's any more. */
@Repository
class PurgeRows {
    private final JdbcClient database;

    PurgeRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param step what is to be done next
     */
    record Standing(String step, boolean done, List<String> undone) {}

    /** A purge that was done is done anew when more has been destroyed since it began. */
    void begin(DisposalId disposal, String first, Instant at) {
        database.sql(
                        """
                        insert into records.purge as p (disposal, begun_at, step) values (:disposal, :at, :first)
                        on conflict (disposal) do update
                        set begun_at = excluded.begun_at, step = excluded.step, done_at = null, undone = '{}'
                        where p.done_at is not null and exists (select from records.destroyed d
                            where d.disposal = :disposal and d.at >= p.begun_at)
                        """)
                .param("disposal", disposal.value())
                .param("first", first)
                .param("at", Columns.time(at))
                .update();
    }

    Standing standing(DisposalId disposal) {
        return database.sql("select step, done_at, undone from records.purge where disposal = ?")
                .param(disposal.value())
                .query(
                        (row, _) ->
                                new Standing(
                                        row.getString("step"),
                                        row.getObject("done_at") != null,
                                        List.of((String[]) row.getArray("undone").getArray())))
                .single();
    }

    /** The next step, after what could not be done of the one before. */
    void next(DisposalId disposal, String step, List<String> undone) {
        database.sql(
                        """
                        update records.purge set step = ?, undone = undone || cast(? as text[]) where disposal = ?
                        """)
                .param(1, step)
                .param(2, Columns.texts(undone, each -> each))
                .param(3, disposal.value())
                .update();
    }

    void done(DisposalId disposal, Instant at) {
        database.sql("update records.purge set done_at = ? where disposal = ?")
                .params(Columns.time(at), disposal.value())
                .update();
    }

    /** Bytes that only disposed contributions have had, in the order of their fingerprints. */
    List<Sha256> files(DisposalId disposal, String after, int limit) {
        return database.sql(
                        """
                        select distinct m.sha256 from records.destroyed d
                        join records.media m on m.contribution = d.contribution
                        where d.disposal = ? and m.sha256 > decode(?, 'hex') and not exists (
                            select from records.media o where o.sha256 = m.sha256
                                and not records.is_destroyed(o.contribution))
                        order by m.sha256 limit ?
                        """)
                .params(disposal.value(), after, limit)
                .query((row, _) -> Sha256.ofRaw(row.getBytes("sha256")))
                .list();
    }

    /** Those that any contribution has, one that is disposed of too: they go when it is purged. */
    Set<Sha256> known(Collection<Sha256> files) {
        return Set.copyOf(
                database.sql("select distinct sha256 from records.media where sha256 = any(?)")
                        .param(1, Columns.bytes(List.copyOf(files), Sha256::raw))
                        .query((row, _) -> Sha256.ofRaw(row.getBytes("sha256")))
                        .list());
    }
}
