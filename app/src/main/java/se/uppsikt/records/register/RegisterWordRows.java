package se.uppsikt.records.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/**
 * Finds the newest entries with a word without reading all that have it. A word of many entries is
 * found among the newest; the index finds the others year by year, further back each time. What
 * protects an entry is asked for those alone that have the word.
 */
@Repository
class RegisterWordRows {
    /** How many of the newest are looked through before the index is asked. */
    private static final int EXAMINED = 1_000;

    /**
     * When a page is within this many times as far, it is quicker to look on than to ask the index.
     */
    private static final int WITHIN = 3;

    /** How many more years each look at the index takes than the one before. */
    private static final int FURTHER = 3;

    /**
     * What was corrected away is found by nobody; what is not shown to somebody not by that one.
     */
    private static final String WORDED =
            " and words @@ "
                    + EntryQueryRows.WORDS
                    + " and (:names and (not confidential or "
                    + EntryQueryRows.CLEARED
                    + ") or ts_filter(words, '{a}') @@ "
                    + EntryQueryRows.WORDS
                    + ") and (not secret or "
                    + EntryQueryRows.CLEARED
                    + ") and (:names or shows <> 'NUMBER_AND_DATE')";

    /** Those of the looked through that have the word now, whoever may be shown it. */
    private static final String AMONG =
            """
            select looked.contribution, looked.registered_at from (%s) looked
            left join lateral (
                select words from records.registration_correction
                where contribution = looked.contribution order by number desc limit 1) corrected on true
            where coalesce(corrected.words, looked.words) @@ %s
                and (:names or ts_filter(coalesce(corrected.words, looked.words), '{a}') @@ %s)
                %s
            order by looked.registered_at desc, looked.contribution desc
            """
                    .formatted("%s", EntryQueryRows.WORDS, EntryQueryRows.WORDS, "%s");

    /**
     * What an entry says now, and what it said before it was corrected. Nothing else is asked of
     * the indexes: most entries are older than the place where a page begins.
     */
    private static final String OF_YEARS =
            """
            select contribution, registered_at from (
                select contribution, registered_at, account, committee_code, year
                from records.registration where %1$s @@ %2$s and array[year] && cast(:years as int[])
                union
                select r.contribution, r.registered_at, r.account, r.committee_code, r.year
                from records.registration_correction c
                cross join lateral (
                    select contribution, registered_at, account, committee_code, year
                    from records.registration where contribution = c.contribution offset 0) r
                where %1$s @@ %2$s and r.year = any(cast(:years as int[])) offset 0) worded
            where true
            """;

    private static final String WITH_WORDS =
            """
            select newest.*, entered.words from (%s) newest cross join lateral (
                select words from records.registration where contribution = newest.contribution offset 0) entered
            """;

    private static final String EDGE =
            """
            select contribution, year from records.registration where contribution = (
                select contribution from (%s) newest offset :examined - 1)
            """;

    private static final String NAMED = OF_YEARS.formatted("words", EntryQueryRows.WORDS);

    /** Of a word that stands in names alone no entry is read. */
    private static final String UNNAMED =
            OF_YEARS.formatted("ts_filter(words, '{a}')", EntryQueryRows.WORDS);

    private final EntryQueryRows query;

    RegisterWordRows(EntryQueryRows query) {
        this.query = query;
    }

    /** Newest first; all accounts when {@code clearance} is null, as in the public view. */
    List<ListedEntry> entries(RegisterQuestion question, @Nullable Clearance clearance, int limit) {
        Look look = new Look(question, clearance, EXAMINED, limit);
        List<ListedEntry> found = new ArrayList<>(amongNewest(look));
        Optional<Edge> edge = edge(look, found.size());
        if (edge.isPresent() && found.size() * WITHIN >= limit) {
            look = look.further(edge.get(), found.size());
            List<ListedEntry> more = amongNewest(look);
            found.addAll(more);
            edge = edge(look, more.size());
        }
        Look last = look;
        edge.ifPresent(end -> found.addAll(older(last, end, limit - found.size())));
        return found;
    }

    /** The last that was looked at, and the year in which it was registered. */
    private record Edge(ContributionId contribution, int year) {}

    /** The newest that follow, and how many of them are looked at for how many finds. */
    private record Look(
            RegisterQuestion question, @Nullable Clearance clearance, int examined, int limit) {
        private boolean few() {
            return EntryQueryRows.few(clearance);
        }

        /** Twice as far as the missing would lie, were they as dense as those that were found. */
        private Look further(Edge edge, int found) {
            int missing = limit - found;
            return new Look(
                    question.olderThan(edge.contribution()),
                    clearance,
                    Math.min(examined * WITHIN, 2 * missing * examined / found),
                    missing);
        }

        /** Of few accounts the order lies in the index alone, and the words are fetched by it. */
        private String sql() {
            return EntryQueryRows.in(
                    few()
                            ? AMONG.formatted(WITH_WORDS.formatted(newest("")), "")
                            : AMONG.formatted(
                                    newest(", account, words"), EntryQueryRows.OF_ACCOUNTS),
                    WORDED);
        }

        private String newest(String more) {
            return few()
                    ? question.newestOfAccounts(":examined")
                    : question.newest(more, ":examined");
        }
    }

    private List<ListedEntry> amongNewest(Look look) {
        return query.asked(look.question(), look.clearance(), look.sql())
                .param("examined", look.examined())
                .param("limit", look.limit())
                .query(EntryQueryRows.listed(look.clearance()))
                .list();
    }

    /** Empty when no more are needed, or none are left. */
    private Optional<Edge> edge(Look look, int found) {
        return found == look.limit()
                ? Optional.empty()
                : query.asked(look.question(), look.clearance(), EDGE.formatted(look.newest("")))
                        .param("examined", look.examined())
                        .query(RegisterWordRows::edge)
                        .optional();
    }

    private static Edge edge(ResultSet row, int number) throws SQLException {
        return new Edge(new ContributionId(Columns.id(row, "contribution")), row.getInt("year"));
    }

    private List<ListedEntry> older(Look look, Edge edge, int missing) {
        RegisterQuestion question = look.question().olderThan(edge.contribution());
        List<Integer> left = query.years().stream().dropWhile(year -> year > edge.year()).toList();
        List<ListedEntry> found = new ArrayList<>();
        int many = 1;
        while (found.size() < missing && !left.isEmpty()) {
            int taken = Math.min(many, left.size());
            Look those = new Look(question, look.clearance(), 0, missing - found.size());
            found.addAll(ofYears(those, left.subList(0, taken)));
            left = left.subList(taken, left.size());
            many *= FURTHER;
        }
        return found;
    }

    private List<ListedEntry> ofYears(Look look, List<Integer> years) {
        RegisterQuestion question = look.question();
        String having =
                (question.names() ? NAMED : UNNAMED)
                        + EntryQueryRows.OF_ACCOUNTS
                        + question.which();
        return query.asked(
                        question,
                        look.clearance(),
                        EntryQueryRows.in(having + RegisterQuestion.NEWEST_FIRST, WORDED))
                .param("years", years.toArray(Integer[]::new))
                .param("limit", look.limit())
                .query(EntryQueryRows.listed(look.clearance()))
                .list();
    }
}
