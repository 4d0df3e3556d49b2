package se.uppsikt.records.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.SearchWordRules;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
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

    /** What was corrected away is found by nobody; names only by those who may see them. */
    private static final String WORDED =
            " and words @@ " + WORDS + " and (:names or ts_filter(words, '{a}') @@ " + WORDS + ")";

    /**
     * What an entry says now, and what it said before it was corrected. Nothing else is asked of
     * the indexes: most entries are older than the place where a page begins.
     */
    private static final String ALL_WORDED =
            """
            select contribution, registered_at from (
                select contribution, registered_at, account, committee_code, year
                from records.registration where words @@ %1$s
                union
                select r.contribution, r.registered_at, r.account, r.committee_code, r.year
                from records.registration_correction c
                cross join lateral (
                    select * from records.registration where contribution = c.contribution offset 0) r
                where c.words @@ %1$s offset 0) worded
            where true
            """
                    .formatted(WORDS);

    /** With more accounts than this the newest of all are looked through, whosever they are. */
    private static final int FEW_ACCOUNTS = 8;

    /** Beyond these nothing is registered, and times are no longer written in four digits. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9_999;

    private static final String OF_ACCOUNTS =
            " and (cast(:accounts as uuid[]) is null or account = any(cast(:accounts as uuid[])))";

    private static final String LATER =
            " and (written_at, id) > (select written_at, id from records.contribution"
                    + " where id = cast(:after as uuid))";

    private static final String NEWEST_FIRST =
            " order by registered_at desc, contribution desc limit ";

    private final JdbcClient database;

    RegisterListRows(JdbcClient database) {
        this.database = database;
    }

    /** Newest first; all accounts when {@code accounts} is null, as in the public view. */
    List<Registration> entries(
            RegisterQuestion question, @Nullable Set<AccountId> accounts, int limit) {
        String words = StorableText.text(question.words()).strip();
        Optional<RegistrationNumber> number = RegistrationNumber.read(words);
        if (number.isPresent()) {
            return numbered(question, accounts, number.get());
        }
        return words.isEmpty()
                ? asked(question, accounts, in(question.newest(accounts == null, ":limit"), ""))
                        .param("limit", limit)
                        .query(RegisterRows::registration)
                        .list()
                : worded(question, accounts, limit);
    }

    private List<Registration> numbered(
            RegisterQuestion question,
            @Nullable Set<AccountId> accounts,
            RegistrationNumber number) {
        return asked(
                        question,
                        accounts,
                        RegisterRows.SELECT
                                + " where (committee_code, series, year, running)"
                                + " = (:code, :series, :of, :running)"
                                + OF_ACCOUNTS
                                + question.which())
                .param("code", number.committeeCode())
                .param("series", number.series())
                .param("of", number.year())
                .param("running", number.running())
                .query(RegisterRows::registration)
                .list();
    }

    /** A word of many entries is found among the newest; the index finds all of a rare one. */
    private List<Registration> worded(
            RegisterQuestion question, @Nullable Set<AccountId> accounts, int limit) {
        Look look = new Look(question, accounts, EXAMINED, limit);
        List<Registration> found = new ArrayList<>(amongNewest(look));
        Optional<ContributionId> edge = edge(look, found.size());
        if (edge.isPresent() && found.size() * WITHIN >= limit) {
            look = look.further(edge.get(), found.size());
            List<Registration> older = amongNewest(look);
            found.addAll(older);
            edge = edge(look, older.size());
        }
        edge.ifPresent(
                last ->
                        found.addAll(
                                all(question.olderThan(last), accounts, limit - found.size())));
        return found;
    }

    /** The newest that follow, and how many of them are looked at for how many finds. */
    private record Look(
            RegisterQuestion question, @Nullable Set<AccountId> accounts, int examined, int limit) {
        private boolean few() {
            return accounts != null && accounts.size() <= FEW_ACCOUNTS;
        }

        /** Twice as far as the missing would lie, were they as dense as those that were found. */
        private Look further(ContributionId last, int found) {
            int missing = limit - found;
            return new Look(
                    question.olderThan(last),
                    accounts,
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

    private List<Registration> amongNewest(Look look) {
        return asked(look.question(), look.accounts(), look.sql())
                .param("examined", look.examined())
                .param("limit", look.limit())
                .query(RegisterRows::registration)
                .list();
    }

    /** The last that was looked at; empty when no more are needed, or none are left. */
    private Optional<ContributionId> edge(Look look, int found) {
        return found == look.limit()
                ? Optional.empty()
                : asked(
                                look.question(),
                                look.accounts(),
                                "select contribution from ("
                                        + look.newest()
                                        + ") newest offset :examined - 1")
                        .param("examined", look.examined())
                        .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                        .optional();
    }

    private List<Registration> all(
            RegisterQuestion question, @Nullable Set<AccountId> accounts, int limit) {
        String all =
                ALL_WORDED
                        + OF_ACCOUNTS
                        + question.which()
                        + " order by registered_at desc, contribution desc";
        return asked(question, accounts, in(all, WORDED))
                .param("limit", limit)
                .query(RegisterRows::registration)
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
            RegisterQuestion question, @Nullable Set<AccountId> accounts, String sql) {
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
                .param(
                        "accounts",
                        accounts == null ? null : Columns.ids(accounts, AccountId::value))
                .param("after", after == null ? null : after.value().toString());
    }

    /** An entry's year is the one in which it was entered, by Swedish time. */
    private static String newYear(long year) {
        return LocalDate.of(Math.clamp(year, FIRST_YEAR, LAST_YEAR), 1, 1)
                .atStartOfDay(SwedishTime.ZONE)
                .toInstant()
                .toString();
    }

    Optional<Registration> entry(RegistrationNumber number) {
        return database.sql(
                        RegisterRows.SELECT
                                + " where committee_code = ? and series = ? and year = ? and running = ?")
                .params(number.committeeCode(), number.series(), number.year(), number.running())
                .query(RegisterRows::registration)
                .optional();
    }

    /** The years in which something is registered, newest first. */
    List<Integer> years() {
        return database.sql("select distinct year from records.register_counter order by year desc")
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    /**
     * Received contributions that stand so, the one that has waited longest first.
     *
     * @param after the last one of the page before, however it stands by now; null for the first
     *     page
     */
    List<ContributionId> standing(
            Set<AccountId> accounts,
            RegistrationState state,
            @Nullable ContributionId after,
            int limit) {
        return database.sql(
                        """
                        select each.id from unnest(cast(:accounts as uuid[])) as mine (account)
                        cross join lateral (
                            select id, written_at from records.contribution
                            where account = mine.account and registration = :state and direction = 'RECEIVED'
                                and registration in ('UNDECIDED', 'TO_BE_REGISTERED') %s
                            order by written_at, id limit :limit) each
                        order by each.written_at, each.id limit :limit
                        """
                                .formatted(after == null ? "" : LATER))
                .param("after", after == null ? null : after.value())
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("state", state.name())
                .param("limit", limit)
                .query((row, number) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }
}
