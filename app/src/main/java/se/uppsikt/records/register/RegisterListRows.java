package se.uppsikt.records.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.SearchWordRules;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Registration.RegistrationNumber;

/** The register as lists. */
@Repository
class RegisterListRows {
    /** How many of the newest are looked through before the index is asked. */
    private static final int EXAMINED = 1_000;

    /**
     * When a page is within this many times as far, it is quicker to look on than to ask the index.
     */
    private static final int WITHIN = 5;

    private static final String WORDS =
            """
            (select websearch_to_tsquery('swedish', records.words(:words)) || to_tsquery('simple', :begins))
            """;

    private static final String CLEARED = "account = any(cast(:confidential as uuid[]))";

    /**
     * What was corrected away is found by nobody; what is not shown to somebody not by that one.
     */
    private static final String WORDED =
            " and words @@ "
                    + WORDS
                    + " and (:names and (not confidential or "
                    + CLEARED
                    + ") or ts_filter(words, '{a}') @@ "
                    + WORDS
                    + ") and (not secret or "
                    + CLEARED
                    + ") and (:names or shows <> 'NUMBER_AND_DATE')";

    /**
     * What an entry says now, and what it said before it was corrected. Nothing else is asked of
     * the indexes: most entries are older than the place where a page begins.
     */
    private static final String ALL_WORDED =
            """
            select contribution, registered_at from (
                select contribution, registered_at, account, committee_code, year
                from records.registration where %1$s @@ %2$s
                union
                select r.contribution, r.registered_at, r.account, r.committee_code, r.year
                from records.registration_correction c
                cross join lateral (
                    select contribution, registered_at, account, committee_code, year
                    from records.registration where contribution = c.contribution offset 0) r
                where %1$s @@ %2$s offset 0) worded
            where true
            """;

    private static final String ALL_NAMED = ALL_WORDED.formatted("words", WORDS);

    /** Of a word that stands in names alone no entry is read. */
    private static final String ALL_UNNAMED =
            ALL_WORDED.formatted("ts_filter(words, '{a}')", WORDS);

    /** With more accounts than this the newest of all are looked through, whosever they are. */
    private static final int FEW_ACCOUNTS = 8;

    /** Beyond these nothing is registered, and times are no longer written in four digits. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9_999;

    private static final String OF_ACCOUNTS =
            " and (cast(:accounts as uuid[]) is null or account = any(cast(:accounts as uuid[])))";

    private static final String NEWEST_FIRST =
            " order by registered_at desc, contribution desc limit ";

    private final JdbcClient database;

    RegisterListRows(JdbcClient database) {
        this.database = database;
    }

    /** Newest first; all accounts when {@code clearance} is null, as in the public view. */
    List<ListedEntry> entries(RegisterQuestion question, @Nullable Clearance clearance, int limit) {
        String words = StorableText.text(question.words()).strip();
        Optional<RegistrationNumber> number = RegistrationNumber.read(words);
        if (number.isPresent()) {
            return numbered(question, clearance, number.get(), limit);
        }
        return words.isEmpty()
                ? asked(question, clearance, in(question.newest(clearance == null, ":limit"), ""))
                        .param("limit", limit)
                        .query(listed(clearance))
                        .list()
                : worded(question, clearance, limit);
    }

    /** All of the case that has the number. */
    private List<ListedEntry> numbered(
            RegisterQuestion question,
            @Nullable Clearance clearance,
            RegistrationNumber number,
            int limit) {
        return asked(
                        question,
                        clearance,
                        RegisterRows.SELECT
                                + " where (committee_code, series, year, running)"
                                + " = (:code, :series, :of, :running)"
                                + OF_ACCOUNTS
                                + question.which()
                                + NEWEST_FIRST
                                + ":limit")
                .param("code", number.committeeCode())
                .param("series", number.series())
                .param("of", number.year())
                .param("running", number.running())
                .param("limit", limit)
                .query(listed(clearance))
                .list();
    }

    /** A word of many entries is found among the newest; the index finds all of a rare one. */
    private List<ListedEntry> worded(
            RegisterQuestion question, @Nullable Clearance clearance, int limit) {
        Look look = new Look(question, clearance, EXAMINED, limit);
        List<ListedEntry> found = new ArrayList<>(amongNewest(look));
        Optional<ContributionId> edge = edge(look, found.size());
        if (edge.isPresent() && found.size() * WITHIN >= limit) {
            look = look.further(edge.get(), found.size());
            List<ListedEntry> older = amongNewest(look);
            found.addAll(older);
            edge = edge(look, older.size());
        }
        edge.ifPresent(
                last ->
                        found.addAll(
                                all(question.olderThan(last), clearance, limit - found.size())));
        return found;
    }

