package se.uppsikt.archive.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.disposal.DisposalAuthority.Decision;
import se.uppsikt.archive.disposal.DisposalAuthority.Ending;
import se.uppsikt.archive.disposal.DisposalAuthority.InForce;
import se.uppsikt.archive.disposal.DisposalAuthority.Scope;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.register.Triage;

/** The decisions, and the crisis periods beside them. Rows are added and never changed. */
@Repository
class AuthorityRows {
    private static final String WITH_ENDING =
            """
            select a.*, e.ends_on, e.reason as end_reason, e.entered_by as ended_by
            from archive.disposal_authority a
            left join archive.disposal_authority_end e on e.authority = a.id
            """;

    private final JdbcClient database;

    AuthorityRows(JdbcClient database) {
        this.database = database;
    }

    void add(DisposalAuthority one) {
        Scope scope = one.scope();
        database.sql(
                        """
                        insert into archive.disposal_authority (id, designation, body, decided_on, register_number,
                            document_type, period, committees, accounts, kinds, registrations, sorts, valid_from,
                            valid_to, entered_by, entered_at)
                        values (:id, :designation, :body, :decided, :number, :type, :period, cast(:committees as uuid[]),
                            cast(:accounts as uuid[]), :kinds, :registrations, :sorts, :from, cast(:to as date), :by, :at)
                        """)
                .param("id", one.id().value())
                .param("designation", one.designation())
                .param("body", one.decision().body())
                .param("decided", one.decision().on())
                .param("number", one.decision().registerNumber())
                .param("type", one.documentType())
                .param("period", one.period().toString())
                .param("committees", Columns.ids(scope.committees(), CommitteeId::value))
                .param("accounts", Columns.ids(scope.accounts(), AccountId::value))
                .param("kinds", names(scope.kinds()))
                .param("registrations", names(scope.registrations()))
                .param("sorts", names(scope.sorts()))
                .param("from", one.inForce().from())
                .param("to", one.inForce().to())
                .param("by", one.enteredBy())
                .param("at", Columns.time(one.enteredAt()))
                .update();
    }

    /**
     * @return false when it has ended already
     */
    boolean end(AuthorityId id, Ending ending, Instant at) {
        return database.sql(
                                """
                                insert into archive.disposal_authority_end
                                    (authority, ends_on, reason, entered_by, entered_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                id.value(),
                                ending.on(),
                                ending.reason(),
                                ending.by(),
                                Columns.time(at))
                        .update()
                == 1;
    }

    Optional<DisposalAuthority> find(AuthorityId id) {
        return database.sql(WITH_ENDING + " where a.id = ?")
                .param(id.value())
                .query(AuthorityRows::authority)
                .optional();
    }

    /** Those entered last, first. */
    List<DisposalAuthority> all(int limit) {
        return database.sql(WITH_ENDING + " order by a.entered_at desc, a.id desc limit ?")
                .param(limit)
                .query(AuthorityRows::authority)
                .list();
    }

    void add(CrisisPeriod one, Instant at) {
        database.sql(
                        """
                        insert into archive.crisis_period (id, from_on, to_on, what, entered_by, entered_at)
                        values (?, ?, cast(? as date), ?, ?, ?)
                        """)
                .params(
                        Arrays.<@Nullable Object>asList(
                                one.id(),
                                one.from(),
                                one.to(),
                                one.what(),
                                one.enteredBy(),
                                Columns.time(at)))
                .update();
    }

    /**
     * @return false when there is none that goes on and began by then
     */
    boolean endCrisis(UUID id, LocalDate last) {
        return database.sql(
                                """
                                update archive.crisis_period set to_on = ?
                                where id = ? and to_on is null and from_on <= ?
                                """)
                        .params(last, id, last)
                        .update()
                == 1;
    }

    List<CrisisPeriod> crises() {
        return database.sql("select * from archive.crisis_period order by from_on desc, id")
                .query(
                        (row, _) ->
                                new CrisisPeriod(
                                        Columns.id(row, "id"),
                                        Set.of(),
                                        row.getObject("from_on", LocalDate.class),
                                        row.getObject("to_on", LocalDate.class),
                                        row.getString("what"),
                                        row.getString("entered_by"),
                                        false))
                .list();
    }

    private static DisposalAuthority authority(ResultSet row, int number) throws SQLException {
        return new DisposalAuthority(
                new AuthorityId(Columns.id(row, "id")),
                row.getString("designation"),
                new Decision(
                        row.getString("body"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("register_number")),
                row.getString("document_type"),
                Period.parse(row.getString("period")),
                new Scope(
                        set(row, "committees", UUID.class, CommitteeId::new),
                        set(row, "accounts", UUID.class, AccountId::new),
                        set(row, "kinds", String.class, ContributionKind::valueOf),
                        set(row, "registrations", String.class, RegistrationState::valueOf),
                        set(row, "sorts", String.class, Triage::valueOf)),
                new InForce(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        ending(row)),
                row.getString("entered_by"),
                Columns.time(row, "entered_at"));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ends_on", LocalDate.class);
        return on == null
                ? null
                : new Ending(on, row.getString("end_reason"), row.getString("ended_by"));
    }

    private static <S, T> Set<T> set(
            ResultSet row, String column, Class<S> stored, Function<S, T> read)
            throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(stored::cast)
                .map(read)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
