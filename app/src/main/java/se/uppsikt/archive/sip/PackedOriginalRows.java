package se.uppsikt.archive.sip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.records.journal.OriginalId;

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

    /** Those of them that the package does not have yet. */
    Set<OriginalId> fresh(PackageId id, Collection<OriginalId> originals) {
        Set<OriginalId> fresh = new HashSet<>(originals);
        database.sql(
                        """
                        select original from archive.packed_original where package = ? and original = any (?)
                        """)
                .params(id.value(), originals.stream().mapToLong(OriginalId::value).toArray())
                .query((row, number) -> new OriginalId(row.getLong(1)))
                .list()
                .forEach(fresh::remove);
        return fresh;
    }

    void add(PackageId id, List<Place> places) {
        List<Object[]> rows = new ArrayList<>();
        for (Place each : places) {
            rows.add(
                    new Object[] {
                        id.value(),
                        each.original().value(),
                        each.month(),
                        each.part(),
                        each.size(),
                        each.contentType()
                    });
        }
        batch.batchUpdate(
                "insert into archive.packed_original"
                        + " (package, original, month, part, size, content_type)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** They are counted but not packed. */
    void addWithheld(PackageId id, Collection<OriginalId> originals) {
        List<Object[]> rows = new ArrayList<>();
        originals.forEach(each -> rows.add(new Object[] {id.value(), each.value()}));
        batch.batchUpdate(
                "insert into archive.packed_original (package, original, withheld)"
                        + " values (?, ?, true)",
                rows);
    }

    List<Place> page(PackageId id, Place after, int limit) {
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
    Map<OriginalId, Place> places(PackageId id, Collection<OriginalId> originals) {
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
