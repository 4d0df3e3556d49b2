package se.uppsikt.records.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Registration.PublicView;
import se.uppsikt.records.Registration.RegistrationNumber;

/** The register and its counters. */
@Repository
public class RegisterRows {
    /** Every entry as it reads now. */
    static final String SELECT =
            """
            select committee_code, series, year, running, document, outer_case, committee, contribution,
                   registered_at, registered_by, received_at, direction, counterpart, subject, shows,
                   corrected_at, corrected_by, first_subject, account, confidential, secret, outer_number
            from records.register_entry
            """;

    private final JdbcClient database;

    public RegisterRows(JdbcClient database) {
        this.database = database;
    }

    public Map<ContributionId, Registration> of(Collection<ContributionId> contributions) {
        Map<ContributionId, Registration> found = new HashMap<>();
        if (!contributions.isEmpty()) {
            database.sql(SELECT + " where contribution = " + Columns.ANY_OF_IDS)
                    .param(1, ContributionId.columns(contributions))
                    .query(RegisterRows::registration)
                    .list()
                    .forEach(entry -> found.put(entry.contribution(), entry));
        }
        return found;
    }

    /**
     * The next number of the series. Its row stays locked until the transaction is over, and a
     * transaction that is rolled back gives its number back: no gaps.
     */
    int next(String committeeCode, String series, int year) {
        return database.sql(
                        """
                        insert into records.register_counter as c (committee_code, series, year, last)
                        values (?, ?, ?, 1)
                        on conflict (committee_code, series, year) do update set last = c.last + 1
                        returning last
                        """)
                .params(committeeCode, series, year)
                .query(Integer.class)
                .single();
    }

    /** As {@link #next}, of the documents of a case; its first has the case's own number. */
    int nextDocument(RegistrationNumber ofCase) {
        return database.sql(
                        """
                        insert into records.register_document_counter as c
                            (committee_code, series, year, running, last)
                        values (?, ?, ?, ?, 2)
                        on conflict (committee_code, series, year, running) do update set last = c.last + 1
                        returning last
                        """)
                .params(ofCase.committeeCode(), ofCase.series(), ofCase.year(), ofCase.running())
                .query(Integer.class)
                .single();
    }

    /** The entry of the number, as it reads now. */
    Optional<Registration> numbered(RegistrationNumber number) {
        return database.sql(
                        SELECT
                                + " where committee_code = ? and series = ? and year = ? and running = ?"
                                + " and document = ?")
                .params(
                        number.committeeCode(),
                        number.series(),
                        number.year(),
                        number.running(),
                        number.document())
                .query(RegisterRows::registration)
                .optional();
    }

    /**
     * What the number is of, here or in the municipality's own system: every document of the case.
     *
     * @param number of this register; null when it is written as none of ours
     */
    List<ContributionId> known(String written, @Nullable RegistrationNumber number, int limit) {
        return database.sql(
                        """
                        select contribution from (
                            select contribution from records.registration
                            where (committee_code, series, year, running) = (:code, :series, :of, :running)
                            union
                            select contribution from records.registration
                            where lower(outer_case) = lower(:written) and outer_case <> ''
                            union
                            select contribution from records.filing
                            where lower(outer_number) = lower(:written) and outer_number <> '') of_case
                        order by contribution desc limit :limit
                        """)
                .param("code", number == null ? "" : number.committeeCode())
                .param("series", number == null ? "" : number.series())
                .param("of", number == null ? 0 : number.year())
                .param("running", number == null ? 0 : number.running())
                .param("written", written)
                .param("limit", limit)
                .query((row, at) -> new ContributionId(Columns.id(row, "contribution")))
                .list();
    }

    void add(Registration entry, Contribution contribution) {
        database.sql(
                        """
                        insert into records.registration (contribution, account, committee, committee_code, series,
                            year, running, registered_at, registered_by, received_at, direction, counterpart,
                            subject, public_without_names, document, outer_case)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?, cast(? as timestamptz), ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, entry.contribution().value())
                .param(2, contribution.account().value())
                .param(3, entry.committee().value())
                .param(4, entry.number().committeeCode())
                .param(5, entry.number().series())
                .param(6, entry.number().year())
                .param(7, entry.number().running())
                .param(8, Columns.time(entry.registeredAt()))
                .param(9, entry.registeredBy())
                .param(10, Columns.time(entry.receivedAt()))
                .param(11, entry.direction().name())
                .param(12, entry.counterpart())
                .param(13, entry.subject())
                .param(14, entry.view() != PublicView.SUBJECT_AND_NAME)
                .param(15, entry.number().document())
                .param(16, entry.outerCase())
                .update();
        show(entry.contribution(), entry.view(), entry.registeredBy(), entry.registeredAt());
    }

    /** What the open register shows of it from now on; what it showed before stays known. */
    void show(ContributionId id, PublicView view, String by, Instant at) {
        database.sql(
                        """
                        insert into records.registration_public_view (contribution, number, shows, decided_at, decided_by)
                        select :id, 1 + (select count(*) from records.registration_public_view where contribution = :id),
                               :shows, cast(:at as timestamptz), :by
                        """)
                .param("id", id.value())
                .param("shows", view.name())
                .param("at", Columns.time(at))
                .param("by", by)
                .update();
    }

    /** A new wording; the earlier ones stay. */
    void correct(ContributionId id, Registration.Entry entry, String by, Instant at) {
        database.sql(
                        """
                        insert into records.registration_correction (contribution, number, corrected_at, corrected_by,
                            counterpart, subject, words)
                        select r.contribution,
                               1 + (select count(*) from records.registration_correction c
                                    where c.contribution = r.contribution),
                               cast(:at as timestamptz), :by, :counterpart, :subject,
                               records.register_words(
                                   records.shown_number(r.committee_code, r.series, r.year, r.running)
                                       || ' ' || r.outer_case,
                                   :subject, :counterpart)
                        from records.registration r where r.contribution = :id
                        """)
                .param("at", Columns.time(at))
                .param("by", by)
                .param("counterpart", entry.counterpart(), Types.VARCHAR)
                .param("subject", entry.subject())
                .param("id", id.value())
                .update();
        show(id, entry.view(), by, at);
    }

    static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                new RegistrationNumber(
                        row.getString("committee_code"),
                        row.getString("series"),
                        row.getInt("year"),
                        row.getInt("running"),
                        row.getInt("document")),
                new CommitteeId(Columns.id(row, "committee")),
                new ContributionId(Columns.id(row, "contribution")),
                Columns.time(row, "registered_at"),
                row.getString("registered_by"),
                Columns.time(row, "received_at"),
                Direction.valueOf(row.getString("direction")),
                row.getString("counterpart"),
                row.getString("subject"),
                PublicView.valueOf(row.getString("shows")),
                row.getString("outer_case"),
                row.getString("outer_number"),
                correction(row));
    }

    private static Registration.@Nullable Correction correction(ResultSet row) throws SQLException {
        Instant at = Columns.timeOrNull(row, "corrected_at");
        return at == null
                ? null
                : new Registration.Correction(
                        at, row.getString("corrected_by"), row.getString("first_subject"));
    }
}
