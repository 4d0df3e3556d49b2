package se.uppsikt.records.destruction;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.destruction.Destruction.Gone;

/** What is destroyed, and what it was while it was there. */
@Repository
class DestructionRows {
    private static final String STANDING =
            """
            select c.id, c.account, c.kind, c.direction, c.key, c.author_name, c.written_at, c.on_hold,
                c.retention = 'DISPOSED' as destroyed,
                array(select a.name from records.also_known a where a.account = c.account and a.key = c.key) as names,
                said.wordings, said.versions,
                (select count(*) from records.media m where m.contribution = c.id) as media
            from records.contribution c
            cross join lateral (
                select coalesce(array_agg(v.text) filter (where v.text is not null), '{}') as wordings, count(*) as versions
                from records.version v where v.contribution = c.id) said
            where c.id = any(cast(? as uuid[])) order by c.id
            """;

    private final JdbcClient database;

    DestructionRows(JdbcClient database) {
        this.database = database;
    }

    /** A contribution that is to go, as it stands. */
    record Standing(
            ContributionId id,
            AccountId account,
            ContributionKind kind,
            Direction direction,
            String key,
            @Nullable String author,
            Instant writtenAt,
            boolean onHold,
            boolean destroyed,
            Set<String> names,
            Set<String> wordings,
            int versions,
            int media) {}

    /** Theirs to keep whoever asks. */
    Map<ContributionId, Standing> standing(Collection<ContributionId> contributions) {
        return database
                .sql(STANDING)
                .param(1, ContributionId.columns(contributions))
                .query(DestructionRows::standing)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Standing::id, each -> each, (one, _) -> one, HashMap::new));
    }

    /** Nobody else decides about them, nor holds them, until the transaction is over. */
    void lock(Collection<ContributionId> contributions) {
        database.sql(
                        """
                        select id from records.contribution where id = any(cast(? as uuid[])) order by id for update
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(row -> {});
    }

    /**
     * With them goes, by the database itself, all that they say.
     *
     * @param originals how many originals each is cut out of
     * @return the fingerprint of what was there of each
     */
    Map<ContributionId, Sha256> destroyed(
            List<Standing> standing,
            DisposalId under,
            Instant at,
            ToIntFunction<ContributionId> originals) {
        Map<ContributionId, Sha256> prints = new HashMap<>();
        database.sql(
                        """
                        insert into records.destroyed (contribution, disposal, at, print, blank_print, versions, media,
                            originals)
                        select c.id, ?, ?, l.print, records.header_print(b), s.versions, s.media, s.originals
                        from unnest(cast(? as uuid[]), cast(? as int[]), cast(? as int[]), cast(? as int[]))
                            as s (id, versions, media, originals)
                        join records.contribution c on c.id = s.id
                        join records.left_prints(cast(? as uuid[])) l on l.contribution = c.id
                        cross join lateral records.blanked(c) b
                        order by c.id
                        returning contribution, print
                        """)
                .params(
                        under.value(),
                        Columns.time(at),
                        Columns.ids(standing, each -> each.id().value()),
                        numbers(standing, Standing::versions),
                        numbers(standing, Standing::media),
                        numbers(standing, each -> originals.applyAsInt(each.id())),
                        Columns.ids(standing, each -> each.id().value()))
                .query(
                        row -> {
                            prints.put(
                                    new ContributionId(Columns.id(row, "contribution")),
                                    Sha256.ofRaw(row.getBytes("print")));
                        });
        return prints;
    }

    private static @Nullable String[] numbers(
            List<Standing> standing, ToIntFunction<Standing> number) {
        return Columns.texts(standing, each -> Integer.toString(number.applyAsInt(each)));
    }

    Optional<Gone> gone(ContributionId contribution) {
        return database.sql("select disposal, at from records.destroyed where contribution = ?")
                .param(contribution.value())
                .query(
                        (row, _) ->
                                new Gone(
                                        new DisposalId(Columns.id(row, "disposal")),
                                        Columns.time(row, "at")))
                .optional();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                new ContributionId(Columns.id(row, "id")),
                new AccountId(Columns.id(row, "account")),
                ContributionKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                row.getString("key"),
                row.getString("author_name"),
                Columns.time(row, "written_at"),
                row.getBoolean("on_hold"),
                row.getBoolean("destroyed"),
                names(row),
                Set.copyOf(texts(row, "wordings")),
                row.getInt("versions"),
                row.getInt("media"));
    }

    private static Set<String> names(ResultSet row) throws SQLException {
        Set<String> names = new HashSet<>(texts(row, "names"));
        names.add(row.getString("key"));
        return Set.copyOf(names);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
