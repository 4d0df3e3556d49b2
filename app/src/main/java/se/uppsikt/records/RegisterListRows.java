package se.uppsikt.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Facts.RegistrationState;

/** The register as lists. */
@Repository
class RegisterListRows {
    private static final String NUMBER =
            "committee_code || ' ' || series || ' ' || year || ':' || lpad(cast(running as text), 5, '0')";

    private static final String SELECT =
            """
            select committee_code, series, year, running, committee, contribution, registered_at, registered_by,
                   received_at, direction, counterpart, subject, public_without_names
            from records.registration
            """;

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
            @Nullable ContributionId after) {}

    /** Newest first; all accounts when {@code accounts} is null, as in the public view. */
    List<Registration> entries(Question question, @Nullable Set<AccountId> accounts, int limit) {
        return database.sql(
                        SELECT
                                + " where (:words = '' or strpos(lower("
                                + NUMBER
                                + """
                                ), lower(:words)) > 0
                                    or to_tsvector('swedish', records.words(subject
                                        || case when :names then ' ' || coalesce(counterpart, '') else '' end))
                                       @@ (websearch_to_tsquery('swedish', records.words(:words))
                                           || to_tsquery('simple', coalesce(cast(:begins as text), ''))))
                                  and (:committee = '' or committee_code = :committee)
                                  and (:year = 0 or year = :year)
                                  and (cast(:accounts as uuid[]) is null or account = any(cast(:accounts as uuid[])))
                                  and (cast(:after as uuid) is null or (registered_at, contribution) <
                                      (select a.registered_at, a.contribution from records.registration a
                                       where a.contribution = cast(:after as uuid)))
                                order by registered_at desc, contribution desc limit :limit
                                """)
                .param("words", Storable.text(question.words()).strip())
                .param("begins", Reading.begins(question.words()))
                .param("names", question.names())
                .param("committee", question.committee())
                .param("year", question.year())
                .param("accounts", accounts == null ? null : ids(accounts))
                .param(
                        "after",
                        question.after() == null ? null : question.after().value().toString())
                .param("limit", limit)
                .query(RegisterRows::registration)
                .list();
    }

    Optional<Registration> entry(RegistrationNumber number) {
        return database.sql(
                        SELECT
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
                        select id from records.contribution
                        where account = any(cast(? as uuid[])) and registration = ? and direction = 'RECEIVED'
                        order by written_at, id limit ?
                        """)
                .params(ids(accounts), state.name(), limit)
                .query((row, number) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    private static String[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(account -> account.value().toString()).toArray(String[]::new);
    }
}
