package se.uppsikt.records.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/**
 * The ways to look for what matches, each with an end to what it may cost: among the newest, in all
 * while that is little, and a few months at a time. Every question is worked out once and not for
 * each row, so that no plan depends on what was asked.
 */
@Repository
class SearchRows {
    /** With more accounts than this the newest of all are looked through, whosever they are. */
    static final int FEW_ACCOUNTS = 8;

    static final String WORDED =
            """
            c.words @@ (select websearch_to_tsquery('swedish', records.words(:words))
                || websearch_to_tsquery('simple', records.words(:words))
                || to_tsquery('simple', coalesce(cast(:begins as text), '')))
            """;

    /** Nearly every text is composed already, and to see that is far less work than to do it. */
    static final String LITERALLY =
            """
            strpos(lower(case when text is nfc normalized then text else normalize(text, NFC) end
                    collate "pg_c_utf8"),
                (select lower(normalize(:words, NFC) collate "pg_c_utf8"))) > 0
            """;

    private static final String SIGNS = "records.signs(c.text) @> (select records.signs(:words))";

    static final String MAY_BE_SHOWN = " not never_shown and" + Columns.READABLE;

    private static final String SHELF =
            " and array[records.shelf_account(c.account), records.shelf_month(c.written_at)] && ";

    private static final String ACCOUNT_KEYS =
            "(select array_agg(records.shelf_account(a)) from unnest(cast(:accounts as uuid[])) a)";

    private static final String CANDIDATES =
            "(select c.id, c.written_at, c.never_shown, c.account, c.confidential, %s as text"
                    + " from records.contribution c where %s)";

    static final String OLDER =
            " and (written_at, id) < (cast(:at as timestamptz), cast(:id as uuid))";

    static final String NEWEST_FIRST = " order by written_at desc, id desc limit ";

    private final JdbcClient database;

    SearchRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is asked for.
     *
     * @param words as typed, without space around
     * @param begins the words as a query of beginnings; null when the question has signs of its own
     * @param literally whether it may also stand so in the text, sign for sign: markup, percent
     *     signs and emoji are no words
     */
    record Question(String words, @Nullable String begins, boolean literally, Clearance clearance) {
        private String matches() {
            return MAY_BE_SHOWN + " and (" + WORDED + (literally ? " or " + LITERALLY : "") + ")";
        }

        /**
         * What the index finds. Its signs may stand in another order: that is seen in the text, and
         * only when there are not too many to look at.
         */
        private String candidates(String more) {
            String rest = (few() ? SHELF + ACCOUNT_KEYS : "") + more;
            String worded = CANDIDATES.formatted("cast(null as text)", WORDED + rest);
            return literally
                    ? worded + " union all " + CANDIDATES.formatted("c.text", SIGNS + rest)
                    : worded;
        }

        private String isOne() {
            return MAY_BE_SHOWN + (literally ? " and (text is null or " + LITERALLY + ")" : "");
        }

        private boolean few() {
            return clearance.accounts().size() <= FEW_ACCOUNTS;
        }

        /** The newest, whole: of one account, of some few, or of all whosever they are. */
        private String newest(@Nullable Place before) {
            return few() && clearance.accounts().size() > 1
                    ? "select whole.* from ("
                            + newestPlaces(before)
                            + ") newest cross join lateral (select * from records.contribution"
                            + " where id = newest.id offset 0) whole"
                    : newestPlaces(before);
        }

        /** Where the newest stand; of some few accounts without looking at what they are. */
        private String newestPlaces(@Nullable Place before) {
            String ordered = (before == null ? "" : OLDER) + NEWEST_FIRST + ":examined";
            if (clearance.accounts().size() == 1) {
                return "select * from records.contribution where account = (cast(:accounts as uuid[]))[1]"
                        + ordered;
            }
            return few()
                    ? ofEach("", ordered) + ":examined"
                    : "select * from records.contribution where true" + ordered;
        }
    }

    private static String ofEach(String such, String ordered) {
        return """
               select each.id, each.written_at from unnest(cast(:accounts as uuid[])) as mine (account)
               cross join lateral (select id, written_at from records.contribution
                   where account = mine.account
               """
                + such
                + ordered
                + ") each"
                + NEWEST_FIRST;
    }

    /** Where a contribution stands in the order of time. */
    record Place(Instant writtenAt, ContributionId id) {
        private static final ContributionId FIRST = new ContributionId(new UUID(0, 0));

