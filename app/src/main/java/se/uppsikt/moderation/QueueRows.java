package se.uppsikt.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.moderation.Filling.Entry;
import se.uppsikt.moderation.ModerationFilter.Place;
import se.uppsikt.moderation.ModerationFilter.View;
import se.uppsikt.records.ContributionId;

/**
 * The lists of what has been judged and is not over, each in its own order: what has been late
 * longest first, otherwise what nobody has touched for longest.
 */
@Repository
class QueueRows {
    private static final String OPEN =
            " closed_at is null and (hidden_at is not null or begun_at is not null)";

    private static final String HIDDEN_TOO_LONG =
            " closed_at is null and removed_at is null and not out_of_reach"
                    + " and (must_be_removed or secret or promptly)"
                    + " and hidden_at < cast(:hidden as timestamptz)";

    private static final String ENTRY_LATE =
            " closed_at is null and removed_at < cast(:removed as timestamptz)";

    private static final String JUDGED_LATE =
            " closed_at is null and removed_at is null and out_of_reach"
                    + " and begun_at < cast(:removed as timestamptz)";

    private static final String NOT_LATE =
            OPEN
                    + " and ((removed_at is null and not out_of_reach"
                    + " and (must_be_removed or secret or promptly)"
                    + " and hidden_at < cast(:hidden as timestamptz))"
                    + " or (removed_at is null and out_of_reach"
                    + " and begun_at < cast(:removed as timestamptz))"
                    + " or removed_at < cast(:removed as timestamptz)) is not true";

    /** Each shelf's own part of a list is in order already (B6). */
    private static final String PART =
            """
            (select %1$d as list, contribution, %2$s as since from moderation.judgement
            where account = mine.account and confidential = mine.confidential and %3$s order by %2$s, contribution limit :limit)
            """;

    private static final String PAGE =
            """
            select page.list, page.since, judged.* from (
                select each.* from %2$s as mine
                cross join lateral (%1$s) each
                order by each.list, each.since, each.contribution limit :limit) page
            join moderation.judgement judged using (contribution)
            order by page.list, page.since, page.contribution
            """;

    private static final String COUNT =
            """
            (select count(*) from (
                select from %2$s as mine
                cross join lateral (%1$s) each limit :limit) counted)
            """;

    /** How many on each account, as far as anybody counts; both shelves, a mere number. */
    private static final String OWED =
            """
            select account, found from unnest(cast(:accounts as uuid[])) as asked (account)
            cross join lateral (
                select count(*) as found from (
                    select from (values (false), (true)) as shelf (confidential)
                    cross join lateral (%s limit :most) each
                    limit :most) counted) each
            where found > 0
            """;

    private static final String OWED_PART =
            """
            select from moderation.judgement
            where account = asked.account and confidential = shelf.confidential and            """;

    private final JdbcClient database;

    QueueRows(JdbcClient database) {
        this.database = database;
    }

    /** Those of them whose taking away has begun and is not over. */
    Set<ContributionId> begun(Collection<ContributionId> contributions) {
        return Set.copyOf(
                database.sql(
                                """
                                select contribution from moderation.judgement
                                where contribution = any(cast(? as uuid[])) and begun_at is not null
                                    and closed_at is null
                                """)
                        .param(ContributionId.columns(contributions))
                        .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                        .list());
    }

    /**
     * Whose judgements, and when what is left becomes late.
     *
     * @param hidden what was hidden before this and must go
     * @param removed what was removed, or judged without being taken away, before this and lacks
     *     its entry
     */
    record Question(Clearance clearance, Instant hidden, Instant removed) {}

    /** Of those lists, in their order, what follows the place. */
    List<Entry.Judged> page(Question question, List<View> lists, @Nullable Place after, int limit) {
        String parts =
                lists.stream()
                        .map(list -> parts(list, after != null && after.list() == list))
                        .collect(Collectors.joining(" union all "));
        return asked(PAGE.formatted(parts, Columns.SHELVES), question, limit)
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("id", after == null ? null : after.id())
                .query(
                        (row, number) ->
                                new Entry.Judged(
                                        new Place(
                                                View.values()[row.getInt("list")],
                                                Columns.time(row, "since"),
                                                Columns.id(row, "contribution"),
                                                ""),
                                        JudgementRows.judgement(row, number)))
                .list();
    }

