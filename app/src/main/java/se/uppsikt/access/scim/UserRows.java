package se.uppsikt.access.scim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.scim.ScimUser.Stamp;
import se.uppsikt.access.scim.ScimUser.Words;
import se.uppsikt.base.database.Columns;

/** People as the directory has them; what it has taken away stays, and is not found. */
@Repository
public class UserRows {
    private static final String LIVING = "select * from access.scim_user where deleted_at is null";
    private final JdbcClient database;

    UserRows(JdbcClient database) {
        this.database = database;
    }

    Optional<ScimUser> user(UUID id) {
        return database.sql(LIVING + " and id = ?").param(id).query(UserRows::read).optional();
    }

    /** Somebody by whom it is here. */
    Optional<ScimUser> user(PersonId person) {
        return database.sql(LIVING + " and person = ?")
                .param(person.value())
                .query(UserRows::read)
                .optional();
    }

    int count(ScimFilter filter) {
        return database.sql(
                        "select count(*) from access.scim_user where deleted_at is null and "
                                + filter.condition())
                .params(filter.values())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    List<ScimUser> part(ScimFilter filter, int from, int most) {
        return database.sql(
                        LIVING
                                + " and "
                                + filter.condition()
                                + " order by made_at, id limit "
                                + most
                                + " offset "
                                + from)
                .params(filter.values())
                .query(UserRows::read)
                .list();
    }

    void add(UUID id, Words words, boolean active) {
        database.sql(
                        """
                        insert into access.scim_user
                            (id, user_name, external_id, given_name, family_name, display_name,
                             title, mail, department, manager, active)
                        values (?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        words.userName(),
                        words.externalId(),
                        words.givenName(),
                        words.familyName(),
                        words.displayName(),
                        words.title(),
                        words.mail(),
                        words.department(),
                        words.manager(),
                        active)
                .update();
    }

    void change(UUID id, Words words, boolean active) {
        database.sql(
                        """
                        update access.scim_user set user_name = ?, external_id = nullif(?, ''),
                            given_name = ?, family_name = ?, display_name = ?, title = ?, mail = ?,
                            department = ?, manager = ?, active = ?, version = version + 1,
                            changed_at = now()
                        where id = ?
                        """)
                .params(
                        words.userName(),
                        words.externalId(),
                        words.givenName(),
                        words.familyName(),
                        words.displayName(),
                        words.title(),
                        words.mail(),
                        words.department(),
                        words.manager(),
                        active,
                        id)
                .update();
    }

    /** Who it is here, and why nothing is allowed if nothing is. */
    void settle(UUID id, @Nullable PersonId person, String problem) {
        database.sql("update access.scim_user set person = :person, problem = :why where id = :id")
                .param("person", person == null ? null : person.value())
                .param("why", problem)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        database.sql(
                        """
                        update access.scim_user
                        set deleted_at = now(), active = false, version = version + 1 where id = ?
                        """)
                .param(id)
                .update();
    }

    /** Those of these that are here. */
    Set<UUID> known(Set<UUID> asked) {
        return database.sql(
                        "select id from access.scim_user where deleted_at is null and id = any(?)")
                .param(asked.toArray(UUID[]::new))
                .query((row, n) -> Columns.id(row, "id"))
                .set();
    }

    /** How many there are, and how many of those are allowed nothing although they are active. */
    public record Count(int all, int active, int waiting) {}

    Count count() {
        return database.sql(
                        """
                        select count(*) as there, count(*) filter (where active) as active,
                            count(*) filter (where active and problem <> '') as waiting
                        from access.scim_user where deleted_at is null
                        """)
                .query(
                        (row, n) ->
                                new Count(
                                        row.getInt("there"),
                                        row.getInt("active"),
                                        row.getInt("waiting")))
                .single();
    }

    /** Those who are active and allowed nothing, by name. */
    List<ScimUser> waiting(int most) {
        return database.sql(
                        LIVING + " and active and problem <> '' order by user_name limit " + most)
                .query(UserRows::read)
                .list();
    }

    private static ScimUser read(ResultSet row, int number) throws SQLException {
        String external = row.getString("external_id");
        UUID person = row.getObject("person", UUID.class);
        return new ScimUser(
                Columns.id(row, "id"),
                new Words(
                        row.getString("user_name"),
                        external == null ? "" : external,
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("display_name"),
                        row.getString("title"),
                        row.getString("mail"),
                        row.getString("department"),
                        row.getString("manager")),
                row.getBoolean("active"),
                person == null ? null : new PersonId(person),
                row.getString("problem"),
                new Stamp(
                        row.getInt("version"),
                        Columns.time(row, "made_at"),
                        Columns.time(row, "changed_at")));
    }
}
