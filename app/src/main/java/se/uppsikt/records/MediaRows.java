package se.uppsikt.records;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Version.Media;
import se.uppsikt.records.Version.MediaSettled;
import se.uppsikt.records.Version.State;

/** Media of the wordings. */
@Repository
public class MediaRows {
    /** The same bytes are as unlawful wherever else somebody has put them. */
    private static final String OF_THAT_PRINT = "select from records.media m where m.sha256 = ?";

    private static final String STANDING = "not records.is_destroyed(m.contribution)";
    private static final String NEVER_SHOWN =
            """
            (exists (select 1 from records.contribution n where n.never_shown and n.id = m.contribution)
                or exists (select 1 from records.contribution n
                    join records.media same on same.contribution = n.id
                    where n.never_shown and same.sha256 = m.sha256))
            """;

    private static final String NO_ADDRESS = "Plattformen uppgav ingen adress till filen.";

    private static final String READ =
            """
            select m.id, m.version, m.held, m.state, m.source, m.sha256, m.mime, m.size, m.original_name,
                   m.alt_text, m.problem
            from records.media m
            """;

    private static final String SETTLED =
            """
             returning contribution)
            select account, written_at, captured_at from records.contribution
            where id = (select contribution from settled)
            """;

    private static final String ADD =
            """
            insert into records.media (id, contribution, version, position, state, held, source,
                    sha256, mime, size, original_name, alt_text, problem, bytes_print)
            select n.*, records.bytes_print(n.id, n.contribution, n.version, n.position, n.sha256, n.mime,
                    n.size)
            from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as bigint[]),
                    cast(? as int[]), cast(? as text[]), cast(? as boolean[]), cast(? as text[]),
                    cast(? as bytea[]), cast(? as text[]), cast(? as bigint[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]))
                as n (id, contribution, version, position, state, held, source, sha256, mime, size,
                    original_name, alt_text, problem)
            on conflict (version, position) do nothing
            """;

    private final JdbcClient database;

    MediaRows(JdbcClient database) {
        this.database = database;
    }

    /** A medium on its way in. */
    public record Row(
            MediaId id, ContributionId contribution, long version, int position, MediaSeen seen) {
        String state() {
            if (seen.held() != null) {
                return State.KEPT.name();
            }
            return seen.source() == null ? State.UNREACHABLE.name() : State.WAITING.name();
        }

        @Nullable String problem() {
            return seen.held() == null && seen.source() == null ? NO_ADDRESS : null;
        }
    }

    /**
     * A medium with the wording it belongs to.
     *
     * @param media as it is kept, for those who check the evidence
     */
    public record Read(long version, boolean held, boolean neverShown, Media media) {
        /** As others may know it. */
        Media shown() {
            return neverShown
                    ? new Media(media.id(), State.NEVER_COPIED, null, null, null, null, null)
                    : media;
        }
    }

    private record Found(long version, boolean held, Media media) {}

    public void add(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql(ADD).params(columns(rows)).update();
        stopFetching(rows.stream().map(Row::contribution).toList());
    }

    private static List<Object> columns(List<Row> rows) {
        return List.of(
                Columns.ids(rows, r -> r.id().value()),
                Columns.ids(rows, r -> r.contribution().value()),
                Columns.numbers(rows, Row::version),
                Columns.texts(rows, r -> Integer.toString(r.position())),
                Columns.texts(rows, Row::state),
                Columns.texts(rows, r -> Boolean.toString(r.seen().held() != null)),
                Columns.texts(rows, r -> address(r.seen().source())),
                Columns.bytes(
                        rows, r -> r.seen().held() == null ? null : r.seen().held().hash().raw()),
                Columns.texts(rows, r -> r.seen().held() == null ? null : r.seen().held().mime()),
                Columns.texts(
                        rows,
                        r ->
                                r.seen().held() == null
                                        ? null
                                        : Long.toString(r.seen().held().size())),
                Columns.texts(rows, r -> r.seen().originalName()),
                Columns.texts(rows, r -> r.seen().altText()),
                Columns.texts(rows, Row::problem));
    }

    /** What is never to be shown and has not been fetched, never is. */
    void stopFetching(Collection<ContributionId> contributions) {
        database.sql(
                        """
                        update records.media m set state = 'NEVER_COPIED', problem = null
                        from records.contribution c
                        where c.id = m.contribution and c.never_shown
                            and c.id = any(cast(? as uuid[])) and m.state in ('WAITING', 'UNREACHABLE')
                        """)
                .param(1, ContributionId.columns(contributions))
                .update();
    }

