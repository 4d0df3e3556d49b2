package se.uppsikt.access.scim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.scim.ScimUser.Stamp;
import se.uppsikt.base.database.Columns;

/** Groups as the directory has them, and who is in them. */
@Repository
class GroupRows {
    private static final String LIVING = "select * from access.scim_group where deleted_at is null";
    private final JdbcClient database;

    GroupRows(JdbcClient database) {
        this.database = database;
    }

    Optional<ScimGroup> group(UUID id) {
        return database.sql(LIVING + " and id = ?").param(id).query(GroupRows::read).optional();
    }

    int count(ScimFilter filter) {
        return database.sql(
                        "select count(*) from access.scim_group where deleted_at is null and "
                                + filter.condition())
                .params(filter.values())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    List<ScimGroup> part(ScimFilter filter, int from, int most) {
        return database.sql(
                        LIVING
                                + " and "
                                + filter.condition()
                                + " order by made_at, id limit "
                                + most
                                + " offset "
                                + from)
                .params(filter.values())
                .query(GroupRows::read)
                .list();
    }

    /** The groups that somebody is in. */
    List<ScimGroup> of(UUID user) {
        return database.sql(
                        LIVING
                                + " and id in (select group_id from access.scim_member"
                                + " where user_id = ?) order by lower(display_name)")
                .param(user)
                .query(GroupRows::read)
                .list();
    }

    Set<UUID> members(UUID group) {
        return new TreeSet<>(
                database.sql(
                                """
                                select m.user_id from access.scim_member m
                                join access.scim_user u on u.id = m.user_id
                                where m.group_id = ? and u.deleted_at is null
                                """)
                        .param(group)
                        .query((row, n) -> Columns.id(row, "user_id"))
                        .set());
    }

    void add(UUID id, String displayName, String externalId) {
        database.sql(
                        """
                        insert into access.scim_group (id, display_name, external_id)
                        values (?, ?, nullif(?, ''))
                        """)
                .params(id, displayName, externalId)
                .update();
    }

    void change(UUID id, String displayName, String externalId) {
        database.sql(
                        """
                        update access.scim_group set display_name = ?, external_id = nullif(?, ''),
                            version = version + 1, changed_at = now()
                        where id = ?
                        """)
                .params(displayName, externalId, id)
                .update();
    }

    /** Exactly these are in the group. */
    void putMembers(UUID group, Set<UUID> users) {
        UUID[] all = users.toArray(UUID[]::new);
        database.sql("delete from access.scim_member where group_id = ? and not user_id = any(?)")
                .params(group, all)
                .update();
        database.sql(
                        """
                        insert into access.scim_member (group_id, user_id)
                        select ?, unnest(cast(? as uuid[])) on conflict do nothing
                        """)
                .params(group, all)
                .update();
    }

    void delete(UUID id) {
        database.sql(
                        """
                        update access.scim_group set deleted_at = now(), version = version + 1
                        where id = ?
                        """)
                .param(id)
                .update();
    }

    private static ScimGroup read(ResultSet row, int number) throws SQLException {
        String external = row.getString("external_id");
        return new ScimGroup(
                Columns.id(row, "id"),
                row.getString("display_name"),
                external == null ? "" : external,
                new Stamp(
                        row.getInt("version"),
                        Columns.time(row, "made_at"),
                        Columns.time(row, "changed_at")));
    }
}
