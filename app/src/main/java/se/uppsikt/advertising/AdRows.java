package se.uppsikt.advertising;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.advertising.AdFact.Creative;
import se.uppsikt.advertising.AdFact.Period;
import se.uppsikt.advertising.AdFact.Sort;
import se.uppsikt.advertising.AdFact.Terms;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.journal.OriginalId;

/** SQL of the tables {@code advertising.item} and {@code advertising.version}. */
@Repository
class AdRows {
    private final JdbcClient database;

    AdRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Something as it was last told.
     *
     * @param latest the number of that version
     */
    record Known(UUID id, int latest, Terms terms) {}

    /**
     * How something stood from a moment on.
     *
     * @param original the answer that told it
     */
    record Version(int number, Instant toldAt, Terms terms, OriginalId original) {}

    Optional<Known> known(AccountId account, Sort sort, String key) {
        return database.sql(
                        """
                        select i.id, v.* from advertising.item i
                            join advertising.version v on v.item = i.id and v.number = i.latest
                        where i.account = ? and i.sort = ? and i.key = ?
                        """)
                .params(account.value(), sort.name(), key)
                .query(
                        (row, n) ->
                                new Known(Columns.id(row, "id"), row.getInt("number"), terms(row)))
                .optional();
    }

    void add(UUID id, AccountId account, AdFact.Standing told, Instant at) {
        database.sql(
                        """
                        insert into advertising.item (id, account, sort, key, latest, seen_at)
                        values (?, ?, ?, ?, 0, ?)
                        """)
                .params(id, account.value(), told.sort().name(), told.key(), Columns.time(at))
                .update();
    }

    void seen(UUID id, Instant at) {
        database.sql("update advertising.item set seen_at = ? where id = ?")
                .params(Columns.time(at), id)
                .update();
    }

    void change(UUID id, Version now) {
        insert(id, now, now.terms());
        database.sql("update advertising.item set latest = ?, seen_at = ? where id = ?")
                .params(now.number(), Columns.time(now.toldAt()), id)
                .update();
    }

    private void insert(UUID id, Version now, Terms terms) {
        Audience audience = terms.audience();
        Creative creative = terms.creative();
        database.sql(
                        """
                        insert into advertising.version
                            (item, number, told_at, original, parent, name, status, review, reasons,
                             starts, ends, audience, creative, headline, link, budget_micro)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz),
                             cast(? as timestamptz), ?, ?, ?, ?, cast(? as bigint))
                        """)
                .param(id)
                .param(now.number())
                .param(Columns.time(now.toldAt()))
                .param(now.original().value())
                .param(terms.parent())
                .param(terms.name())
                .param(terms.status())
                .param(terms.review())
                .param(terms.reasons().toArray(String[]::new))
                .param(Columns.timeOrNull(terms.period().starts()))
                .param(Columns.timeOrNull(terms.period().ends()))
                .param(audience == null ? null : audience.written())
                .param(creative == null ? null : creative.key())
                .param(creative == null ? null : creative.headline())
                .param(creative == null ? null : creative.link())
                .param(terms.budgetMicro())
                .update();
    }

    /** The newest first. */
    List<Version> versions(UUID item) {
        return database.sql("select * from advertising.version where item = ? order by number desc")
                .param(item)
                .query(
                        (row, n) ->
                                new Version(
                                        row.getInt("number"),
                                        Columns.time(row, "told_at"),
                                        terms(row),
                                        new OriginalId(row.getLong("original"))))
                .list();
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getString("parent"),
                Objects.requireNonNull(row.getString("name")),
                row.getString("status"),
                row.getString("review"),
                texts(row, "reasons"),
                new Period(Columns.timeOrNull(row, "starts"), Columns.timeOrNull(row, "ends")),
                audience(row),
                creative(row),
                row.getObject("budget_micro", Long.class));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static @Nullable Audience audience(ResultSet row) throws SQLException {
        String written = row.getString("audience");
        return written == null ? null : Audience.read(written);
    }

    private static @Nullable Creative creative(ResultSet row) throws SQLException {
        String key = row.getString("creative");
        String headline = row.getString("headline");
        String link = row.getString("link");
        return key == null && headline == null && link == null
                ? null
                : new Creative(key, headline, link);
    }
}
