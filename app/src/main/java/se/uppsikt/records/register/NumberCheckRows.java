package se.uppsikt.records.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.Registration;

/** The numbers of the register, and the entries beside what the log says of them. */
@Repository
class NumberCheckRows {
    private static final String ENTRIES =
            """
            select e.*, r.counterpart as first_counterpart, r.public_without_names, v.view, l.number as entry, l.particulars ->> 'number' as told,
                l.particulars ->> 'fingeravtryck' as print, d.wrong as wrong_correction
            from (select id from unnest(cast(? as uuid[])) as asked (id)) asked
            join records.registration r on r.contribution = asked.id
            join records.register_entry e on e.contribution = r.contribution
            left join lateral (select number, particulars from records.ledger_entry
                where contribution = r.contribution and event = 'contribution-registered' order by number limit 1) l on true
            left join lateral (select particulars ->> 'visar' as view from records.ledger_entry
                where contribution = r.contribution and particulars ->> 'visar' is not null
                    and event in ('contribution-registered', 'register-entry-corrected',
                        'register-entry-public-view-decided')
                order by number desc limit 1) v on true
            left join lateral (
                select min(c.number) as wrong from records.registration_correction c
                where c.contribution = r.contribution and not exists (select from records.ledger_entry k
                    where k.contribution = c.contribution and k.event = 'register-entry-corrected'
                        and k.particulars ->> 'lyder' =
                            c.subject || case when c.counterpart is null then '' else ' (' || c.counterpart || ')' end)
            ) d on true
            order by r.contribution
            """;

    private final JdbcClient database;

    NumberCheckRows(JdbcClient database) {
        this.database = database;
    }

    /** A series that is not 1, 2, 3 to its last. */
    record Series(String name, long last, long entries, @Nullable Integer missing) {}

    /**
     * An entry, and what the log says of it.
     *
     * @param entry the log's entry about it; null when there is none
     * @param told the number that the log says
     * @param print null when the log was written before there was one
     * @param view what the log says that the open register shows; null when it says nothing
     * @param wrongCorrection the first correction that the log does not tell of
     */
    record Entered(
            Registration registration,
            @Nullable String firstCounterpart,
            boolean withoutNames,
            @Nullable Long entry,
            @Nullable String told,
            @Nullable String print,
            @Nullable String view,
            @Nullable Integer wrongCorrection) {}

    /**
     * One question, so that a number that is being given is counted on both sides or on neither.
     */
    Optional<Series> brokenSeries() {
        return database.sql(
                        """
                        select concat_ws(' ', b.committee_code, b.series, b.year) as name, b.last, b.entries,
                            (select min(n) from generate_series(1, b.last) n
                                where not exists (select from records.registration r
                                    where r.committee_code = b.committee_code and r.series = b.series
                                        and r.year = b.year and r.running = n and r.document = 1)) as missing
                        from (select committee_code, series, year, greatest(c.last, s.last) as last,
                                coalesce(s.entries, 0) as entries
                            from (select committee_code, series, year, count(*) as entries, min(running) as first,
                                    max(running) as last from records.registration where document = 1 group by 1, 2, 3) s
                            full join records.register_counter c using (committee_code, series, year)
                            where s.entries is distinct from s.last or s.first <> 1 or c.last is distinct from s.last) b
                        order by 1 limit 1
                        """)
                .query(NumberCheckRows::series)
                .optional();
    }

    /** As {@link #brokenSeries}, of the documents within a case. */
    Optional<Series> brokenCase() {
        return database.sql(
                        """
                        select concat_ws(' ', b.committee_code, b.series, b.year) || ':' || lpad(cast(b.running as text), 5, '0')
                                as name,
                            b.last, b.entries,
                            (select min(n) from generate_series(1, b.last) n
                                where not exists (select from records.registration r
                                    where r.committee_code = b.committee_code and r.series = b.series
                                        and r.year = b.year and r.running = b.running and r.document = n)) as missing
                        from (select committee_code, series, year, running, greatest(c.last, s.last) as last,
                                coalesce(s.entries, 0) as entries
                            from (select committee_code, series, year, running, 1 + count(*) as entries,
                                    max(document) as last
                                from records.registration where document > 1 group by 1, 2, 3, 4) s
                            full join records.register_document_counter c using (committee_code, series, year, running)
                            where s.entries is distinct from s.last or c.last is distinct from s.last) b
                        order by 1 limit 1
                        """)
                .query(NumberCheckRows::series)
                .optional();
    }

    private static Series series(ResultSet row, int number) throws SQLException {
        return new Series(
                row.getString("name"),
                row.getLong("last"),
                row.getLong("entries"),
                row.getObject("missing", Integer.class));
    }

    List<UUID> after(UUID contribution, int limit) {
        return database.sql(
                        """
                        select contribution from records.registration where contribution > cast(? as uuid)
                        order by contribution limit ?
                        """)
                .params(contribution.toString(), limit)
                .query((row, number) -> Columns.id(row, "contribution"))
                .list();
    }

    List<UUID> some(int count) {
        return database.sql(
                        """
                        select contribution from records.registration
                            tablesample system (least(100, greatest(1, 200.0 * :count / greatest(1, (
                                select reltuples from pg_class where oid = cast('records.registration' as regclass))))))
                        order by random() limit :count
                        """)
                .param("count", count)
                .query((row, number) -> Columns.id(row, "contribution"))
                .list();
    }

    /** The first number in the log that the register does not have. */
    Optional<String> toldAndMissing() {
        return database.sql(
                        """
                        select l.particulars ->> 'number' from records.ledger l
                        where l.event in ('contribution-registered', 'Registered')
                            and not exists (select from records.registration r where r.contribution = l.contribution)
                        order by l.number limit 1
                        """)
                .query(String.class)
                .optional();
    }

    List<Entered> entered(List<UUID> contributions) {
        return database.sql(ENTRIES)
                .param(1, Columns.ids(contributions))
                .query(
                        (row, number) ->
                                new Entered(
                                        RegisterRows.registration(row, number),
                                        row.getString("first_counterpart"),
                                        row.getBoolean("public_without_names"),
                                        row.getObject("entry", Long.class),
                                        row.getString("told"),
                                        row.getString("print"),
                                        row.getString("view"),
                                        row.getObject("wrong_correction", Integer.class)))
                .list();
    }
}
