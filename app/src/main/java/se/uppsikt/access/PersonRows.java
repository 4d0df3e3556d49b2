package se.uppsikt.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Access.RoleHeld;
import se.uppsikt.base.database.Columns;

/** People and the organisation, as they are read. */
@Repository
class PersonRows {
    private static final String PEOPLE =
            """
            select id, username, first_name, last_name, title, service_area, version, decided_by,
                decided_at, array(select role from access.person_role where person = p.id) as roles,
                case when left_at is not null then 'LEFT' when directory then 'DIRECTORY'
                    when exists (select from access.identity where person = p.id) then 'PROVIDER'
                    when listed then 'LIST' else 'FILE' end as origin
            from access.person p
            """;

    private final JdbcClient database;

    PersonRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Person> person(PersonId id) {
        return database.sql(PEOPLE + "where id = ?")
                .param(id.value())
                .query(PersonRows::read)
                .optional();
    }

    Optional<Person> person(String username) {
        return database.sql(PEOPLE + "where username = ?")
                .param(username)
                .query(PersonRows::read)
                .optional();
    }

    List<Person> people() {
        return database.sql(PEOPLE + "order by last_name, first_name, username")
                .query(PersonRows::read)
                .list();
    }

    /** By family name, from after one of them; those whose name holds the words. */
    List<Person> people(String words, @Nullable PersonId after, int limit) {
        return database.sql(
                        PEOPLE
                                + """
                                where position(lower(cast(:words as text) collate "pg_c_utf8") in lower(
                                        concat_ws(' ', first_name, last_name, username)
                                            collate "pg_c_utf8")) > 0
                                    and (cast(:after as uuid) is null
                                        or (last_name, first_name, username) > (
                                            select last_name, first_name, username
                                            from access.person where id = :after))
                                order by last_name, first_name, username limit :limit
                                """)
                .param("words", words)
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("limit", limit)
                .query(PersonRows::read)
                .list();
    }

    /** The addresses that people were listed with, of those who work here. */
    Map<PersonId, String> mails() {
        Map<PersonId, String> mails = new HashMap<>();
        database.sql(
                        "select id, mail from access.person where mail is not null and left_at is null")
                .query(
                        row -> {
                            mails.put(
                                    new PersonId(row.getObject("id", UUID.class)),
                                    row.getString("mail"));
                        });
        return mails;
    }

    List<RoleHeld> rolesHeld() {
        return database.sql("select person, role, since from access.person_role order by role")
                .query(
                        (row, n) ->
                                new RoleHeld(
                                        new PersonId(row.getObject("person", UUID.class)),
                                        Role.valueOf(row.getString("role")),
                                        since(row)))
                .list();
    }

    private static @Nullable Instant since(ResultSet row) throws SQLException {
        Instant since = Columns.timeOrNull(row, "since");
        return since;
    }

    List<Committee> committees() {
        return database.sql("select id, code, name from access.committee order by code")
                .query(
                        (row, n) ->
                                new Committee(
                                        new CommitteeId(row.getObject("id", UUID.class)),
                                        row.getString("code"),
                                        row.getString("name")))
                .list();
    }

    List<ServiceArea> serviceAreas() {
        return database.sql("select id, name, committee from access.service_area order by name")
                .query(
                        (row, n) ->
                                new ServiceArea(
                                        new ServiceAreaId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        new CommitteeId(row.getObject("committee", UUID.class))))
                .list();
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("username"),
                new Employee(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("title"),
                        new ServiceAreaId(row.getObject("service_area", UUID.class)),
                        roles(row.getArray("roles"))),
                row.getInt("version"),
                Person.Origin.valueOf(row.getString("origin")),
                decided(row));
    }

    private static Person.@Nullable Decided decided(ResultSet row) throws SQLException {
        Instant at = Columns.timeOrNull(row, "decided_at");
        return at == null ? null : new Person.Decided(row.getString("decided_by"), at);
    }

    private static Set<Role> roles(Array roles) throws SQLException {
        return Arrays.stream((String[]) roles.getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }
}
