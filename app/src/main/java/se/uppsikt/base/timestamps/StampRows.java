package se.uppsikt.base.timestamps;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** The stamps, and the days that wait for one. */
@Repository
class StampRows {
    private static final String SELECT =
            "select day, nonce, asked_at, stamped_at, authority, answer, anchor from ledger.time_stamp ";

    private static final String WAITING =
            "select day, attempts, asked_at, next_at, trouble from ledger.time_stamp_asked where not stamped ";

    private final JdbcClient database;

    StampRows(JdbcClient database) {
        this.database = database;
    }

    /** The first time the last sealed day, whose root holds all before it; then every one. */
    void order(Instant now) {
        database.sql(
                        """
                        insert into ledger.time_stamp_asked (day, next_at)
                        select day, cast(:now as timestamptz) from ledger.day_seal
                        where day >= coalesce((select max(day) + 1 from ledger.time_stamp_asked),
                            (select max(day) from ledger.day_seal))
                        on conflict do nothing
                        """)
                .param("now", Columns.time(now))
                .update();
    }

    List<Waiting> due(Instant now, int limit) {
        return database.sql(WAITING + "and next_at <= cast(? as timestamptz) order by day limit ?")
                .params(Columns.time(now), limit)
                .query(StampRows::waiting)
                .list();
    }

    /** In the order of days. */
    List<Waiting> waiting(int limit) {
        return database.sql(WAITING + "order by day limit ?")
                .param(1, limit)
                .query(StampRows::waiting)
                .list();
    }

    void failed(LocalDate day, Instant at, Instant nextAt, String trouble) {
        database.sql(
                        """
                        update ledger.time_stamp_asked set attempts = attempts + 1, asked_at = cast(? as timestamptz),
                            next_at = cast(? as timestamptz), trouble = ?
                        where day = ? and not stamped
                        """)
                .params(Columns.time(at), Columns.time(nextAt), trouble, day)
                .update();
    }

    /** False when the day has its stamp already. */
    boolean add(TimeStamp stamp) {
        return database.sql(
                                """
                                with stamped as (
                                    insert into ledger.time_stamp (day, nonce, asked_at, stamped_at, authority, answer, anchor)
                                    values (?, ?, cast(? as timestamptz), cast(? as timestamptz), ?, ?, ?)
                                    on conflict (day) do nothing returning day)
                                update ledger.time_stamp_asked set stamped = true, trouble = ''
                                where day in (select day from stamped)
                                """)
                        .param(1, stamp.day())
                        .param(2, new BigDecimal(stamp.nonce()))
                        .param(3, Columns.time(stamp.askedAt()))
                        .param(4, Columns.time(stamp.stampedAt()))
                        .param(5, stamp.authority())
                        .param(6, stamp.answer().raw())
                        .param(7, written(stamp.anchor()))
                        .update()
                > 0;
    }

    Optional<TimeStamp> of(LocalDate day) {
        return database.sql(SELECT + "where day = ?")
                .param(1, day)
                .query(StampRows::stamp)
                .optional();
    }

    Optional<TimeStamp> last() {
        return database.sql(SELECT + "order by day desc limit 1")
                .query(StampRows::stamp)
                .optional();
    }

    List<TimeStamp> after(@Nullable LocalDate day, int limit) {
        return database.sql(
                        SELECT
                                + "where day > coalesce(cast(:day as date), '-infinity') order by day limit :limit")
                .param("day", day == null ? null : day.toString(), Types.VARCHAR)
                .param("limit", limit)
                .query(StampRows::stamp)
                .list();
    }

    List<TimeStamp> some(int count) {
        return database.sql(SELECT + "order by random() limit ?")
                .param(1, count)
                .query(StampRows::stamp)
                .list();
    }

    /** The first day whose stamp is not the one that the log tells of, or is gone. */
    Optional<LocalDate> unlikeTheLog() {
        return database.sql(
                        """
                        select cast(l.particulars ->> 'dag' as date) as day from records.ledger l
                        where l.event = 'day-stamped' and not exists (
                            select from ledger.time_stamp s where s.day = cast(l.particulars ->> 'dag' as date)
                                and encode(sha256(s.answer), 'hex') = l.particulars ->> 'stämpel')
                        order by l.number limit 1
                        """)
                .query((row, number) -> day(row))
                .optional();
    }

    Set<LocalDate> stamped(Collection<LocalDate> days) {
        return database.sql("select day from ledger.time_stamp where day = any(cast(? as date[]))")
                .param(1, Columns.texts(List.copyOf(days), LocalDate::toString))
                .query((row, number) -> day(row))
                .set();
    }

    private static TimeStamp stamp(ResultSet row, int number) throws SQLException {
        return new TimeStamp(
                day(row),
                row.getBigDecimal("nonce").toBigIntegerExact(),
                Columns.time(row, "asked_at"),
                Columns.time(row, "stamped_at"),
                row.getString("authority"),
                TimeStamp.Bytes.of(row.getBytes("answer")),
                read(row.getBytes("anchor")));
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                day(row),
                row.getInt("attempts"),
                Columns.timeOrNull(row, "asked_at"),
                Columns.time(row, "next_at"),
                row.getString("trouble"));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("day", LocalDate.class));
    }

    private static byte[] written(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read is written again", e);
        }
    }

    private static X509Certificate read(byte[] certificate) throws SQLException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate));
        } catch (CertificateException e) {
            throw new SQLException("the certificate of a stamp cannot be read", e);
        }
    }
}
