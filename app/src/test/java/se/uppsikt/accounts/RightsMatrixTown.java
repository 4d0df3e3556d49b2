package se.uppsikt.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** A unit with one person of each role, and accounts near and far, each with one of everything. */
final class RightsMatrixTown {
    private static final Duration DAY = Duration.ofDays(1);
    private final JdbcClient database;
    private final Records records;
    private final Instant now = InstantSource.system().instant();
    private final UUID unit;
    private final UUID elsewhere;
    private final Map<Role, PersonId> people = new EnumMap<>(Role.class);
    private final Map<String, Place> places = new LinkedHashMap<>();

    /**
     * @param letter what the committees' codes begin with, another for each town
     */
    RightsMatrixTown(JdbcClient database, Records records, String letter) {
        this.database = database;
        this.records = records;
        UUID here = committee(letter + "A");
        UUID there = committee(letter + "B");
        unit = area("Provenheten", here);
        UUID other = area("Den andra enheten", there);
        elsewhere = area("Den tredje enheten", there);
        for (Role role : Role.values()) {
            people.put(role, person(role));
        }
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
        String item = comment(new AccountId(id));
        return new Place(
                id,
                Map.ofEntries(
                        Map.entry("handle", handle),
                        Map.entry("item", item),
                        Map.entry(
                                "message",
                                written(new AccountId(id), ContributionKind.DIRECT_MESSAGE)),
                        Map.entry("entry", entry(id, committee, code, comment(new AccountId(id)))),
                        Map.entry("answer", readyAnswer(owner)),
                        Map.entry("package", yearPackage(id)),
                        Map.entry("import", importOf(id)),
                        Map.entry("assignment", assignment(id, comment(new AccountId(id)), unit)),
                        Map.entry(
                                "elsewhere", assignment(id, comment(new AccountId(id)), elsewhere)),
                        Map.entry("block", block(id, item)),
                        Map.entry("thread", closedThread(id, item))));
    }

    private String comment(AccountId account) {
        return written(account, ContributionKind.COMMENT);
    }

    private String written(AccountId account, ContributionKind kind) {
        byte[] bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        OriginalId original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll", "application/json", bytes, now)))
                        .getFirst()
                        .id();
        PlatformKey key = new PlatformKey("k-" + UUID.randomUUID());
        records.keep(
                List.of(
                        new Observation.Written(
                                account,
                                key,
                                kind,
                                Direction.RECEIVED,
                                new Author("77", "Kim Åström"),
                                null,
                                key,
                                "Hej",
                                List.of(),
                                java.net.URI.create("https://facebook.com/x"),
                                now,
                                now,
                                now,
                                original)));
        return records.byKey(account, key).orElseThrow().id().value().toString();
    }

    private String block(UUID account, String about) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into blocks.block
                            (id, account, author, about, reasons, earlier, ground, ground_name,
                             legal_basis, second_person, guideline, motive, other_way, told,
                             until_at, state, decided_by, decided_label, decided_at)
                        values (:id, :account, '77', cast(:about as uuid),
                            array[cast(:about as uuid)], 2, 'spam', 'Prov', 'Prov', false, 1,
                            'Prov', 'Ring', 'LETTER', :until, 'IN_FORCE', :id, 'prov', :now)
                        """)
                .param("id", id)
                .param("account", account)
                .param("about", about)
                .param("until", now.plus(DAY).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id.toString();
    }

    /** Lent by the unit to one, which has no right by it to anything else. */
    private String assignment(UUID account, String about, UUID to) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into assignment.assignment
                            (id, contribution, account, from_person, from_label, from_area, to_area,
                             to_name, lent, word, at, remind_at, returns_at)
                        values (:id, cast(:about as uuid), :account, :person, 'prov', :unit, :to,
                            'Provenheten', true, '', :now, :later, :later)
                        """)
                .param("id", id)
                .param("about", about)
                .param("account", account)
                .param("person", whoIs(Role.EDITOR).value())
                .param("unit", unit)
                .param("to", to)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("later", now.plus(DAY).atOffset(ZoneOffset.UTC))
                .update();
        return id.toString();
    }

    private String closedThread(UUID account, String about) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into blocks.closed_thread
                            (id, account, about, guideline, motive, until_at, decided_label,
                             decided_at)
                        values (?, ?, cast(? as uuid), 1, 'Prov', ?, 'prov', ?)
                        """)
                .params(
                        id,
                        account,
                        about,
                        now.plus(DAY).atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return id.toString();
    }

    private String entry(UUID account, UUID committee, String code, String contribution) {
        int running = 90_001 + places.size();
        database.sql(
                        """
                        insert into records.registration
                            (contribution, account, committee, committee_code, series, year,
                             running, registered_at, registered_by, received_at, direction,
                             subject, public_without_names)
                        values (cast(:contribution as uuid), :account, :committee, :code, 'SM',
                            2026, :running, :now, 'prov', :now, 'RECEIVED', 'Prov', true)
                        """)
                .param("contribution", contribution)
                .param("account", account)
                .param("committee", committee)
                .param("code", code)
                .param("running", running)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return "%s-SM-2026-%05d".formatted(code, running);
    }

    /** Of the service area that owns the account. */
    private String readyAnswer(UUID owner) {
        UUID id = UUID.randomUUID();
        database.sql("insert into answerbank.answer (id, owner, word, version) values (?, ?, ?, 1)")
                .params(id, owner, id.toString())
                .update();
        database.sql(
                        """
                        insert into answerbank.version
                            (answer, number, word, text, source, responsible, best_before,
                             everywhere, areas, accounts, written_by, written_at)
                        values (?, 1, 'prov', 'Prov', 'prov', ?, '2026-12-01', true, '{}', '{}',
                            'prov', ?)
                        """)
                .params(id, whoIs(Role.EDITOR).value(), now.atOffset(ZoneOffset.UTC))
                .update();
        return id.toString();
    }

    private String yearPackage(UUID account) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into archive.year_package
                            (id, account, year, name, ordered_by, ordered_at, state, step)
                        values (?, ?, 2025, 'prov', 'prov', ?, 'STOPPED', '')
                        """)
                .params(id, account, now.atOffset(ZoneOffset.UTC))
                .update();
        return id.toString();
    }

    private String importOf(UUID account) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into archive.import (id, account, state, ordered_by, ordered_at)
                        values (?, ?, 'DONE', 'prov', ?)
                        """)
                .params(id, account, now.atOffset(ZoneOffset.UTC))
                .update();
        return id.toString();
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
