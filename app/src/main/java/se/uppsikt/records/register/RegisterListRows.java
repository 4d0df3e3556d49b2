package se.uppsikt.records.register;

import java.time.LocalDate;
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
    private static final int EXAMINED = 2_000;

    private static final String WORDS =
            """
            (select websearch_to_tsquery('swedish', records.words(:words)) || to_tsquery('simple', :begins))
            """;

    /** What was corrected away is found by nobody; names only by those who may see them. */
    private static final String WORDED =
            " and words @@ " + WORDS + " and (:names or ts_filter(words, '{a}') @@ " + WORDS + ")";

    private static final String ALL_WORDED =
            """
            select contribution, registered_at from records.registration
            where contribution in (
                select contribution from records.registration where words @@ %1$s
                union
                select contribution from records.registration_correction where words @@ %1$s)
            """
                    .formatted(WORDS);

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

    /**
     * A question to the register.
     *
     * @param words of the subject, the counterpart or the number, or their beginnings; empty finds
     *     everything
     * @param committee the committee's code; empty for all
     * @param year 0 for all
     * @param names whether the counterpart is searched too
     * @param after the last one of the page before; null for the first page
     */
    record Question(
            String words,
            String committee,
            int year,
            boolean names,
            @Nullable ContributionId after) {

        private String which() {
            return (committee.isEmpty() ? "" : " and committee_code = :committee")
                    + (year == 0
                            ? ""
                            : " and year = :year and registered_at >= cast(:from as timestamptz)"
                                    + " and registered_at < cast(:to as timestamptz)")
                    + (after == null
                            ? ""
                            : " and (registered_at, contribution) < (select a.registered_at, a.contribution"
                                    + " from records.registration a"
                                    + " where a.contribution = cast(:after as uuid))");
        }

        /** Entries along an index that has them in order: of a committee, of accounts, or all. */
        private String newest(boolean allAccounts, String limit) {
            if (allAccounts || !committee.isEmpty()) {
                return "select contribution, registered_at from records.registration where true"
                        + (allAccounts ? "" : " and account = any(cast(:accounts as uuid[]))")
                        + which()
                        + NEWEST_FIRST
                        + limit;
            }
            return """
                   select each.contribution, each.registered_at
                   from unnest(cast(:accounts as uuid[])) as mine (account)
                   cross join lateral (
                       select contribution, registered_at from records.registration
                       where account = mine.account
                   """
                    + which()
                    + NEWEST_FIRST
                    + limit
                    + ") each"
                    + NEWEST_FIRST
                    + limit;
        }
    }

    /** Newest first; all accounts when {@code accounts} is null, as in the public view. */
    List<Registration> entries(Question question, @Nullable Set<AccountId> accounts, int limit) {
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
            Question question, @Nullable Set<AccountId> accounts, RegistrationNumber number) {
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

    /** A word of most entries is found among the newest; the index finds all of a rare one. */
    private List<Registration> worded(
            Question question, @Nullable Set<AccountId> accounts, int limit) {
        boolean few = accounts != null && accounts.size() <= FEW_ACCOUNTS;
        String newest = question.newest(!few, ":examined");
        List<Registration> found =
                asked(question, accounts, few ? in(newest, WORDED) : amongNewest(question))
                        .param("examined", EXAMINED)
                        .param("limit", limit)
                        .query(RegisterRows::registration)
                        .list();
        if (found.size() == limit || !more(question, accounts, newest)) {
            return found;
        }
        String all = ALL_WORDED + OF_ACCOUNTS + question.which();
        return asked(question, accounts, in(all, WORDED))
                .param("limit", limit)
                .query(RegisterRows::registration)
                .list();
    }

    private static String amongNewest(Question question) {
        return "select * from (select * from records.register_entry where true"
                + question.which()
                + NEWEST_FIRST
                + ":examined) entry where true"
                + WORDED
                + OF_ACCOUNTS
                + NEWEST_FIRST
                + ":limit";
    }

    private boolean more(Question question, @Nullable Set<AccountId> accounts, String newest) {
        return asked(question, accounts, "select count(*) = :examined from (" + newest + ") newest")
                .param("examined", EXAMINED)
                .query(Boolean.class)
                .single();
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
            Question question, @Nullable Set<AccountId> accounts, String sql) {
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

    /** Received contributions that stand so, the one that has waited longest first. */
    List<ContributionId> standing(Set<AccountId> accounts, RegistrationState state, int limit) {
        return database.sql(
                        """
                        select each.id from unnest(cast(:accounts as uuid[])) as mine (account)
                        cross join lateral (
                            select id, written_at from records.contribution
                            where account = mine.account and registration = :state and direction = 'RECEIVED'
                                and registration in ('UNDECIDED', 'TO_BE_REGISTERED')
                            order by written_at, id limit :limit) each
                        order by each.written_at, each.id limit :limit
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("state", state.name())
                .param("limit", limit)
                .query((row, number) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }
}
