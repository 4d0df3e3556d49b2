package se.uppsikt.records.register;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Storable;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Reading;
import se.uppsikt.records.Registration;
import se.uppsikt.records.RegistrationNumber;

/** The register as lists. */
@Repository
class RegisterListRows {
    /** What was corrected away is found by nobody; names only by those who may see them. */
    private static final String WORDED =
            """
             and contribution in (
                select r.contribution from records.registration r
                where r.words @@ (websearch_to_tsquery('swedish', records.words(:words))
                                  || to_tsquery('simple', :begins))
                  and not exists (select from records.registration_correction c
                                  where c.contribution = r.contribution)
                union all
                select c.contribution from records.registration_correction c
                where c.words @@ (websearch_to_tsquery('swedish', records.words(:words))
                                  || to_tsquery('simple', :begins))
                  and not exists (select from records.registration_correction n
                                  where n.contribution = c.contribution and n.number > c.number))
              and (:names or ts_filter(words, '{a}')
                   @@ (websearch_to_tsquery('swedish', records.words(:words))
                       || to_tsquery('simple', :begins)))
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
        String words = Storable.text(question.words()).strip();
        Optional<RegistrationNumber> number = RegistrationNumber.read(words);
        String sought = "";
        if (number.isPresent()) {
            sought =
                    " and (committee_code, series, year, running) = (:code, :series, :of, :running)";
        } else if (!words.isEmpty()) {
            sought = WORDED;
        }
        JdbcClient.StatementSpec asked =
                database.sql(
                                RegisterRows.SELECT
                                        + """
                                         where (:committee = '' or committee_code = :committee)
                                          and (:year = 0 or year = :year)
                                          and (cast(:accounts as uuid[]) is null
                                               or account = any(cast(:accounts as uuid[])))
                                          and (cast(:after as uuid) is null or (registered_at, contribution) <
                                              (select a.registered_at, a.contribution from records.registration a
                                               where a.contribution = cast(:after as uuid)))
                                        """
                                        + sought
                                        + " order by registered_at desc, contribution desc limit :limit")
                        .param("words", words)
                        .param("begins", Objects.requireNonNullElse(Reading.begins(words), ""))
                        .param("names", question.names())
                        .param("committee", question.committee())
                        .param("year", question.year())
                        .param("accounts", accounts == null ? null : ids(accounts))
                        .param(
                                "after",
                                question.after() == null
                                        ? null
                                        : question.after().value().toString())
                        .param("limit", limit);
        if (number.isPresent()) {
            RegistrationNumber n = number.get();
            asked =
                    asked.param("code", n.committeeCode())
                            .param("series", n.series())
                            .param("of", n.year())
                            .param("running", n.running());
        }
        return asked.query(RegisterRows::registration).list();
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
