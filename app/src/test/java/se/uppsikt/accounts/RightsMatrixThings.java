package se.uppsikt.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.PersonId;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** One of each thing that an address can name, on an account. */
final class RightsMatrixThings {
    private static final Duration DAY = Duration.ofDays(1);
    private final JdbcClient database;
    private final Records records;
    private final Instant now;
    private final Lender lender;
    private int entries;

    RightsMatrixThings(JdbcClient database, Records records, Instant now, Lender lender) {
        this.database = database;
        this.records = records;
        this.now = now;
        this.lender = lender;
    }

    /** A unit that has lent something, to itself and to another, and who did it. */
    record Lender(UUID unit, UUID elsewhere, PersonId editor) {}

    /** What an address can name, by its word; all but the account and its entry. */
    Map<String, String> of(AccountId account, UUID owner) {
        UUID id = account.value();
        String item = comment(account);
        return Map.of(
                "item", item,
                "message", written(account, ContributionKind.DIRECT_MESSAGE),
                "answer", readyAnswer(owner),
                "package", yearPackage(id),
                "import", importOf(id),
                "assignment", assignment(id, comment(account), lender.unit()),
                "elsewhere", assignment(id, comment(account), lender.elsewhere()),
                "block", block(id, item),
                "thread", closedThread(id, item));
    }

    /** Whom a unit shows, by which right, and a post that must go; by the word of an address. */
    Map<String, String> shown(UUID account, UUID owner) {
        UUID participant = UUID.randomUUID();
        UUID basis = UUID.randomUUID();
        UUID publication = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        database.sql(
                        """
                        insert into publishing.participant (id, owner, name, made_by, made_at)
                        values (?, ?, 'Prov', 'prov', now())
                        """)
                .params(participant, owner)
                .update();
        database.sql(
                        """
                        insert into publishing.basis (id, participant, kind, purpose, child, way, noted_by,
                            begins, made_by, made_at)
                        values (?, ?, 'CONSENT', 'Prov', false, 'ORAL', 'prov', '2026-01-01', 'prov', now())
                        """)
                .params(basis, participant)
                .update();
        database.sql(
                        """
                        insert into platforms.publication (id, account, form, text, once, state, due,
                            ordered_at, ordered_by, attempt, settled_at)
                        values (?, ?, 'POST', 'Prov', ?, 'PUBLISHED', now(), now(), 'prov', 1, now())
                        """)
                .params(publication, account, publication.toString())
                .update();
        database.sql(
                        """
                        insert into publishing.retraction (id, publication, account, cause, made_by, made_at, due_at)
                        values (?, ?, ?, 'BY_HAND', 'prov', now(), now())
                        """)
                .params(task, publication, account)
                .update();
        return Map.of(
                "participant", participant.toString(),
                "basis", basis.toString(),
                "task", task.toString());
    }

    /** The number of what is entered in the register. */
    String entry(AccountId account, UUID committee, String code) {
        return entry(account.value(), committee, code, comment(account));
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
                .param("person", lender.editor().value())
                .param("unit", lender.unit())
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
        int running = 90_001 + entries++;
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
                .params(id, lender.editor().value(), now.atOffset(ZoneOffset.UTC))
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
}
