package se.uppsikt.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.records.Holdings.Delivery;
import se.uppsikt.records.OriginalId;
import se.uppsikt.shared.SwedishTime;

/** The originals that go into a package, and in which container each lies. */
@Repository
class PackedOriginalRows {
    private final JdbcClient database;
    private final JdbcTemplate batch;

    PackedOriginalRows(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    /**
     * Where an original lies.
     *
     * @param month the year and month it came, such as 202503
     */
    record Place(OriginalId original, int month, int part, long size, String contentType) {
        static final Place FIRST = new Place(new OriginalId(0), 0, 0, 0, "");

        boolean together(Place other) {
            return month == other.month && part == other.part;
        }

        /** The container, among the files of its representation. */
        String file() {
            return OriginalPart.container(month, part);
        }
    }

    /** Those not described yet, in order. */
    List<OriginalId> undescribed(YearPackage.Id id, long after, int limit) {
        return database.sql(
                        """
                        select original from archive.packed_original
                        where package = ? and original > ? and not withheld order by original limit ?
                        """)
                .params(id.value(), after, limit)
                .query((row, number) -> new OriginalId(row.getLong(1)))
                .list();
    }

    void describe(YearPackage.Id id, List<Delivery> deliveries) {
        List<Object[]> rows = new ArrayList<>();
        for (Delivery each : deliveries) {
            var came = SwedishTime.civil(each.receivedAt());
            rows.add(
                    new Object[] {
                        came.getYear() * 100 + came.getMonthValue(),
                        each.size(),
                        each.contentType(),
                        id.value(),
                        each.id().value()
                    });
        }
        batch.batchUpdate(
                "update archive.packed_original set month = ?, size = ?, content_type = ?"
                        + " where package = ? and original = ?",
                rows);
    }

    /**
     * A month's originals in containers, in the order they came; each is closed when it is full.
     */
    void arrange(YearPackage.Id id, long full) {
        database.sql(
                        """
                        update archive.packed_original o set part = p.part
                        from (select original, 1 + (sum(size) over (partition by month order by original) - size) / ? as part
                            from archive.packed_original where package = ? and not withheld) p
                        where o.package = ? and o.original = p.original
                        """)
                .params(full, id.value(), id.value())
                .update();
    }

    List<Place> page(YearPackage.Id id, Place after, int limit) {
        return database.sql(
                        """
                        select original, month, part, size, content_type from archive.packed_original
                        where package = ? and not withheld and (month, part, original) > (?, ?, ?)
                        order by month, part, original limit ?
                        """)
                .params(id.value(), after.month(), after.part(), after.original().value(), limit)
                .query(
                        (row, number) ->
                                new Place(
                                        new OriginalId(row.getLong("original")),
                                        row.getInt("month"),
                                        row.getInt("part"),
                                        row.getLong("size"),
                                        row.getString("content_type")))
                .list();
    }

    /** Where these lie; those withheld lie nowhere. */
    Map<OriginalId, Place> places(YearPackage.Id id, Collection<OriginalId> originals) {
        Map<OriginalId, Place> places = new HashMap<>();
        database.sql(
                        """
                        select original, month, part, size, content_type from archive.packed_original
                        where package = ? and not withheld and original = any (?)
                        """)
                .params(id.value(), originals.stream().mapToLong(OriginalId::value).toArray())
                .query(
                        row -> {
                            var original = new OriginalId(row.getLong("original"));
                            places.put(
                                    original,
                                    new Place(
                                            original,
                                            row.getInt("month"),
                                            row.getInt("part"),
                                            row.getLong("size"),
                                            row.getString("content_type")));
                        });
        return places;
    }
}
