package se.uppsikt.advertising;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.advertising.AdFact.Figures;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.journal.OriginalId;

/** SQL of the table {@code advertising.day}. */
@Repository
class DayRows {
    private final JdbcClient database;

    DayRows(JdbcClient database) {
        this.database = database;
    }

    /** A day as it was last told. */
    record Known(int number, Figures figures) {}

    /**
     * A day that a person is shown.
     *
     * @param corrected how many times the platform has changed its mind
     */
    record Shown(LocalDate day, Figures figures, int corrected, Instant toldAt) {}

    /** An ad's days from one day on. */
    Map<LocalDate, Known> known(UUID ad, LocalDate from) {
        Map<LocalDate, Known> known = new HashMap<>();
        database.sql("select * from advertising.day where ad = ? and day >= ? and not replaced")
                .params(ad, from)
                .query(
                        row -> {
                            known.put(day(row), new Known(row.getInt("number"), figures(row)));
                        });
        return known;
    }

    /** The first day that may still be corrected; the one after the last when none may. */
    @Nullable LocalDate unsettled(AccountId account, String ad) {
        return database.sql(
                        """
                        select coalesce(min(d.day) filter (where not d.settled), max(d.day) + 1) as day
                        from advertising.item i
                            join advertising.day d on d.ad = i.id and not d.replaced
                        where i.account = ? and i.sort = 'AD' and i.key = ? having count(*) > 0
                        """)
                .params(account.value(), ad)
                .query((row, n) -> day(row))
                .optional()
                .orElse(null);
    }

    void tell(UUID ad, LocalDate day, int number, Figures told, OriginalId original, Instant at) {
        database.sql(
                        """
                        update advertising.day set replaced = true
                        where ad = ? and day = ? and not replaced
                        """)
                .params(ad, day)
                .update();
        database.sql(
                        """
                        insert into advertising.day
                            (ad, day, number, told_at, original, currency, spend_micro, impressions,
                             clicks, uniques, settled)
                        values (:ad, :day, :number, :at, :original, :currency, :spend, :impressions,
                             :clicks, :uniques, :settled)
                        """)
                .param("ad", ad)
                .param("day", day)
                .param("number", number)
                .param("at", Columns.time(at))
                .param("original", original.value())
                .param("currency", told.currency())
                .param("spend", told.spendMicro(), Types.BIGINT)
                .param("impressions", told.impressions(), Types.BIGINT)
                .param("clicks", told.clicks(), Types.BIGINT)
                .param("uniques", told.uniques(), Types.BIGINT)
                .param("settled", told.settled())
                .update();
    }

    void settle(UUID ad, LocalDate day) {
        database.sql(
                        """
                        update advertising.day set settled = true
                        where ad = ? and day = ? and not replaced
                        """)
                .params(ad, day)
                .update();
    }

    /** All that is known of an ad's days, in their order. */
    List<Shown> days(UUID ad) {
        return database.sql(
                        "select * from advertising.day where ad = ? and not replaced order by day")
                .param(ad)
                .query((row, n) -> shown(row))
                .list();
    }

    /** As {@link #days(UUID)}, asked once for all of them; an ad without days is not among them. */
    Map<UUID, List<Shown>> days(Collection<UUID> ads) {
        Map<UUID, List<Shown>> days = new HashMap<>();
        database.sql(
                        """
                        select * from advertising.day where ad = any (?) and not replaced
                        order by ad, day
                        """)
                .param(ads.toArray(UUID[]::new))
                .query(
                        row -> {
                            UUID ad = row.getObject("ad", UUID.class);
                            days.computeIfAbsent(ad, _ -> new ArrayList<>()).add(shown(row));
                        });
        return days;
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                day(row), figures(row), row.getInt("number") - 1, Columns.time(row, "told_at"));
    }

    static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                Objects.requireNonNull(row.getString("currency")),
                row.getObject("spend_micro", Long.class),
                row.getObject("impressions", Long.class),
                row.getObject("clicks", Long.class),
                row.getObject("uniques", Long.class),
                row.getBoolean("settled"));
    }

    static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("day", LocalDate.class));
    }
}
