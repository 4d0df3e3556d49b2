package se.uppsikt.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.shared.Sha256;

/** The versions of the guideline in the database. */
@Repository
class GuidelineRows {
    private final JdbcClient database;

    GuidelineRows(JdbcClient database) {
        this.database = database;
    }

    /** The newest version's number and fingerprint. */
    record Newest(int number, Sha256 fingerprint) {}

    /** Lets one node at a time add a version; readers are not held. */
    void lock() {
        database.sql("lock table policy.guideline_version in exclusive mode").update();
    }

    Optional<Newest> newest() {
        return database.sql(
                        """
                        select number, fingerprint from policy.guideline_version
                        order by number desc limit 1
                        """)
                .query(
                        (row, n) ->
                                new Newest(
                                        row.getInt("number"),
                                        new Sha256(row.getString("fingerprint"))))
                .optional();
    }

    void add(int number, LocalDate validFrom, Sha256 fingerprint, String content, Instant at) {
        database.sql(
                        """
                        insert into policy.guideline_version
                            (number, valid_from, fingerprint, content, loaded_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(number, validFrom, fingerprint.hex(), content, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Integer> numberInForce(LocalDate day) {
        return database.sql(
                        """
                        select number from policy.guideline_version
                        where valid_from <= ? order by number desc limit 1
                        """)
                .param(day)
                .query(Integer.class)
                .optional();
    }

    Optional<String> content(int number) {
        return database.sql("select content from policy.guideline_version where number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }
}
