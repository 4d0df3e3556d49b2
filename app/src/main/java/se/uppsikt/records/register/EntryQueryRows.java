package se.uppsikt.records.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** Asks the register: what every question to it has in common. */
@Repository
class EntryQueryRows {
    /** The question's words as a query. */
    static final String WORDS =
            """
            (select websearch_to_tsquery('swedish', records.words(:words)) || to_tsquery('simple', :begins))
            """;

    static final String OF_ACCOUNTS =
            " and (cast(:accounts as uuid[]) is null or account = any(cast(:accounts as uuid[])))";

    static final String CLEARED = "account = any(cast(:confidential as uuid[]))";

    /** With more accounts than this the newest of all are looked through, whosever they are. */
    private static final int FEW_ACCOUNTS = 8;

    /** Beyond these nothing is registered, and times are no longer written in four digits. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9_999;

    private final JdbcClient database;

    EntryQueryRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether the entries of each account are read apart. */
    static boolean few(@Nullable Clearance clearance) {
        return clearance != null && clearance.accounts().size() <= FEW_ACCOUNTS;
    }

    /** Those of the chosen that are such, as they read now; no more are read than are needed. */
    static String in(String chosen, String such) {
        return "select entry.* from ("
                + chosen
                + ") chosen cross join lateral ("
                + RegisterRows.SELECT
                + " where contribution = chosen.contribution"
                + such
                + " offset 0) entry"
                + " order by chosen.registered_at desc, chosen.contribution desc limit :limit";
    }

    /**
     * @param clearance of whoever asks; null for the public
     */
    JdbcClient.StatementSpec asked(
            RegisterQuestion question, @Nullable Clearance clearance, String sql) {
        String words = StorableText.text(question.words()).strip();
        ContributionId after = question.after();
        int year = question.year();
        return database.sql(sql)
                .param("words", words)
                .param("begins", Objects.requireNonNullElse(SearchWordRules.begins(words), ""))
                .param("names", question.names())
                .param("committee", question.committee())
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
    static RowMapper<ListedEntry> listed(@Nullable Clearance clearance) {
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
