package se.uppsikt.publishing.formats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.formats.Format.Content;
import se.uppsikt.publishing.formats.Format.Rhythm;
import se.uppsikt.publishing.formats.Format.Schedule;

/** SQL of the tables {@code publishing.format} and {@code publishing.occasion}. */
@Repository
class FormatRows {
    private static final String FORMATS =
            """
            select f.*, array(select a.account from publishing.format_account a
                              where a.format = f.id order by a.place) as accounts
            from publishing.format f
            """;

    private final JdbcClient jdbc;

    FormatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What has become of an occasion.
     *
     * @param draft null where it was passed over
     * @param by as colleagues call whoever did it
     */
    record Settled(LocalDate day, @Nullable DraftId draft, String by) {}

    /** A format within some days, with those of its occasions that are settled. */
    record Spanned(Format format, Set<LocalDate> settled) {}

    /** Who did it, and when. */
    record Hand(String name, Instant at) {}

    void insert(Format format, Hand by) {
        jdbc.sql(
                        """
                        insert into publishing.format (id, version, name, weekdays, clock, rhythm, first, last,
                            opening, hashtags, area, changed_by_name, changed_at)
                        values (:id, :version, :name, :weekdays, :clock, :rhythm, :first, :last,
                            :opening, :hashtags, :area, :by, :at)
                        """)
                .params(written(format, by))
                .param("last", format.content().schedule().last(), Types.DATE)
                .update();
        accounts(format);
    }

    void change(Format format, Hand by) {
        jdbc.sql(
                        """
                        update publishing.format set version = :version, name = :name, weekdays = :weekdays,
                            clock = :clock, rhythm = :rhythm, first = :first, last = :last, opening = :opening,
                            hashtags = :hashtags, area = :area, changed_by_name = :by, changed_at = :at
                        where id = :id
                        """)
                .params(written(format, by))
                .param("last", format.content().schedule().last(), Types.DATE)
                .update();
        jdbc.sql("delete from publishing.format_account where format = ?")
                .param(format.id().value())
                .update();
        accounts(format);
    }

    private static Map<String, Object> written(Format format, Hand by) {
        Content content = format.content();
        Schedule schedule = content.schedule();
        Map<String, Object> written = new HashMap<>();
        written.put("id", format.id().value());
        written.put("version", format.version());
        written.put("name", content.name());
        written.put(
                "weekdays",
                schedule.weekdays().stream()
                        .sorted()
                        .map(day -> Integer.toString(day.getValue()))
                        .collect(Collectors.joining()));
        written.put("clock", schedule.clock());
        written.put("rhythm", schedule.rhythm().name());
        written.put("first", schedule.first());
        written.put("opening", content.opening());
        written.put("hashtags", content.hashtags());
        written.put("area", content.area().value());
        written.put("by", by.name());
        written.put("at", Columns.time(by.at()));
        return written;
    }

    private void accounts(Format format) {
        jdbc.sql(
                        """
                        insert into publishing.format_account (format, account, place)
                        select ?, account, place from unnest(cast(? as uuid[])) with ordinality as chosen (account, place)
                        """)
                .params(
                        format.id().value(),
                        Columns.ids(format.content().accounts(), AccountId::value))
                .update();
    }

    void delete(FormatId id) {
        jdbc.sql("delete from publishing.format where id = ?").param(id.value()).update();
    }

    Optional<Format> format(FormatId id) {
        return jdbc.sql(FORMATS + "where f.id = ?")
                .param(id.value())
                .query((row, _) -> format(row))
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Format> held(FormatId id) {
        return jdbc.sql(FORMATS + "where f.id = ? for update of f")
                .param(id.value())
                .query((row, _) -> format(row))
                .optional();
    }

    /** All of them, by name. */
    List<Format> all() {
        return jdbc.sql(FORMATS + "order by f.name collate \"sv-SE-x-icu\", f.id")
                .query((row, _) -> format(row))
                .list();
    }

    /** Those that may come on some of the accounts within the days; one question for all of it. */
    List<Spanned> within(Collection<AccountId> accounts, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select f.*, array(select a.account from publishing.format_account a
                                          where a.format = f.id order by a.place) as accounts,
                               array(select cast(o.day as text) from publishing.occasion o
                                     where o.format = f.id and o.day >= :from and o.day < :until) as settled
                        from publishing.format f
                        where f.first < :until and (f.last is null or f.last >= :from)
                            and exists (select from publishing.format_account a
                                        where a.format = f.id and a.account = any(cast(:accounts as uuid[])))
                        order by f.clock, f.name collate "sv-SE-x-icu", f.id
                        """)
                .param("from", from)
                .param("until", until)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .query((row, _) -> new Spanned(format(row), days(row)))
                .list();
    }

    /** Of the occasions of one format, those of which something has become. */
    Map<LocalDate, Settled> settled(FormatId format, LocalDate from) {
        return jdbc
                .sql("select * from publishing.occasion where format = ? and day >= ?")
                .params(format.value(), from)
                .query((row, _) -> settled(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Settled::day, each -> each));
    }

    Optional<Settled> settledOn(FormatId format, LocalDate day) {
        return jdbc.sql("select * from publishing.occasion where format = ? and day = ?")
                .params(format.value(), day)
                .query((row, _) -> settled(row))
                .optional();
    }

    /** Whoever holds the format settles its occasions. */
    void settle(FormatId format, LocalDate day, @Nullable DraftId draft, Hand by) {
        jdbc.sql(
                        "insert into publishing.occasion (format, day, draft, by_name, at) values (?, ?, ?, ?, ?)")
                .param(1, format.value())
                .param(2, day)
                .param(3, draft == null ? null : draft.value(), Types.OTHER)
                .param(4, by.name())
                .param(5, Columns.time(by.at()))
                .update();
    }

    void unsettle(FormatId format, LocalDate day) {
        jdbc.sql("delete from publishing.occasion where format = ? and day = ? and draft is null")
                .params(format.value(), day)
                .update();
    }

    int owned(ServiceAreaId area) {
        return jdbc.sql("select count(*) from publishing.format where area = ?")
                .param(area.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    void handOver(ServiceAreaId from, ServiceAreaId to) {
        jdbc.sql("update publishing.format set area = ?, version = version + 1 where area = ?")
                .params(to.value(), from.value())
                .update();
    }

    private static Format format(ResultSet row) throws SQLException {
        return new Format(
                new FormatId(Columns.id(row, "id")),
                row.getInt("version"),
                new Content(
                        row.getString("name"),
                        Arrays.stream((UUID[]) row.getArray("accounts").getArray())
                                .map(AccountId::new)
                                .toList(),
                        new Schedule(
                                row.getString("weekdays")
                                        .chars()
                                        .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                                        .collect(Collectors.toSet()),
                                row.getObject("clock", LocalTime.class),
                                Rhythm.valueOf(row.getString("rhythm")),
                                row.getObject("first", LocalDate.class),
                                row.getObject("last", LocalDate.class)),
                        row.getString("opening"),
                        row.getString("hashtags"),
                        new ServiceAreaId(Columns.id(row, "area"))));
    }

    private static Set<LocalDate> days(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("settled").getArray())
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }

    private static Settled settled(ResultSet row) throws SQLException {
        String draft = row.getString("draft");
        return new Settled(
                row.getObject("day", LocalDate.class),
                draft == null ? null : new DraftId(UUID.fromString(draft)),
                row.getString("by_name"));
    }
}
