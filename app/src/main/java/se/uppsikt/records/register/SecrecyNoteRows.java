package se.uppsikt.records.register;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/** The notes of secrecy, each of them for ever. */
@Repository
class SecrecyNoteRows {
    private final JdbcClient database;

    SecrecyNoteRows(JdbcClient database) {
        this.database = database;
    }

    void add(ContributionId id, boolean secret, SecrecyNote note) {
        database.sql(
                        """
                        insert into records.secrecy_note (contribution, number, secret, provision, authority, noted_at, noted_by)
                        select :id, 1 + (select count(*) from records.secrecy_note where contribution = :id),
                               :secret, :provision, :authority, cast(:at as timestamptz), :by
                        """)
                .param("id", id.value())
                .param("secret", secret)
                .param("provision", note.provision())
                .param("authority", note.authority())
                .param("at", Columns.time(note.at()))
                .param("by", note.by())
                .update();
    }

    /** The one that holds now; empty when none does, or it was made before notes were kept. */
    Optional<SecrecyNote> of(ContributionId id) {
        return database.sql(
                        """
                        select provision, authority, noted_at, noted_by from (
                            select * from records.secrecy_note where contribution = ?
                            order by number desc limit 1) last
                        where secret
                        """)
                .param(id.value())
                .query(
                        (row, _) ->
                                new SecrecyNote(
                                        row.getString("provision"),
                                        row.getString("authority"),
                                        Columns.time(row, "noted_at"),
                                        row.getString("noted_by")))
                .optional();
    }
}
