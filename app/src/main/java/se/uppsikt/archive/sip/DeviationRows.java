package se.uppsikt.archive.sip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.archive.sip.Deviation.Subject;
import se.uppsikt.records.ContributionId;

/** What did not agree with its fingerprint when it was packed. */
@Repository
class DeviationRows {
    private final JdbcClient database;
    private final JdbcTemplate batch;

    DeviationRows(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    void add(PackageId id, List<Deviation> deviations) {
        if (deviations.isEmpty()) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (Deviation each : deviations) {
            rows.add(
                    new Object[] {
                        id.value(),
                        each.subject().name(),
                        each.name(),
                        each.contribution(),
                        each.sentence(),
                        each.expected(),
                        each.found()
                    });
        }
        batch.batchUpdate(
                "insert into archive.packed_deviation"
                        + " (package, subject, name, contribution, sentence, expected, found)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** How many things of each sort deviate; several may be wrong with one. */
    Map<Subject, Long> count(PackageId id) {
        Map<Subject, Long> count = new EnumMap<>(Subject.class);
        database.sql(
                        """
                        select subject, count(distinct name) as number from archive.packed_deviation
                        where package = ? group by subject
                        """)
                .param(id.value())
                .query(
                        row -> {
                            count.put(
                                    Subject.valueOf(row.getString("subject")),
                                    row.getLong("number"));
                        });
        return count;
    }

    List<Deviation> list(PackageId id, int limit) {
        return database.sql(
                        """
                        select subject, name, contribution, sentence, expected, found from archive.packed_deviation
                        where package = ? order by subject, name collate "C", number limit ?
                        """)
                .params(id.value(), limit)
                .query(
                        (row, number) ->
                                new Deviation(
                                        Subject.valueOf(row.getString("subject")),
                                        row.getString("name"),
                                        row.getObject("contribution", UUID.class),
                                        row.getString("sentence"),
                                        row.getString("expected"),
                                        row.getString("found")))
                .list();
    }

    /** What is to be said of each of these contributions. */
    Map<UUID, List<String>> of(PackageId id, Collection<ContributionId> contributions) {
        Map<UUID, List<String>> sentences = new HashMap<>();
        database.sql(
                        """
                        select contribution, sentence from archive.packed_deviation
                        where package = ? and contribution = any (?) order by number
                        """)
                .params(
                        id.value(),
                        contributions.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            sentences
                                    .computeIfAbsent(
                                            row.getObject("contribution", UUID.class),
                                            _ -> new ArrayList<>())
                                    .add(row.getString("sentence"));
                        });
        return sentences;
    }
}
