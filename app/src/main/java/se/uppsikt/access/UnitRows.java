package se.uppsikt.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.OrganisationUnits.Area;
import se.uppsikt.access.OrganisationUnits.AreaForm;
import se.uppsikt.access.OrganisationUnits.Body;
import se.uppsikt.access.OrganisationUnits.BodyForm;
import se.uppsikt.access.OrganisationUnits.State;
import se.uppsikt.base.database.Columns;

/** The units of the organisation, as people enter, change and close them. */
@Repository
class UnitRows {
    private static final String STATE =
            """
            case when closed_at is not null then 'CLOSED' when gone_at is not null then 'GONE'
                else 'IN_USE' end as state
            """;

    private final JdbcClient database;

    UnitRows(JdbcClient database) {
        this.database = database;
    }

    List<Body> committees() {
        return database.sql(
                        "select id, code, name, version, "
                                + STATE
                                + " from access.committee order by code")
                .query(
                        (row, n) ->
                                new Body(
                                        new CommitteeId(Columns.id(row, "id")),
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getInt("version"),
                                        State.valueOf(row.getString("state"))))
                .list();
    }

    List<Area> areas() {
        return database.sql(
                        "select id, key, name, committee, whole_municipality, version, "
                                + STATE
                                + " from access.service_area order by name, key")
                .query(UnitRows::area)
                .list();
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        return new Area(
                new ServiceAreaId(Columns.id(row, "id")),
                row.getString("key"),
                row.getString("name"),
                new CommitteeId(Columns.id(row, "committee")),
                row.getBoolean("whole_municipality"),
                row.getInt("version"),
                State.valueOf(row.getString("state")));
    }

    void add(CommitteeId id, BodyForm form) {
        database.sql("insert into access.committee (id, code, name, version) values (?, ?, ?, 1)")
                .params(id.value(), form.code(), form.name())
                .update();
    }

    void add(ServiceAreaId id, AreaForm form, CommitteeId committee) {
        database.sql(
                        """
                        insert into access.service_area
                            (id, key, name, committee, whole_municipality, version)
                        values (?, ?, ?, ?, ?, 1)
                        """)
                .params(id.value(), form.key(), form.name(), committee.value(), form.whole())
                .update();
    }

    /** What is changed is in use, whatever it was. */
    void change(CommitteeId id, BodyForm form) {
        database.sql(
                        """
                        update access.committee set name = ?, version = version + 1,
                            gone_at = null, closed_at = null
                        where id = ?
                        """)
                .params(form.name(), id.value())
                .update();
    }

    /** The same for a service area. */
    void change(ServiceAreaId id, AreaForm form, CommitteeId committee) {
        database.sql(
                        """
                        update access.service_area set name = ?, committee = ?,
                            whole_municipality = ?, version = version + 1,
                            gone_at = null, closed_at = null, handed_to = null
                        where id = ?
                        """)
                .params(form.name(), committee.value(), form.whole(), id.value())
                .update();
    }

    void close(CommitteeId id, Instant at) {
        database.sql(
                        """
                        update access.committee
                        set closed_at = ?, version = version + 1 where id = ?
                        """)
                .params(Columns.time(at), id.value())
                .update();
    }

    void close(ServiceAreaId id, @Nullable ServiceAreaId to, Instant at) {
        database.sql(
                        """
                        update access.service_area
                        set closed_at = :at, handed_to = :to, version = version + 1
                        where id = :id
                        """)
                .param("at", Columns.time(at))
                .param("to", to == null ? null : to.value())
                .param("id", id.value())
                .update();
    }

    /** The committee is not where the organisation comes from any more. */
    void gone(CommitteeId id, Instant at) {
        gone("committee", id.value(), at);
    }

    /** The service area is not where the organisation comes from any more. */
    void gone(ServiceAreaId id, Instant at) {
        gone("service_area", id.value(), at);
    }

    private void gone(String table, UUID id, Instant at) {
        database.sql(
                        "update access."
                                + table
                                + " set gone_at = ?, version = version + 1 where id = ?")
                .params(Columns.time(at), id)
                .update();
    }

    /** How many people with rights each service area has; the one whom nobody is is none. */
    Map<ServiceAreaId, Integer> people() {
        Map<ServiceAreaId, Integer> counted = new HashMap<>();
        database.sql(
                        """
                        select service_area, count(*) as people from access.person p
                        where exists (select from access.person_role where person = p.id)
                            and username <> ?
                        group by service_area
                        """)
                .param(Arrivals.TEMPORARY)
                .query(
                        row -> {
                            counted.put(
                                    new ServiceAreaId(Columns.id(row, "service_area")),
                                    row.getInt("people"));
                        });
        return counted;
    }

    /** Everybody there, with rights or without, goes on in another service area. */
    void movePeople(Collection<PersonId> people, ServiceAreaId to) {
        database.sql(
                        """
                        update access.person set service_area = ?, version = version + 1
                        where id = any(?)
                        """)
                .params(to.value(), people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }
}
