package se.uppsikt.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.records.Records;

/** A unit with one person of each role, and accounts near and far, each with one of everything. */
final class RightsMatrixTown {
    private static final Duration DAY = Duration.ofDays(1);
    private final JdbcClient database;
    private final Instant now = InstantSource.system().instant();
    private final UUID unit;
    private final RightsMatrixThings things;
    private final Map<Role, PersonId> people = new EnumMap<>(Role.class);
    private final Map<String, Place> places = new LinkedHashMap<>();

    /**
     * @param letter what the committees' codes begin with, another for each town
     */
    RightsMatrixTown(JdbcClient database, Records records, String letter) {
        this.database = database;
        UUID here = committee(letter + "A");
        UUID there = committee(letter + "B");
        unit = area("Provenheten", here);
        UUID other = area("Den andra enheten", there);
        UUID elsewhere = area("Den tredje enheten", there);
        for (Role role : Role.values()) {
            people.put(role, person(role));
        }
        things =
                new RightsMatrixThings(
                        database,
                        records,
                        now,
                        new RightsMatrixThings.Lender(unit, elsewhere, whoIs(Role.EDITOR)));
        places.put("o", account("SERVICE_AREA", unit, here, letter + "A"));
        places.put("a", account("SERVICE_AREA", other, there, letter + "B"));
        places.put("m", account("OFFICIAL", other, there, letter + "B"));
        places.put("t", account("OFFICIAL", other, there, letter + "B"));
        places.put("e", account("OFFICIAL", other, there, letter + "B"));
        turn(place("t"), now.minus(DAY), now.plus(DAY));
        turn(place("e"), now.minus(DAY), now.minusSeconds(1));
    }

    /** An account, and one of each thing that an address can name. */
    record Place(UUID account, Map<String, String> names) {
        String in(String address) {
            String filled = address;
            for (Map.Entry<String, String> name : names.entrySet()) {
                filled = filled.replace("{" + name.getKey() + "}", name.getValue());
            }
            return filled;
        }
    }

    /** Letter and account, in the order of the matrix. */
    Map<String, Place> places() {
        return places;
    }

    PersonId whoIs(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** Gives somebody every role there is. */
    void mayEverything(Role who) {
        for (Role role : Role.values()) {
            database.sql(
                            """
                            insert into access.person_role (person, role) values (?, ?)
                            on conflict do nothing
                            """)
                    .params(whoIs(who).value(), role.name())
                    .update();
        }
    }

    private Place place(String letter) {
        return Objects.requireNonNull(places.get(letter));
    }

    private UUID committee(String code) {
        UUID id = UUID.randomUUID();
        database.sql("insert into access.committee (id, code, name) values (?, ?, ?)")
                .params(id, code, "Nämnden " + code)
                .update();
        return id;
    }

    private UUID area(String name, UUID committee) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into access.service_area (id, key, name, committee, whole_municipality)
                        values (?, ?, ?, ?, false)
                        """)
                .params(id, id.toString(), name, committee)
                .update();
        return id;
    }

    private PersonId person(Role role) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into access.person
                            (id, username, first_name, last_name, title, service_area)
                        values (?, ?, 'Kim', 'Ek', 'handläggare', ?)
                        """)
                .params(id, id.toString(), unit)
                .update();
        database.sql("insert into access.person_role (person, role) values (?, ?)")
                .params(id, role.name())
                .update();
        return new PersonId(id);
    }

    private Place account(String kind, UUID owner, UUID committee, String code) {
        UUID id = UUID.randomUUID();
        String handle = "prov-" + id;
        database.sql(
                        """
                        insert into accounts.account
                            (id, kind, platform, platform_id, handle, name, address, owner,
                             committee, status, relay)
                        values (:id, :kind, 'FACEBOOK', :handle, :handle, 'Prov',
                            'https://www.facebook.com/prov', :owner, :committee, 'ACTIVE', true)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("handle", handle)
                .param("owner", owner)
                .param("committee", committee)
                .update();
        Map<String, String> names = new LinkedHashMap<>(things.of(new AccountId(id), owner));
        names.putAll(things.shown(id, owner));
        names.put("handle", handle);
        names.put("entry", things.entry(new AccountId(id), committee, code));
        return new Place(id, names);
    }

    private void turn(Place place, Instant from, Instant until) {
        database.sql(
                        """
                        insert into accounts.turn
                            (id, account, host, kind, from_at, until_at, purpose, granted_by,
                             granted_at)
                        values (:id, :account, :host, 'RELAY', :from, :until, '', 'prov', :from)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", place.account())
                .param("host", unit)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
