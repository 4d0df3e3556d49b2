package se.uppsikt.access.scim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Employee;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;

/** The tokens, by the hash of what the directory shows. */
@Repository
class TokenRows {
    private final JdbcClient database;

    TokenRows(JdbcClient database) {
        this.database = database;
    }

    void lock() {
        database.sql("lock table access.scim_token in exclusive mode").update();
    }

    void add(UUID id, Sha256 token, String name, Employee by) {
        database.sql(
                        """
                        insert into access.scim_token (id, token_hash, name, made_by)
                        values (?, ?, ?, ?)
                        """)
                .params(id, token.hex(), name, by.label())
                .update();
    }

    /** Those that open and those that have, the latest first. */
    List<ScimToken> all() {
        return database.sql("select * from access.scim_token order by made_at desc, id")
                .query(
                        (row, n) ->
                                new ScimToken(
                                        Columns.id(row, "id"),
                                        row.getString("name"),
                                        row.getString("made_by"),
                                        Columns.time(row, "made_at"),
                                        Columns.timeOrNull(row, "used_at"),
                                        Columns.timeOrNull(row, "revoked_at")))
                .list();
    }

    boolean anyOpens() {
        return database.sql(
                        "select exists (select from access.scim_token where revoked_at is null)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** The one that opens; that it was shown is noted once a minute. */
    Optional<UUID> opening(Sha256 token) {
        Optional<UUID> id =
                database.sql(
                                """
                                select id from access.scim_token
                                where token_hash = ? and revoked_at is null
                                """)
                        .param(token.hex())
                        .query((row, n) -> Columns.id(row, "id"))
                        .optional();
        id.ifPresent(
                known ->
                        database.sql(
                                        """
                                        update access.scim_token set used_at = now() where id = ?
                                            and (used_at is null
                                                or used_at < now() - interval '1 minute')
                                        """)
                                .param(known)
                                .update());
        return id;
    }

    boolean revoke(UUID id, Employee by) {
        return database.sql(
                                """
                                update access.scim_token set revoked_at = now(), revoked_by = ?
                                where id = ? and revoked_at is null
                                """)
                        .params(by.label(), id)
                        .update()
                == 1;
    }
}
