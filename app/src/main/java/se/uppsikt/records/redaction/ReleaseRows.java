package se.uppsikt.records.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.disclosure.Disclosure.Format;
import se.uppsikt.records.disclosure.DisclosureId;
import se.uppsikt.records.redaction.Release.File;

/** What was given out, and what is on its way to be. */
@Repository
class ReleaseRows {
    private static final String FILES = "select place, name, mime, sha256, size, pages";

    private final JdbcClient database;

    ReleaseRows(JdbcClient database) {
        this.database = database;
    }

    /** A file with its bytes. */
    record Made(File file, byte[] bytes) {}

    /** A no that was told, or a decision. */
    record Refusal(boolean decision, String told, String by, Instant at) {}

    /** What was only made ready is made again. */
    void begin(Release release, String by, Instant at) {
        database.sql("delete from records.release where disclosure = ? and state <> 'GIVEN'")
                .param(release.disclosure().value())
                .update();
        database.sql(
                        """
                        insert into records.release (id, disclosure, state, format, total, choices_at, begun_by, begun_at)
                        values (?, ?, 'BUILDING', ?, ?, ?, ?, ?)
                        """)
                .params(
                        release.id(),
                        release.disclosure().value(),
                        release.format().name(),
                        release.total(),
                        Columns.time(release.choicesAt()),
                        by,
                        Columns.time(at))
                .update();
    }

    Optional<Release> find(UUID id) {
        return database.sql("select * from records.release where id = ?")
                .param(id)
                .query(ReleaseRows::release)
                .optional();
    }

    /** The one in the making, or else the one that was given out last. */
    Optional<Release> latest(DisclosureId id) {
        return database.sql(
                        """
                        select * from records.release where disclosure = ?
                        order by given_at desc nulls first limit 1
                        """)
                .param(id.value())
                .query(ReleaseRows::release)
                .optional();
    }

    List<Release> given(DisclosureId id) {
        return database.sql(
                        """
                        select * from records.release where disclosure = ? and state = 'GIVEN' order by given_at
                        """)
                .param(id.value())
                .query(ReleaseRows::release)
                .list();
    }

    /**
     * @return false when it has been begun anew meanwhile
     */
    boolean advance(Release before, ContributionId last, int documents, List<Made> files) {
        int changed =
                database.sql(
                                """
                                update records.release set last = ?, done = done + ?, parts = parts + 1
                                where id = ? and state = 'BUILDING' and parts = ?
                                """)
                        .params(last.value(), documents, before.id(), before.parts())
                        .update();
        if (changed == 1) {
            files.forEach(made -> add(before.id(), made));
        }
        return changed == 1;
    }

    private void add(UUID release, Made made) {
        File file = made.file();
        database.sql(
                        """
                        insert into records.release_file (release, place, name, mime, sha256, size, pages, bytes)
                        values (?, (select count(*) from records.release_file where release = ?), ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        release,
                        release,
                        file.name(),
                        file.mime(),
                        file.sha256().raw(),
                        file.size(),
                        file.pages(),
                        made.bytes())
                .update();
    }

    void over(UUID id, Release.State state) {
        database.sql("update records.release set state = ? where id = ? and state = 'BUILDING'")
                .params(state.name(), id)
                .update();
    }

    /**
     * @return false when it is not ready any more
     */
    boolean give(UUID id, String by, Instant at) {
        return database.sql(
                                """
                                update records.release set state = 'GIVEN', given_by = ?, given_at = ?
                                where id = ? and state = 'READY'
                                """)
                        .params(by, Columns.time(at), id)
                        .update()
                == 1;
    }

    List<File> files(UUID release) {
        return database.sql(FILES + " from records.release_file where release = ? order by place")
                .param(release)
                .query(ReleaseRows::file)
                .list();
    }

    Optional<Made> file(UUID release, int place) {
        return database.sql(
                        FILES + ", bytes from records.release_file where release = ? and place = ?")
                .params(release, place)
                .query((row, number) -> new Made(file(row, number), row.getBytes("bytes")))
                .optional();
    }

    void refuse(UUID id, DisclosureId disclosure, Refusal refusal) {
        database.sql(
                        """
                        insert into records.refusal (id, disclosure, decision, told, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        disclosure.value(),
                        refusal.decision(),
                        refusal.told(),
                        refusal.by(),
                        Columns.time(refusal.at()))
                .update();
    }

    List<Refusal> refusals(DisclosureId id) {
        return database.sql("select * from records.refusal where disclosure = ? order by made_at")
                .param(id.value())
                .query(
                        (row, _) ->
                                new Refusal(
                                        row.getBoolean("decision"),
                                        row.getString("told"),
                                        row.getString("made_by"),
                                        Columns.time(row, "made_at")))
                .list();
    }

    /**
     * A file that was given out, read again.
     *
     * @param place the release and its place there
     */
    record GivenAgain(String place, Sha256 then, Sha256 now, long size) {}

    /**
     * @param place empty for the first
     */
    List<GivenAgain> givenAfter(String place, int limit) {
        String[] at =
                place.isEmpty() ? new String[] {new UUID(0, 0).toString(), "0"} : place.split("/");
        return database.sql(
                        """
                        select f.release || '/' || f.place as at, f.sha256, sha256(f.bytes) as now, length(f.bytes) as size
                        from records.release_file f join records.release r on r.id = f.release
                        where r.state = 'GIVEN' and (f.release, f.place) > (cast(? as uuid), ?)
                        order by f.release, f.place limit ?
                        """)
                .params(at[0], Integer.valueOf(at[1]), limit)
                .query(
                        (row, number) ->
                                new GivenAgain(
                                        row.getString("at"),
                                        Sha256.ofRaw(row.getBytes("sha256")),
                                        Sha256.ofRaw(row.getBytes("now")),
                                        row.getLong("size")))
                .list();
    }

    private static File file(ResultSet row, int number) throws SQLException {
        return new File(
                row.getInt("place"),
                row.getString("name"),
                row.getString("mime"),
                Sha256.ofRaw(row.getBytes("sha256")),
                row.getInt("size"),
                row.getInt("pages"));
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        UUID last = row.getObject("last", UUID.class);
        return new Release(
                Columns.id(row, "id"),
                new DisclosureId(Columns.id(row, "disclosure")),
                Release.State.valueOf(row.getString("state")),
                Format.valueOf(row.getString("format")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("parts"),
                last == null ? null : new ContributionId(last),
                Columns.time(row, "choices_at"),
                Columns.timeOrNull(row, "given_at"));
    }
}
