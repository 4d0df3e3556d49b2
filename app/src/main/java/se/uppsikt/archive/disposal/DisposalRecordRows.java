package se.uppsikt.archive.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.destruction.DisposalId;

/** The records of disposals. Rows are added and never changed. */
@Repository
class DisposalRecordRows {
    private final JdbcClient database;

    DisposalRecordRows(JdbcClient database) {
        this.database = database;
    }

    /** The next number of the year; the series has no gaps. */
    int next(int year) {
        return database.sql(
                        """
                        insert into archive.disposal_record_counter as counter (year, last) values (?, 1)
                        on conflict (year) do update set last = counter.last + 1 returning last
                        """)
                .param(year)
                .query(Integer.class)
                .single();
    }

    void add(DisposalRecord one) {
        database.sql(
                        """
                        insert into archive.disposal_record
                            (disposal, year, running, written_at, list_digest, outcome_digest, listed, place, left_elsewhere)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.disposal().value(),
                        one.year(),
                        one.running(),
                        Columns.time(one.writtenAt()),
                        one.list().raw(),
                        one.outcome().raw(),
                        one.listed(),
                        one.place(),
                        one.left().toArray(String[]::new))
                .update();
    }

    Optional<DisposalRecord> find(DisposalId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    Map<DisposalId, DisposalRecord> of(Collection<DisposalId> disposals) {
        return database
                .sql(
                        "select * from archive.disposal_record where disposal = any(cast(? as uuid[]))")
                .param(Columns.ids(disposals, DisposalId::value))
                .query(DisposalRecordRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(DisposalRecord::disposal, Function.identity()));
    }

    /** The one after another in the order of their ids; the first when none is named. */
    Optional<DisposalRecord> after(@Nullable DisposalId id) {
        return database.sql(
                        """
                        select * from archive.disposal_record
                        where cast(:id as uuid) is null or disposal > cast(:id as uuid)
                        order by disposal limit 1
                        """)
                .param("id", id == null ? null : id.value().toString())
                .query(DisposalRecordRows::read)
                .optional();
    }

    private static DisposalRecord read(ResultSet row, int number) throws SQLException {
        return new DisposalRecord(
                new DisposalId(Columns.id(row, "disposal")),
                row.getInt("year"),
                row.getInt("running"),
                Columns.time(row, "written_at"),
                Sha256.ofRaw(row.getBytes("list_digest")),
                Sha256.ofRaw(row.getBytes("outcome_digest")),
                row.getLong("listed"),
                row.getLong("place"),
                List.of((String[]) row.getArray("left_elsewhere").getArray()));
    }
}