    /** The newest that follow, and how many of them are looked at for how many finds. */
    private record Look(
            RegisterQuestion question, @Nullable Clearance clearance, int examined, int limit) {
        private boolean few() {
            return clearance != null && clearance.accounts().size() <= FEW_ACCOUNTS;
        }

        /** Twice as far as the missing would lie, were they as dense as those that were found. */
        private Look further(ContributionId last, int found) {
            int missing = limit - found;
            return new Look(
                    question.olderThan(last),
                    clearance,
                    Math.min(examined * WITHIN, 2 * missing * examined / found),
                    missing);
        }

        private String newest() {
            return question.newest(!few(), ":examined");
        }

        private String sql() {
            return few()
                    ? in(newest(), WORDED)
                    : "select * from (select * from records.register_entry where true"
                            + question.which()
                            + NEWEST_FIRST
                            + ":examined) entry where true"
                            + WORDED
                            + OF_ACCOUNTS
                            + NEWEST_FIRST
                            + ":limit";
        }
    }

    private List<ListedEntry> amongNewest(Look look) {
        return asked(look.question(), look.clearance(), look.sql())
                .param("examined", look.examined())
                .param("limit", look.limit())
                .query(listed(look.clearance()))
                .list();
    }

    /** The last that was looked at; empty when no more are needed, or none are left. */
    private Optional<ContributionId> edge(Look look, int found) {
        return found == look.limit()
                ? Optional.empty()
                : asked(
                                look.question(),
                                look.clearance(),
                                "select contribution from ("
                                        + look.newest()
                                        + ") newest offset :examined - 1")
                        .param("examined", look.examined())
                        .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                        .optional();
    }

    private List<ListedEntry> all(
            RegisterQuestion question, @Nullable Clearance clearance, int limit) {
        String all =
                (question.names() ? ALL_NAMED : ALL_UNNAMED)
                        + OF_ACCOUNTS
                        + question.which()
                        + " order by registered_at desc, contribution desc";
        return asked(question, clearance, in(all, WORDED))
                .param("limit", limit)
                .query(listed(clearance))
                .list();
    }

    /** Those of them that are such, as they read now; no more are looked at than are needed. */
    private static String in(String contributions, String such) {
        return "select entry.* from ("
                + contributions
                + ") chosen cross join lateral ("
                + RegisterRows.SELECT
                + " where contribution = chosen.contribution"
                + such
                + " offset 0) entry"
                + " order by chosen.registered_at desc, chosen.contribution desc limit :limit";
    }

    private JdbcClient.StatementSpec asked(
            RegisterQuestion question, @Nullable Clearance clearance, String sql) {
        String words = StorableText.text(question.words()).strip();
        ContributionId after = question.after();
        int year = question.year();
        return database.sql(sql)
                .param("words", words)
                .param("begins", Objects.requireNonNullElse(SearchWordRules.begins(words), ""))
                .param("names", question.names())
                .param("committee", question.committee())
                .param("year", year)
                .param("from", newYear(year))
                .param("to", newYear(year + 1L))
                .param("accounts", clearance == null ? null : ids(clearance.accounts()))
                .param("confidential", ids(clearance == null ? Set.of() : clearance.confidential()))
                .param("after", after == null ? null : after.value().toString());
    }

    private static Object ids(Set<AccountId> accounts) {
        return Columns.ids(accounts, AccountId::value);
    }

    /**
     * @param clearance of whoever asks; null for the public
     */
    private static RowMapper<ListedEntry> listed(@Nullable Clearance clearance) {
        return (row, number) -> {
            Registration entry = RegisterRows.registration(row, number);
            boolean confidential = row.getBoolean("confidential");
            boolean secret = row.getBoolean("secret");
            return clearance == null
                    ? ListedEntry.open(entry, confidential, secret)
                    : ListedEntry.of(
                            entry,
                            confidential,
                            secret,
                            clearance
                                    .confidential()
                                    .contains(new AccountId(Columns.id(row, "account"))));
        };
    }

    /** An entry's year is the one in which it was entered, by Swedish time. */
    private static String newYear(long year) {
        return LocalDate.of(Math.clamp(year, FIRST_YEAR, LAST_YEAR), 1, 1)
                .atStartOfDay(SwedishTime.ZONE)
                .toInstant()
                .toString();
    }

    /** The years in which something is registered, newest first. */
    List<Integer> years() {
        return database.sql("select distinct year from records.register_counter order by year desc")
                .query((row, number) -> row.getInt("year"))
                .list();
    }
}
