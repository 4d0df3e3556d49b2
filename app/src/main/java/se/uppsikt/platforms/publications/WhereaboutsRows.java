package se.uppsikt.platforms.publications;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.records.PlatformKey;

/** Where publications stand, and which have a picture or a film in them. */
@Repository
class WhereaboutsRows {
    private final JdbcClient jdbc;

    WhereaboutsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PublicationId, Whereabouts> of(Collection<PublicationId> some) {
        return jdbc
                .sql("select * from platforms.publication where id = any(cast(? as uuid[]))")
                .param(Columns.ids(some, PublicationId::value))
                .query((row, _) -> row(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Whereabouts::publication, each -> each));
    }

    /** Where these are used, the latest first; not where it was given up or taken back. */
    List<MediumUse> with(Collection<UUID> media) {
        return jdbc.sql(
                        """
                        select m.id as medium, p.*
                        from platforms.publication_media m join platforms.publication p on p.id = m.publication
                        where m.id = any(cast(? as uuid[])) and p.state not in ('GIVEN_UP', 'WITHDRAWN')
                        order by coalesce(p.settled_at, p.due) desc, p.id, m.place
                        """)
                .param(Columns.ids(media))
                .query((row, _) -> new MediumUse(Columns.id(row, "medium"), row(row)))
                .list();
    }

    /** Nobody else moves what carries these, until the transaction is over. */
    void hold(Collection<UUID> media) {
        jdbc.sql(
                        """
                        select p.id from platforms.publication p
                        where p.settled_at is null and p.id in (select m.publication
                            from platforms.publication_media m where m.id = any(cast(? as uuid[])))
                        order by p.id for update
                        """)
                .param(Columns.ids(media))
                .query((row, _) -> Columns.id(row, "id"))
                .list();
    }

    private static Whereabouts row(ResultSet row) throws SQLException {
        Instant settled = Columns.timeOrNull(row, "settled_at");
        String result = row.getString("result");
        String address = row.getString("address");
        return new Whereabouts(
                new PublicationId(Columns.id(row, "id")),
                new AccountId(Columns.id(row, "account")),
                State.valueOf(row.getString("state")),
                settled == null ? Columns.time(row, "due") : settled,
                result == null ? null : new PlatformKey(result),
                address == null ? null : URI.create(address));
    }
}
