package se.uppsikt.archive.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.disposal.DisposalItem.Gone;
import se.uppsikt.archive.disposal.DisposalItem.Outcome;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.DisposalId;

/** What each list holds, item by item, and what became of it. */
@Repository
class DisposalItemRows {
    private final JdbcClient database;

    DisposalItemRows(JdbcClient database) {
        this.database = database;
    }

    void add(DisposalId id, List<DisposalItem> items) {
        if (items.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        insert into archive.disposal_item (disposal, place, contribution, account, versions, note, against)
                        select ?, place, contribution, account, versions, note,
                            case against when '' then '{}' else string_to_array(against, ' ') end
                        from unnest(cast(? as bigint[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as int[]),
                            cast(? as text[]), cast(? as text[]))
                            as item (place, contribution, account, versions, note, against)
                        """)
                .params(
                        id.value(),
                        Columns.numbers(items, DisposalItem::place),
                        Columns.ids(items, each -> each.contribution().value()),
                        Columns.ids(items, each -> each.account().value()),
                        Columns.texts(items, each -> Integer.toString(each.versions())),
                        Columns.texts(items, each -> each.verdict().note()),
                        Columns.texts(items, each -> words(each.verdict())))
                .update();
    }

    /** What became of these, once and for all. */
    void outcomes(DisposalId id, List<DisposalItem> items) {
        database.sql(
                        """
                        update archive.disposal_item i
                        set outcome = case when o.fingerprint is null then 'LEFT' else 'DISPOSED' end,
                            reasons = case o.reasons when '' then '{}' else string_to_array(o.reasons, ' ') end,
                            fingerprint = o.fingerprint, left_note = o.note, done_versions = o.versions, done_media = o.media,
                            done_originals = o.originals
                        from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                            cast(? as int[]), cast(? as int[]), cast(? as int[]))
                            as o (place, fingerprint, reasons, note, versions, media, originals)
                        where i.disposal = ? and i.place = o.place
                        """)
                .params(
                        Columns.numbers(items, DisposalItem::place),
                        Columns.texts(items, DisposalItem::fingerprint),
                        Columns.texts(items, each -> words(each.refusal())),
                        Columns.texts(items, each -> each.refusal().note()),
                        Columns.texts(items, each -> number(each, Gone::versions)),
                        Columns.texts(items, each -> number(each, Gone::media)),
                        Columns.texts(items, each -> number(each, Gone::originals)),
                        id.value())
                .update();
    }

    /** Adds to what is counted by reason. */
    void count(DisposalId id, boolean later, Map<RefusalReason, Long> numbers) {
        List<Map.Entry<RefusalReason, Long>> counted = List.copyOf(numbers.entrySet());
        database.sql(
                        """
                        insert into archive.disposal_count as known (disposal, later, reason, number)
                        select ?, ?, reason, number
                        from unnest(cast(? as text[]), cast(? as bigint[])) as counted (reason, number)
                        on conflict (disposal, later, reason) do update set number = known.number + excluded.number
                        """)
                .params(
                        id.value(),
                        later,
                        Columns.texts(counted, each -> each.getKey().name()),
                        Columns.numbers(counted, Map.Entry::getValue))
                .update();
    }

    /**
     * How many were refused for each reason, counted under the weightiest of each item's.
     *
     * @param later when they were to go, and not when the list was made
     */
    Map<RefusalReason, Long> counts(DisposalId id, boolean later) {
        Map<RefusalReason, Long> counts = new EnumMap<>(RefusalReason.class);
        database.sql(
                        "select reason, number from archive.disposal_count where disposal = ? and later = ?")
                .params(id.value(), later)
                .query(
                        row -> {
                            counts.put(
                                    RefusalReason.valueOf(row.getString("reason")),
                                    row.getLong("number"));
                        });
        return counts;
    }

    /** Those to be disposed of, in the order of the list. */
    List<DisposalItem> chosen(DisposalId id, long after, int limit) {
        return page("cardinality(against) = 0", id, after, limit);
    }

    /** All of the list. */
    List<DisposalItem> all(DisposalId id, long after, int limit) {
        return page("true", id, after, limit);
    }

    private List<DisposalItem> page(String which, DisposalId id, long after, int limit) {
        return database.sql(
                        "select * from archive.disposal_item where disposal = ? and place > ? and "
                                + which
                                + " order by place limit ?")
                .params(id.value(), after, limit)
                .query(DisposalItemRows::item)
                .list();
    }

    /** Refused for a reason before all others, when the list was made or when they were to go. */
    List<DisposalItem> refused(
            DisposalId id, boolean later, RefusalReason first, long after, int limit) {
        return database.sql(
                        "select * from archive.disposal_item where disposal = ? and "
                                + (later
                                        ? "outcome = 'LEFT' and reasons[1] = ?"
                                        : "cardinality(against) > 0 and against[1] = ?")
                                + " and place > ? order by place limit ?")
                .params(id.value(), first.name(), after, limit)
                .query(DisposalItemRows::item)
                .list();
    }

    /** So many of those to be disposed of, evenly spread over the list. */
    List<DisposalItem> samples(DisposalId id, long listed, int number) {
        return database.sql(
                        """
                        select distinct on (s.place) s.* from generate_series(0, cast(? as bigint) - 1) as nth (n)
                        cross join lateral (
                            select * from archive.disposal_item i
                            where i.disposal = ? and i.place > nth.n * cast(? as bigint) / cast(? as bigint)
                                and cardinality(i.against) = 0
                            order by i.place limit 1) s
                        order by s.place
                        """)
                .params(number, id.value(), listed, number)
                .query(DisposalItemRows::item)
                .list();
    }

    private static DisposalItem item(ResultSet row, int number) throws SQLException {
        return new DisposalItem(
                row.getLong("place"),
                new ContributionId(Columns.id(row, "contribution")),
                new AccountId(Columns.id(row, "account")),
                row.getInt("versions"),
                verdict(row, "against", "note"),
                outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        if (row.getString("outcome") == null) {
            return null;
        }
        String fingerprint = row.getString("fingerprint");
        Gone gone =
                fingerprint == null
                        ? null
                        : new Gone(
                                fingerprint,
                                row.getInt("done_versions"),
                                row.getInt("done_media"),
                                row.getInt("done_originals"));
        return new Outcome(gone, verdict(row, "reasons", "left_note"));
    }

    private static Verdict verdict(ResultSet row, String reasons, String note) throws SQLException {
        return new Verdict(
                Arrays.stream((String[]) row.getArray(reasons).getArray())
                        .map(RefusalReason::valueOf)
                        .toList(),
                row.getString(note));
    }

    private static String words(Verdict verdict) {
        return verdict.against().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static @Nullable String number(DisposalItem item, ToIntFunction<Gone> which) {
        Outcome outcome = item.outcome();
        Gone gone = outcome == null ? null : outcome.gone();
        return gone == null ? null : Integer.toString(which.applyAsInt(gone));
    }
}
