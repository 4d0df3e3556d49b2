package se.uppsikt.records.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.search.EveryWording.Span;

/** What is on its way into requests. */
@Repository
class GatheringRows {
    private final JdbcClient database;

    GatheringRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @return false when one is under way already
     */
    boolean add(Gathering one) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", one.id());
        row.put("disclosure", one.disclosure().value());
        row.put("words", one.words());
        row.put("accounts", Columns.ids(one.accounts(), AccountId::value));
        row.put("from", Columns.timeOrNull(one.span().from()));
        row.put("before", Columns.timeOrNull(one.span().before()));
        row.put("person", one.by().value());
        row.put("at", Columns.time(one.begunAt()));
        return database.sql(
                                """
                                insert into records.disclosure_gathering (id, disclosure, words, accounts, from_at,
                                    before_at, state, person, begun_at)
                                values (:id, :disclosure, :words, cast(:accounts as uuid[]),
                                    cast(:from as timestamptz), cast(:before as timestamptz), 'RUNNING', :person, :at)
                                on conflict do nothing
                                """)
                        .params(row)
                        .update()
                == 1;
    }

    /** Held until the transaction is over. */
    Optional<Gathering> held(UUID id) {
        return database.sql("select * from records.disclosure_gathering where id = ? for update")
                .param(id)
                .query(GatheringRows::gathering)
                .optional();
    }

    Optional<Gathering> latest(DisclosureId id) {
        return database.sql(
                        """
                        select * from records.disclosure_gathering where disclosure = ?
                        order by begun_at desc limit 1
                        """)
                .param(id.value())
                .query(GatheringRows::gathering)
                .optional();
    }

    void advance(UUID id, ContributionId last, int added) {
        database.sql(
                        "update records.disclosure_gathering set last = ?, added = added + ? where id = ?")
                .params(last.value(), added, id)
                .update();
    }

    /** What was looked for is nobody's business any more. */
    void over(UUID id, Gathering.State state, Instant at) {
        database.sql(
                        """
                        update records.disclosure_gathering set state = ?, ended_at = ?, words = ''
                        where id = ? and state = 'RUNNING'
                        """)
                .params(state.name(), Columns.time(at), id)
                .update();
    }

    private static Gathering gathering(ResultSet row, int number) throws SQLException {
        UUID last = row.getObject("last", UUID.class);
        return new Gathering(
                Columns.id(row, "id"),
                new DisclosureId(Columns.id(row, "disclosure")),
                row.getString("words"),
                Arrays.stream((UUID[]) row.getArray("accounts").getArray())
                        .map(AccountId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                new Span(Columns.timeOrNull(row, "from_at"), Columns.timeOrNull(row, "before_at")),
                last == null ? null : new ContributionId(last),
                row.getInt("added"),
                Gathering.State.valueOf(row.getString("state")),
                new PersonId(Columns.id(row, "person")),
                Columns.time(row, "begun_at"));
    }
}
