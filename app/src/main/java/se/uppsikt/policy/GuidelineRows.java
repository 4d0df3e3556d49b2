package se.uppsikt.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.remembered.Remembered;
import se.uppsikt.base.shared.Sha256;

/** The versions of the guideline in the database. */
@Repository
class GuidelineRows {
    private final JdbcClient database;
    private final Remembered remembered;

    GuidelineRows(JdbcClient database, Remembered remembered) {
        this.database = database;
        this.remembered = remembered;
    }

    /** Lets one node at a time add a version; readers are not held. */
    void lock() {
        database.sql("lock table policy.guideline_version in exclusive mode").update();
    }

    /** The file as it was when it last became a version. */
    Optional<Sha256> newestFile() {
        return database.sql(
                        """
                        select fingerprint from policy.guideline_version
                        where made_by is null order by number desc limit 1
                        """)
                .query((row, _) -> new Sha256(row.getString("fingerprint")))
                .optional();
    }

    /** All versions, newest first. */
    List<Edition> versions() {
        return database.sql(
                        """
                        select number, valid_from, loaded_at, made_by, because
                        from policy.guideline_version order by number desc
                        """)
                .query(GuidelineRows::version)
                .list();
    }

    void add(Edition version, Sha256 fingerprint, String content) {
        database.sql(
                        """
                        insert into policy.guideline_version
                            (number, valid_from, fingerprint, content, loaded_at, made_by, because)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(version.number())
                .param(version.validFrom())
                .param(fingerprint.hex())
                .param(content)
                .param(Columns.time(version.at()))
                .param(version.by())
                .param(version.because())
                .update();
    }

    Optional<Integer> numberInForce(LocalDate day) {
        return remembered.answer(
                new InForce(day),
                () ->
                        database.sql(
                                        """
                                        select number from policy.guideline_version
                                        where valid_from <= ? order by number desc limit 1
                                        """)
                                .param(day)
                                .query(Integer.class)
                                .optional());
    }

    private record InForce(LocalDate day) {}

    Optional<String> content(int number) {
        return database.sql("select content from policy.guideline_version where number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    private static Edition version(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getInt("number"),
                row.getObject("valid_from", LocalDate.class),
                Columns.time(row, "loaded_at"),
                row.getString("made_by"),
                row.getString("because"));
    }
}
