package se.uppsikt.records.casesystems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.casesystems.Filing.State;
import se.uppsikt.records.journal.OriginalId;

/** The filings. */
@Repository
class FilingRows {
    private static final String SELECT = "select * from records.filing";

    private final JdbcClient database;

    FilingRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Filing> find(ContributionId id) {
        return database.sql(SELECT + " where contribution = ?")
                .param(id.value())
                .query(FilingRows::read)
                .optional();
    }

    /** Nobody else moves it until the transaction is over. */
    Optional<Filing> locked(ContributionId id) {
        return database.sql(SELECT + " where contribution = ? for update")
                .param(id.value())
                .query(FilingRows::read)
                .optional();
    }

    List<Filing> of(Collection<ContributionId> ids) {
        return database.sql(SELECT + " where contribution = " + Columns.ANY_OF_IDS)
                .param(1, ContributionId.columns(ids))
                .query(FilingRows::read)
                .list();
    }

    /** Those of the committee that have the number in the municipality's own system. */
    List<Filing> numbered(CommitteeId committee, String number) {
        return database.sql(
                        SELECT
                                + " where committee = ? and outer_number = ? order by contribution limit 20")
                .params(committee.value(), number)
                .query(FilingRows::read)
                .list();
    }

    /** Whether it was not there. */
    boolean add(Filing filing, boolean confidential) {
        return database.sql(
                                """
                                insert into records.filing (contribution, account, confidential, committee, of_case,
                                    outer_case, way, state, version, round, made_at, due_at, moved_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                filing.contribution().value(),
                                filing.account().value(),
                                confidential,
                                filing.committee().value(),
                                filing.ofCase(),
                                filing.outerCase(),
                                filing.way().name(),
                                filing.state().name(),
                                filing.version(),
                                filing.round(),
                                Columns.time(filing.madeAt()),
                                Columns.time(filing.dueAt()),
                                Columns.time(filing.movedAt()))
                        .update()
                == 1;
    }

    /** Whether it stood so, in that round. */
    boolean move(Filing filing, Set<State> from, State to, String trouble, Instant at) {
        return database.sql(
                                """
                                update records.filing set state = ?, trouble = ?, moved_at = ?
                                where contribution = ? and round = ? and state = any(cast(? as text[]))
                                """)
                        .params(
                                to.name(),
                                trouble,
                                Columns.time(at),
                                filing.contribution().value(),
                                filing.round(),
                                names(from))
                        .update()
                == 1;
    }

    /** It is to be sent once more; work ordered for earlier rounds does nothing from now on. */
    void again(Filing filing, CaseReceiver.Way way, Instant due, Instant at) {
        database.sql(
                        """
                        update records.filing
                        set state = 'PREPARED', round = round + 1, way = ?, attempts = 0, trouble = '',
                            due_at = ?, moved_at = ?
                        where contribution = ?
                        """)
                .params(
                        way.name(),
                        Columns.time(due),
                        Columns.time(at),
                        filing.contribution().value())
                .update();
    }

    /** Its content is another from now on. */
    void amend(ContributionId id, boolean confidential, Instant at) {
        database.sql(
                        """
                        update records.filing
                        set version = version + 1, content = null, made_at = ?, confidential = ?
                        where contribution = ?
                        """)
                .params(Columns.time(at), confidential, id.value())
                .update();
    }

    void number(ContributionId id, String number) {
        database.sql("update records.filing set outer_number = ? where contribution = ?")
                .params(number, id.value())
                .update();
    }

    void content(Filing filing, Sha256 content) {
        database.sql(
                        """
                        update records.filing set content = ?
                        where contribution = ? and version = ? and content is null
                        """)
                .params(content.raw(), filing.contribution().value(), filing.version())
                .update();
    }

    void failed(Filing filing, String trouble) {
        database.sql(
                        """
                        update records.filing set attempts = attempts + 1, trouble = ?
                        where contribution = ? and round = ?
                        """)
                .params(trouble, filing.contribution().value(), filing.round())
                .update();
    }

    /** A receipt that came for it could not be right; it waits on. */
    void wrongReceipt(ContributionId id, String trouble) {
        database.sql(
                        """
                        update records.filing set trouble = ?
                        where contribution = ? and state in ('SENT', 'UNCONFIRMED')
                        """)
                .params(trouble, id.value())
                .update();
    }

    /**
     * Those of the originals that hold nothing of anybody else: a page of comments that was asked
     * for is not one document's.
     */
    Set<OriginalId> alone(ContributionId id, Collection<OriginalId> originals) {
        return Set.copyOf(
                database.sql(
                                """
                                select each.id from unnest(cast(? as bigint[])) as each (id)
                                where not exists (
                                    select from records.version v
                                    where v.original = each.id and v.contribution <> ?)
                                """)
                        .params(
                                originals.stream().mapToLong(OriginalId::value).toArray(),
                                id.value())
                        .query((row, number) -> new OriginalId(row.getLong(1)))
                        .list());
    }

    static String[] names(Set<State> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    static Filing read(ResultSet row, int number) throws SQLException {
        byte[] content = row.getBytes("content");
        return new Filing(
                new ContributionId(Columns.id(row, "contribution")),
                new AccountId(Columns.id(row, "account")),
                new CommitteeId(Columns.id(row, "committee")),
                row.getString("of_case"),
                row.getString("outer_case"),
                CaseReceiver.Way.valueOf(row.getString("way")),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("round"),
                Columns.time(row, "made_at"),
                Columns.time(row, "due_at"),
                Columns.time(row, "moved_at"),
                row.getInt("attempts"),
                content == null ? null : Sha256.ofRaw(content),
                row.getString("outer_number"),
                row.getString("trouble"));
    }
}
