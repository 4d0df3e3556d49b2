package se.uppsikt.access;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** What administrators decide about people. */
@Repository
class RightsRows {
    private final JdbcClient database;

    RightsRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * One change at a time, on every node, so that the last two administrators cannot remove each
     * other; readers are not held.
     */
    void lock() {
        database.sql("lock table access.person_role in exclusive mode").update();
    }

    /** Gives these roles and no others; one held before is still held since then. */
    void change(PersonId id, ServiceAreaId area, Set<Role> roles, Employee by, Instant at) {
        database.sql(
                        """
                        update access.person set service_area = ?, decided_by = ?, decided_at = ?,
                            version = version + 1
                        where id = ?
                        """)
                .params(area.value(), by.label(), Columns.time(at), id.value())
                .update();
        put(id, roles, at);
    }

    /** What an administrator decided counts no more; the roles stay until the groups are asked. */
    void release(PersonId id) {
        database.sql(
                        """
                        update access.person
                        set decided_by = null, decided_at = null, version = version + 1
                        where id = ?
                        """)
                .param(id.value())
                .update();
    }

    /** The same without any decision. */
    void put(PersonId id, Set<Role> roles, Instant at) {
        database.sql("delete from access.person_role where person = ? and not role = any(?)")
                .params(id.value(), roles.stream().map(Role::name).toArray(String[]::new))
                .update();
        for (Role role : roles) {
            database.sql(
                            """
                            insert into access.person_role (person, role, since) values (?, ?, ?)
                            on conflict (person, role) do nothing
                            """)
                    .params(id.value(), role.name(), Columns.time(at))
                    .update();
        }
    }
}