        /** Before all that was written in a month or later. */
        static Place before(YearMonth month) {
            return new Place(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC), FIRST);
        }
    }

    /**
     * What matches, newest first.
     *
     * @param all whether there are no more than the ones looked at
     */
    record Some(List<Place> newest, boolean all) {}

    Optional<Place> place(ContributionId id) {
        return database.sql("select id, written_at from records.contribution where id = ?")
                .param(id.value())
                .query(SearchRows::place)
                .optional();
    }

    /** The month of the oldest of all. */
    Optional<YearMonth> oldest() {
        return database.sql(
                        "select id, written_at from records.contribution order by written_at, id limit 1")
                .query(SearchRows::place)
                .optional()
                .map(place -> YearMonth.from(place.writtenAt().atZone(ZoneOffset.UTC)));
    }

    /** The newest of the accounts, whatever they say. */
    List<Place> latest(Clearance clearance, @Nullable Place before, int limit) {
        String ordered = (before == null ? "" : OLDER) + NEWEST_FIRST + ":limit";
        return asked(
                        new Question("", null, false, clearance),
                        ofEach(" and" + Columns.READABLE, ordered) + ":limit",
                        before)
                .param("limit", limit)
                .query(SearchRows::place)
                .list();
    }

    /** Those that match among so many of the newest; a common word is soon found so. */
    List<Place> amongNewest(Question question, @Nullable Place before, int examined, int limit) {
        return asked(
                        question,
                        "select id, written_at from ("
                                + question.newest(before)
                                + ") c where"
                                + question.matches()
                                + NEWEST_FIRST
                                + ":limit",
                        before)
                .param("examined", examined)
                .param("limit", limit)
                .query(SearchRows::place)
                .list();
    }

    /** The last of so many of the newest; empty when there are no more than those. */
    Optional<Place> last(Question question, @Nullable Place before, int examined) {
        return asked(
                        question,
                        "select id, written_at from ("
                                + question.newestPlaces(before)
                                + ") newest offset :examined - 1",
                        before)
                .param("examined", examined)
                .query(SearchRows::place)
                .optional();
    }

    /**
     * The newest of all that match, when those are no more than so many; a rare word's are. The
     * limit stands in the question itself, so that the database plans for few.
     */
    Some some(Question question, @Nullable Place before, int most, int limit) {
        return asked(
                        question,
                        "with candidate as materialized ("
                                + question.candidates(" limit " + (most + 1))
                                + """
                                )
                                select newest.id, newest.written_at, found.number <= :most as all
                                from (select count(*) as number from candidate) found
                                left join lateral (
                                    select distinct written_at, id from candidate
                                    where found.number <= :most and
                                """
                                + question.isOne()
                                + (before == null ? "" : OLDER)
                                + NEWEST_FIRST
                                + ":limit) newest on true"
                                + " order by newest.written_at desc, newest.id desc",
                        before)
                .param("most", most)
                .param("limit", limit)
                .query((ResultSetExtractor<Some>) SearchRows::some);
    }

    /**
     * The newest that match of some months.
     *
     * @param months null for all months
     */
    List<Place> inMonths(
            Question question, @Nullable List<YearMonth> months, Place before, int limit) {
        return asked(
                        question,
                        "with candidate as materialized ("
                                + question.candidates(
                                        months == null ? "" : SHELF + "cast(:months as int[])")
                                + ") select distinct written_at, id from candidate where"
                                + question.isOne()
                                + OLDER
                                + NEWEST_FIRST
                                + ":limit",
                        before)
                .param("months", months == null ? null : keys(months))
                .param("limit", limit)
                .query(SearchRows::place)
                .list();
    }

    private JdbcClient.StatementSpec asked(Question question, String sql, @Nullable Place before) {
        JdbcClient.StatementSpec asked =
                database.sql(sql)
                        .param("words", question.words())
                        .param("begins", question.begins())
                        .params(question.clearance().columns());
        return before == null
                ? asked
                : asked.param("at", Columns.time(before.writtenAt()))
                        .param("id", before.id().value().toString());
    }

    /** As {@code records.shelf_month} counts them. */
    private static String[] keys(List<YearMonth> months) {
        return months.stream()
                .map(month -> Integer.toString(month.getYear() * 12 + month.getMonthValue()))
                .toArray(String[]::new);
    }

    private static Some some(ResultSet rows) throws SQLException {
        List<Place> newest = new ArrayList<>();
        boolean all = true;
        while (rows.next()) {
            all = rows.getBoolean("all");
            if (rows.getObject("id") != null) {
                newest.add(place(rows, 0));
            }
        }
        return new Some(newest, all);
    }

    static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                Columns.time(row, "written_at"), new ContributionId(Columns.id(row, "id")));
    }
}