    /** What was never fetched may be, now that nothing withholds it. */
    void fetchAfterAll(ContributionId contribution) {
        database.sql(
                        """
                        update records.media
                        set state = case when source is null then 'UNREACHABLE' else 'WAITING' end,
                            problem = case when source is null then ? end
                        where contribution = ? and state = 'NEVER_COPIED'
                        """)
                .params(NO_ADDRESS, contribution.value())
                .update();
    }

    public List<Read> of(Collection<ContributionId> contributions) {
        List<Found> found =
                database.sql(
                                READ
                                        + """
                                         where m.contribution = any(cast(? as uuid[]))
                                        order by m.version, m.position
                                        """)
                        .param(1, ContributionId.columns(contributions))
                        .query(
                                (row, number) ->
                                        new Found(
                                                row.getLong("version"),
                                                row.getBoolean("held"),
                                                media(row, number)))
                        .list();
        Set<MediaId> hidden = neverShown(found.stream().map(each -> each.media().id()).toList());
        return found.stream()
                .map(
                        each ->
                                new Read(
                                        each.version(),
                                        each.held(),
                                        hidden.contains(each.media().id()),
                                        each.media()))
                .toList();
    }

    /** Most pages have none, and are not asked about. */
    private Set<MediaId> neverShown(List<MediaId> media) {
        return media.isEmpty()
                ? Set.of()
                : database.sql(
                                "select m.id from records.media m where m.id = "
                                        + Columns.ANY_OF_IDS
                                        + " and "
                                        + NEVER_SHOWN)
                        .param(1, Columns.ids(media, MediaId::value))
                        .query((row, _) -> new MediaId(Columns.id(row, "id")))
                        .set();
    }

    /** What is held first: whoever asks for it is not to find that the platform has lost it. */
    List<Media> waiting(int limit) {
        return database.sql(
                        """
                        with held as (
                            select w.id from records.media w
                            join records.contribution c on c.id = w.contribution and c.on_hold
                            where w.state = 'WAITING' order by w.id limit :limit),
                        oldest as (
                            select w.id from records.media w
                            where w.state = 'WAITING' order by w.id limit :limit)
                        """
                                + READ
                                + """
                                 where m.id in (select id from held union select id from oldest)
                                order by m.id in (select id from held) desc, m.id limit :limit
                                """)
                .param("limit", limit)
                .query(MediaRows::media)
                .list();
    }

    /** Empty when that was known already. */
    Optional<MediaSettled> kept(MediaId media, StoredMedia stored) {
        return database.sql(
                        """
                        with settled as (update records.media m
                        set state = 'KEPT', sha256 = b.sha256, mime = b.mime, size = b.size, problem = null,
                            bytes_print = records.bytes_print(m.id, m.contribution, m.version, m.position, b.sha256,
                                b.mime, b.size)
                        from (select cast(? as bytea) as sha256, cast(? as text) as mime, cast(? as bigint) as size) b
                        where id = ? and state in ('WAITING', 'UNREACHABLE') and not records.is_destroyed(m.contribution)
                        """
                                + SETTLED)
                .params(stored.hash().raw(), stored.mime(), stored.size(), media.value())
                .query(MediaRows::settled)
                .optional();
    }

    /** As {@link #kept}. */
    Optional<MediaSettled> unreachable(MediaId media, String reason) {
        return database.sql(
                        """
                        with settled as (update records.media set state = 'UNREACHABLE', problem = ?
                        where id = ? and state = 'WAITING'
                        """
                                + SETTLED)
                .params(StorableText.text(reason), media.value())
                .query(MediaRows::settled)
                .optional();
    }

    private static MediaSettled settled(ResultSet row, int number) throws SQLException {
        return new MediaSettled(
                new AccountId(Columns.id(row, "account")),
                Columns.time(row, "written_at"),
                Columns.time(row, "captured_at"));
    }

    /** Whether bytes of that fingerprint are some contribution's. */
    boolean holds(Sha256 hash) {
        return database.sql("select exists (" + OF_THAT_PRINT + " and " + STANDING + ")")
                .param(1, hash.raw())
                .query(Boolean.class)
                .single();
    }

    boolean neverShown(Sha256 hash) {
        return database.sql("select exists (" + OF_THAT_PRINT + " and " + NEVER_SHOWN + ")")
                .param(1, hash.raw())
                .query(Boolean.class)
                .single();
    }

    private static Media media(ResultSet row, int number) throws SQLException {
        String source = row.getString("source");
        byte[] hash = row.getBytes("sha256");
        return new Media(
                new MediaId(Columns.id(row, "id")),
                State.valueOf(row.getString("state")),
                source == null ? null : URI.create(source),
                hash == null
                        ? null
                        : new StoredMedia(
                                Sha256.ofRaw(hash), row.getString("mime"), row.getLong("size")),
                row.getString("original_name"),
                row.getString("alt_text"),
                row.getString("problem"));
    }

    private static @Nullable String address(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