    /** How many each list has, as far as anybody counts. */
    Map<View, Overview.Figure> counts(Question question) {
        List<View> lists = List.of(View.ALARMS, View.SECOND, View.WAITING, View.HIDDEN);
        List<String> counted = new ArrayList<>();
        lists.forEach(
                list ->
                        counted.add(
                                COUNT.formatted(parts(list, false), Columns.SHELVES)
                                        + " as "
                                        + list.name()));
        Map<View, Overview.Figure> counts = new EnumMap<>(View.class);
        asked("select " + String.join(", ", counted), question, Overview.Figure.MOST + 1)
                .query(
                        row -> {
                            for (View list : lists) {
                                counts.put(list, new Overview.Figure(row.getLong(list.name())));
                            }
                        });
        return counts;
    }

    /**
     * How many of a kind came to be owed within a time, on each account that has any.
     *
     * @param from its beginning, in the judgement's own time
     * @param until its end, not within it
     */
    Map<AccountId, Long> owed(
            Moderation.Owed what, Collection<AccountId> accounts, Instant from, Instant until) {
        Map<AccountId, Long> owed = new HashMap<>();
        database.sql(OWED.formatted(owed(what)))
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("from", Columns.time(from))
                .param("hidden", Columns.time(until))
                .param("removed", Columns.time(until))
                .param("until", Columns.time(until))
                .param("most", Overview.Figure.MOST + 1)
                .query(
                        row -> {
                            owed.put(
                                    new AccountId(Columns.id(row, "account")),
                                    row.getLong("found"));
                        });
        return owed;
    }

    private static String owed(Moderation.Owed what) {
        return switch (what) {
            case PROTECTED ->
                    OWED_PART
                            + since("hidden_at")
                            + " and hidden_at < :until and closed_at is null"
                            + " and removed_at is null and begun_at is null and close_to_judge";
            case HIDDEN -> OWED_PART + since("hidden_at") + " and" + HIDDEN_TOO_LONG;
            case ENTRY ->
                    OWED_PART
                            + since("removed_at")
                            + " and"
                            + ENTRY_LATE
                            + " union all "
                            + OWED_PART
                            + since("begun_at")
                            + " and"
                            + JUDGED_LATE;
            case SECOND ->
                    OWED_PART
                            + since("last_at")
                            + " and last_at < :until and stands = 'SECOND' and"
                            + OPEN;
            case REPORT -> throw new IllegalArgumentException("no judgement: " + what);
        };
    }

    private static String since(String column) {
        return " " + column + " >= cast(:from as timestamptz)";
    }

    private static String parts(View list, boolean further) {
        return switch (list) {
            case ALARMS ->
                    part(list, "removed_at", ENTRY_LATE, further)
                            + " union all "
                            + part(list, "hidden_at", HIDDEN_TOO_LONG, further)
                            + " union all "
                            + part(list, "begun_at", JUDGED_LATE, further);
            case SECOND -> standing(list, "SECOND", further);
            case WAITING ->
                    standing(list, "BEGUN", further)
                            + " union all "
                            + standing(list, "REMOVED", further);
            case HIDDEN -> standing(list, "HIDDEN", further);
            case ALL, REPORTS, RELEASES, POINTED_AT ->
                    throw new IllegalArgumentException("no list of judgements: " + list);
        };
    }

    private static String standing(View list, String stands, boolean further) {
        return part(list, "last_at", " stands = '" + stands + "' and" + NOT_LATE, further);
    }

    private static String part(View list, String since, String which, boolean further) {
        String later =
                further
                        ? " and ("
                                + since
                                + ", contribution) > (cast(:at as timestamptz), cast(:id as uuid))"
                        : "";
        return PART.formatted(list.ordinal(), since, which + later);
    }

    private JdbcClient.StatementSpec asked(String sql, Question question, int limit) {
        return database.sql(sql)
                .params(question.clearance().columns())
                .param("hidden", Columns.time(question.hidden()))
                .param("removed", Columns.time(question.removed()))
                .param("limit", limit);
    }
}
