package se.uppsikt.records.destruction;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** What is destroyed, compared with what was said about it when it was. */
@Repository
class DestructionCheckRows {
    private static final String COMPARE =
            """
            select d.contribution,
                d.print = records.left_print(d.contribution) as prints,
                d.blank_print = records.header_print(c) and c.text is null and c.genre is null
                    and c.retention = 'DISPOSED'
                    and not exists (select from records.version v where v.contribution = c.id
                        and (v.text is not null or v.genre is not null))
                    and not exists (select from records.media m where m.contribution = c.id
                        and (m.source is not null or m.original_name is not null or m.alt_text is not null))
                    and not exists (select from records.version v join records.earlier_words e on e.version = v.id
                        where v.contribution = c.id) as blank,
                exists (select from records.ledger l where l.contribution = c.id and l.event = 'content-destroyed'
                    and l.particulars ->> 'disposal' = cast(d.disposal as text)
                    and l.particulars ->> 'print' = encode(d.print, 'hex')
                    and l.particulars ->> 'cut' = encode(records.cut_print(c.id), 'hex')) as decided,
                not exists (select from records.original_cut o
                    where o.contribution = c.id and (o.at <> d.at and not exists (
                            select from records.ledger l
                            where l.contribution = c.id and l.event = 'destroyed-content-seen-again'
                                and l.particulars ->> 'original' = cast(o.original as text)
                                and l.particulars ->> 'after' = encode(o.after, 'hex'))
                        or not exists (select from records.original_cut b
                            where b.original = o.original and b.number = (
                                    select max(p.number) from records.original_cut p
                                    where p.original = o.original and p.number < o.number)
                                and (b.after = o.before
                                    -- several went out of it in one step
                                    or (b.at, b.before, b.after) = (o.at, o.before, o.after)))
                            and (o.before <> (select a.sha256 from records.original a where a.id = o.original)
                                or exists (select from records.original_cut p
                                    where p.original = o.original and p.number < o.number)))) as cuts
            from records.destroyed d join records.contribution c on c.id = d.contribution
            """;

    private final JdbcClient database;

    DestructionCheckRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param prints the fingerprints that are left are those that were left
     * @param blank nothing has come back
     * @param decided the log says that it was destroyed, and what was left of it
     * @param cuts every cut follows on the one before, and the log knows of it
     */
    record Compared(
            UUID contribution, boolean prints, boolean blank, boolean decided, boolean cuts) {}

    List<Compared> after(UUID contribution, int limit) {
        return compared(
                COMPARE + " where d.contribution > ? order by d.contribution limit ?",
                contribution,
                limit);
    }

    private List<Compared> compared(String sql, Object... params) {
        return database.sql(sql)
                .params(params)
                .query(
                        (row, _) ->
                                new Compared(
                                        Columns.id(row, "contribution"),
                                        row.getBoolean("prints"),
                                        row.getBoolean("blank"),
                                        row.getBoolean("decided"),
                                        row.getBoolean("cuts")))
                .list();
    }
}
