package se.uppsikt.base.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.OnRecord.Vouched;
import se.uppsikt.base.shared.Sha256;

/** The rows that deeds vouch for: their fingerprints now, and as each deed had them. */
@Repository
class VouchedRows {
    private final JdbcClient database;

    VouchedRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * The fingerprint of what one table has about one thing.
     *
     * @param sort the table
     */
    record Printed(String sort, UUID key, Sha256 print) {
        String line() {
            return sort + " " + key + " " + print;
        }
    }

    private record Placed(int place, Printed printed) {}

    static String lines(List<Printed> prints) {
        return prints.stream().map(Printed::line).collect(Collectors.joining("\n"));
    }

    /** Of each deed, as the rows are now; of a table that never had any nothing is said. */
    List<List<Printed>> prints(List<? extends OnRecord> deeds) {
        List<List<Printed>> prints = new ArrayList<>(deeds.size());
        List<Vouched> asked = new ArrayList<>();
        List<Integer> by = new ArrayList<>();
        for (int i = 0; i < deeds.size(); i++) {
            prints.add(new ArrayList<>());
            for (Vouched each : deeds.get(i).vouches()) {
                asked.add(each);
                by.add(i);
            }
        }
        if (!asked.isEmpty()) {
            now(asked).forEach(each -> prints.get(by.get(each.place())).add(each.printed()));
        }
        return prints;
    }

    private List<Placed> now(List<Vouched> asked) {
        return database.sql(
                        """
                        select f.place - 1 as place, f.sort, f.key, f.print from (
                            select a.place, s.sort, a.key, ledger.print_of(s.prints, a.key) as print
                            from unnest(cast(? as text[]), cast(? as uuid[])) with ordinality a (kind, key, place)
                            join ledger.vouched_sort s on s.kind = a.kind) f
                        where f.print <> sha256('')
                            or exists (select from ledger.vouched v where v.sort = f.sort and v.key = f.key)
                        order by f.place, f.sort
                        """)
                .param(1, Columns.texts(asked, Vouched::kind))
                .param(2, Columns.ids(asked, Vouched::key))
                .query(
                        (row, number) ->
                                new Placed(
                                        row.getInt("place"),
                                        new Printed(
                                                row.getString("sort"),
                                                Columns.id(row, "key"),
                                                Sha256.ofRaw(row.getBytes("print")))))
                .list();
    }

    /**
     * @param entries the numbers of the deeds in the log
     */
    void add(List<Long> entries, List<List<Printed>> prints) {
        List<Printed> all = new ArrayList<>();
        List<Long> by = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            all.addAll(prints.get(i));
            for (int j = 0; j < prints.get(i).size(); j++) {
                by.add(entries.get(i));
            }
        }
        if (!all.isEmpty()) {
            database.sql(
                            """
                            insert into ledger.vouched (sort, key, print, entry)
                            select * from unnest(cast(? as text[]), cast(? as uuid[]), cast(? as bytea[]),
                                cast(? as bigint[]))
                            """)
                    .param(1, Columns.texts(all, Printed::sort))
                    .param(2, Columns.ids(all, Printed::key))
                    .param(3, Columns.bytes(all, each -> each.print().raw()))
                    .param(4, Columns.numbers(by, number -> number))
                    .update();
        }
    }

    /**
     * Vouched for once, and read again.
     *
     * @param inLog whether the log has it; true where it was there before the log vouched
     * @param latest whether nobody has vouched since
     * @param now as the rows are now; what it was then where somebody has vouched since
     */
    record Again(long number, Printed then, boolean inLog, boolean latest, Sha256 now) {}

    List<Again> after(long number, int limit) {
        return database.sql(
                        """
                        select v.number, v.sort, v.key, v.print, v.latest,
                            v.entry is null or coalesce(position(
                                concat_ws(' ', v.sort, v.key, encode(v.print, 'hex')) in l.particulars ->> 'intygar') > 0,
                                false) as in_log,
                            case when v.latest then ledger.print_of(v.prints, v.key) else v.print end as now
                        from (
                            select v.*, s.prints, not exists (
                                select from ledger.vouched w
                                where w.sort = v.sort and w.key = v.key and w.number > v.number) as latest
                            from ledger.vouched v join ledger.vouched_sort s on s.sort = v.sort
                            where v.number > ? order by v.number limit ?) v
                        left join records.ledger l on l.number = v.entry
                        order by v.number
                        """)
                .params(number, limit)
                .query(
                        (row, place) ->
                                new Again(
                                        row.getLong("number"),
                                        new Printed(
                                                row.getString("sort"),
                                                Columns.id(row, "key"),
                                                Sha256.ofRaw(row.getBytes("print"))),
                                        row.getBoolean("in_log"),
                                        row.getBoolean("latest"),
                                        Sha256.ofRaw(row.getBytes("now"))))
                .list();
    }

    long last() {
        return database.sql("select coalesce(max(number), 0) from ledger.vouched")
                .query(Long.class)
                .single();
    }

    /** The first rows that nobody vouches for. */
    Optional<String> forByNobody() {
        return forByNobody("ledger.vouched_for_by_nobody(sort, prints)");
    }

    /** As {@link #forByNobody}, of so many of each table. */
    Optional<String> forByNobodyAmong(int count) {
        return forByNobody("ledger.some_vouched_for_by_nobody(sort, prints, " + count + ")");
    }

    private Optional<String> forByNobody(String key) {
        return database.sql(
                        """
                        select f.sort || ' ' || f.key from (select sort, %s as key from ledger.vouched_sort) f
                        where f.key is not null order by f.sort limit 1
                        """
                                .formatted(key))
                .query(String.class)
                .optional();
    }

    /** The first entry of the log that vouches for more, or less, than is noted of it. */
    Optional<Long> lost() {
        return lost(0, Integer.MAX_VALUE);
    }

    /** As {@link #lost}, of so many from a place taken by chance. */
    Optional<Long> lostAmong(int count) {
        return lost(
                database.sql(
                                """
                                select coalesce(floor(random() * (select max(number) from records.ledger)), 0)
                                """)
                        .query(Long.class)
                        .single(),
                count);
    }

    private Optional<Long> lost(long from, int count) {
        return database.sql(
                        """
                        select l.number from (
                            select number, particulars ->> 'intygar' as vouches from records.ledger
                            where jsonb_exists(particulars, 'intygar') and number >= ? order by number limit ?) l
                        where (select count(*) from ledger.vouched v where v.entry = l.number)
                                <> cardinality(string_to_array(l.vouches, E'\\n'))
                        order by l.number limit 1
                        """)
                .params(from, count)
                .query(Long.class)
                .optional();
    }
}
