package se.uppsikt.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.TimeIds;

/** Fills the tables of the organisation from its file. What already has an id keeps it. */
@Repository
class OrganisationRows {
    private final JdbcClient database;
    private final TimeIds ids;

    OrganisationRows(JdbcClient database, TimeIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Lets one node at a time fill; readers are not held. */
    void lock() {
        database.sql("lock table access.organisation_file in exclusive mode").update();
    }

    Optional<Filled> filled() {
        return database.sql("select fingerprint, demo from access.organisation_file")
                .query(
                        (row, n) ->
                                new Filled(
                                        new Sha256(row.getString("fingerprint")),
                                        row.getBoolean("demo")))
                .optional();
    }

    /**
     * What the tables were last filled from.
     *
     * @param demo whether that was for the made-up municipality, with its people
     */
    record Filled(Sha256 from, boolean demo) {}

    void fill(Filled now, Instant at) {
        database.sql(
                        """
                        insert into access.organisation_file (fingerprint, demo, loaded_at)
                        values (?, ?, ?)
                        on conflict (one) do update set
                            fingerprint = excluded.fingerprint,
                            demo = excluded.demo,
                            loaded_at = excluded.loaded_at
                        """)
                .params(now.from().hex(), now.demo(), Columns.time(at))
                .update();
    }

    void put(Organisation.Body committee) {
        database.sql(
                        """
                        insert into access.committee (id, code, name) values (?, ?, ?)
                        on conflict (code) do update set
                            name = excluded.name, gone_at = null, closed_at = null,
                            version = access.committee.version + 1
                        """)
                .params(ids.next(), committee.code(), committee.name())
                .update();
    }

    void put(Organisation.Area area) {
        database.sql(
                        """
                        insert into access.service_area (id, key, name, committee, whole_municipality)
                        select ?, ?, ?, id, ? from access.committee where code = ?
                        on conflict (key) do update set
                            name = excluded.name,
                            committee = excluded.committee,
                            whole_municipality = excluded.whole_municipality,
                            gone_at = null, closed_at = null, handed_to = null,
                            version = access.service_area.version + 1
                        """)
                .params(
                        ids.next(),
                        area.key(),
                        area.name(),
                        area.wholeMunicipality(),
                        area.committee())
                .update();
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from access.service_area)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Whether there is more than the one service area that comes along. */
    boolean isEntered() {
        return database.sql("select count(*) > 1 or bool_or(version > 0) from access.service_area")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** What is in use here and not in the file is gone there, and stays here. */
    void noteGone(Organisation file, Instant at) {
        noteGone(
                "committee",
                "code",
                file.committees().stream().map(Organisation.Body::code).toArray(String[]::new),
                at);
        noteGone(
                "service_area",
                "key",
                file.areas().stream().map(Organisation.Area::key).toArray(String[]::new),
                at);
    }

    private void noteGone(String table, String word, String[] there, Instant at) {
        database.sql(
                        "update access."
                                + table
                                + " set gone_at = ?, version = version + 1"
                                + " where gone_at is null and closed_at is null and not "
                                + word
                                + " = any(?)")
                .params(Columns.time(at), there)
                .update();
    }

    /**
     * Puts the person and exactly these roles; a role held before is still held since then. Roles
     * and place that an administrator has decided stay as they are.
     */
    void put(Organisation.Person person, Instant at) {
        Known known =
                database.sql(
                                """
                                insert into access.person as known
                                    (id, username, first_name, last_name, title, service_area)
                                select ?, ?, ?, ?, ?, id from access.service_area where key = ?
                                on conflict (username) do update set
                                    first_name = excluded.first_name,
                                    last_name = excluded.last_name,
                                    title = excluded.title,
                                    service_area = case when known.decided_at is null
                                        then excluded.service_area else known.service_area end
                                returning id, decided_at is not null as decided
                                """)
                        .params(
                                ids.next(),
                                person.username(),
                                person.firstName(),
                                person.lastName(),
                                person.title(),
                                person.area())
                        .query(
                                (row, n) ->
                                        new Known(
                                                row.getObject("id", UUID.class),
                                                row.getBoolean("decided")))
                        .single();
        if (!known.decided()) {
            putRoles(known.id(), person, at);
        }
    }

    /** A person who is put, and whether an administrator has decided the rights. */
    private record Known(UUID id, boolean decided) {}

    private void putRoles(UUID id, Organisation.Person person, Instant at) {
        database.sql("delete from access.person_role where person = ? and not role = any(?)")
                .params(id, person.roles().stream().map(Role::name).toArray(String[]::new))
                .update();
        person.roles().forEach(role -> putRole(id, role, at));
    }

    private void putRole(UUID person, Role role, Instant at) {
        database.sql(
                        """
                        insert into access.person_role (person, role, since) values (?, ?, ?)
                        on conflict (person, role) do nothing
                        """)
                .params(person, role.name(), Columns.time(at))
                .update();
    }

    /** Takes every right away from those who are not in the file, whoever decided it. */
    void clearRightsOfOthers(List<Organisation.Person> people) {
        String[] named = people.stream().map(Organisation.Person::username).toArray(String[]::new);
        database.sql(
                        """
                        delete from access.person_role r using access.person p
                        where p.id = r.person and not p.username = any(?)
                        """)
                .param(named)
                .update();
        database.sql(
                        """
                        update access.person
                        set decided_by = null, decided_at = null, version = version + 1
                        where decided_at is not null and not username = any(?)
                        """)
                .param(named)
                .update();
    }

    /** The service areas that work for the whole municipality. */
    Set<ServiceAreaId> wholeMunicipality() {
        return database.sql("select id from access.service_area where whole_municipality")
                .query((row, n) -> new ServiceAreaId(row.getObject("id", UUID.class)))
                .set();
    }

    /** The service areas that nobody can choose any more. */
    Set<ServiceAreaId> closed() {
        return database.sql("select id from access.service_area where closed_at is not null")
                .query((row, n) -> new ServiceAreaId(row.getObject("id", UUID.class)))
                .set();
    }

    /** The committees that nobody can choose any more. */
    Set<CommitteeId> closedCommittees() {
        return database.sql("select id from access.committee where closed_at is not null")
                .query((row, n) -> new CommitteeId(row.getObject("id", UUID.class)))
                .set();
    }

    /**
     * The service areas' keys by key and by name; a key goes before a name. Those of a closed one
     * lead to whoever took over, so that old words elsewhere still mean somebody.
     */
    Map<String, String> areaKeys() {
        Map<String, String> keys = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        database.sql(
                        """
                        with recursive led (key, name, closed, goal) as (
                            select key, name, closed_at is not null, id from access.service_area
                            union
                            select led.key, led.name, led.closed, a.handed_to
                            from led join access.service_area a on a.id = led.goal
                            where a.handed_to is not null)
                        select led.key, led.name, a.key as goal from led
                        join access.service_area a on a.id = led.goal and a.closed_at is null
                        order by led.closed, led.key
                        """)
                .query(
                        row -> {
                            names.putIfAbsent(row.getString("name"), row.getString("goal"));
                            keys.putIfAbsent(row.getString("key"), row.getString("goal"));
                        });
        names.forEach(keys::putIfAbsent);
        return keys;
    }
}
