package se.uppsikt.records.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/** What documents have been taken for, as it stands now; the ledger has every earlier word. */
@Repository
class TriageRows {
    /** The interval is {@link se.uppsikt.records.Contribution#HISTORY}, as the index has it. */
    private static final String UNDECIDED =
            """
            select account, found from unnest(cast(:accounts as uuid[])) as asked (account)
            cross join lateral (
                select count(*) as found from (
                    select from records.contribution
                    where account = asked.account and direction = 'RECEIVED'
                        and registration = 'UNDECIDED'
                        and captured_at - written_at <= interval '30 days'
                        and written_at < :before
                    limit :most) counted) each
            where found > 0
            """;

    private final JdbcClient database;

    TriageRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param decides whether the registration follows from it; once it does, it goes on to until
     *     somebody decides on the registration itself
     */
    void save(Triages.Triaged triaged, boolean decides) {
        database.sql(
                        """
                        insert into records.triage as t (contribution, kind, case_number, by, at, decided)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (contribution) do update
                        set kind = excluded.kind, case_number = excluded.case_number,
                            by = excluded.by, at = excluded.at, decided = t.decided or excluded.decided
                        """)
                .params(
                        triaged.contribution().value(),
                        triaged.kind().name(),
                        triaged.caseNumber(),
                        triaged.by(),
                        Columns.time(triaged.at()),
                        decides)
                .update();
    }

    /** Somebody has decided on the registration itself: it no longer follows from a sorting. */
    void decidedApart(Collection<ContributionId> ids) {
        database.sql(
                        """
                        update records.triage set decided = false
                        where decided and contribution = any(cast(? as uuid[]))
                        """)
                .param(1, ContributionId.columns(ids))
                .update();
    }

    /**
     * It is not taken so any more.
     *
     * @return whether the registration followed from it; empty when it was not taken so
     */
    Optional<Boolean> withdraw(ContributionId id, Triage kind) {
        return database.sql(
                        "delete from records.triage where contribution = ? and kind = ? returning decided")
                .params(id.value(), kind.name())
                .query((row, _) -> row.getBoolean("decided"))
                .optional();
    }

    /** How many were written before this, and nobody has decided on, on each account with any. */
    Map<AccountId, Long> undecided(Collection<AccountId> accounts, Instant before, int most) {
        Map<AccountId, Long> undecided = new HashMap<>();
        database.sql(UNDECIDED)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("before", Columns.time(before))
                .param("most", most)
                .query(
                        row -> {
                            undecided.put(
                                    new AccountId(Columns.id(row, "account")),
                                    row.getLong("found"));
                        });
        return undecided;
    }

    Map<ContributionId, Triages.Triaged> of(Collection<ContributionId> ids) {
        return database
                .sql("select * from records.triage where contribution = any(cast(? as uuid[]))")
                .param(1, ContributionId.columns(ids))
                .query(TriageRows::triaged)
                .list()
                .stream()
                .collect(Collectors.toMap(Triages.Triaged::contribution, Function.identity()));
    }

    private static Triages.Triaged triaged(ResultSet row, int number) throws SQLException {
        return new Triages.Triaged(
                new ContributionId(Columns.id(row, "contribution")),
                Triage.valueOf(row.getString("kind")),
                row.getString("case_number"),
                row.getString("by"),
                Columns.time(row, "at"));
    }
}
