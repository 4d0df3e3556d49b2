package se.uppsikt.insight.logbook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.SettableClock;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.DaySealing;
import se.uppsikt.base.ledger.DaySeals;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Deeds;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.register.Register;

/** A comment with a picture and an edit, registered and corrected; and how one lays hands on it. */
final class Kept {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    final ContributionId id;
    final Office office;
    final StoredMedia picture;

    Kept(
            Records records,
            Register register,
            AccountId account,
            JdbcClient database,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.office = new Office(records, account);
        this.picture =
                records.store(
                        new ByteArrayInputStream(
                                ("GIF89a" + UUID.randomUUID())
                                        .getBytes(StandardCharsets.US_ASCII)));
        String key = Office.ownKey();
        office.keep(office.withMedia(key, "först", new MediaSeen(null, picture, "a.gif", "Bild")));
        office.keep(office.edited(key, "sedan", 60));
        this.id = office.contribution(key).id();
        transaction.executeWithoutResult(
                _ -> {
                    register.register(
                            Deeds.ANNA,
                            id,
                            new Registration.Entry(
                                    "Kim",
                                    "Kommentar om belysning",
                                    Registration.PublicView.SUBJECT));
                    database.sql(
                                    """
                                    insert into records.registration_correction (contribution, number, corrected_at,
                                        corrected_by, counterpart, subject, words)
                                    select contribution, 1, now(), 'Anna', null, 'Kommentar om gatan', words
                                    from records.registration where contribution = ?
                                    """)
                            .param(1, id.value())
                            .update();
                });
        deed("register-entry-corrected", Map.of("lyder", "Kommentar om gatan"));
        deed("something-done", Map.of("a", "b"));
    }

    void deed(String event, Map<String, String> particulars) {
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new Done(event, particulars, id.value())));
    }

    private record Done(String event, Map<String, String> particulars, UUID contribution)
            implements OnRecord {
        @Override
        public Actor actor() {
            return new Machine("prov");
        }

        @Override
        public Instant at() {
            return Office.NOON;
        }

        @Override
        public String sentence() {
            return "Något gjordes";
        }

        @Override
        public About about() {
            return new About(null, contribution, null, null, null);
        }
    }

    /** The number of the deed that is of no consequence. */
    long entry() {
        return number(
                "select number from records.ledger where event = 'something-done' and contribution = '"
                        + id.value()
                        + "'");
    }

    long number(String question) {
        return database.sql(question).query(Long.class).single();
    }

    /** So many days are over since the last one that is sealed, and then the clock runs again. */
    static void sealDays(int days, SettableClock clock, DaySeals seals, DaySealing sealing) {
        for (int i = 0; i < days; i++) {
            clock.set(
                    seals.last()
                            .map(seal -> SwedishTime.endOf(seal.day()))
                            .orElse(clock.instant())
                            .plus(Duration.ofDays(1))
                            .plusSeconds(60));
            sealing.sealDaysThatAreOver();
        }
        clock.run();
    }

    /** As somebody with all power over the database would, one statement after another. */
    void tamper(String changes) {
        database.sql("set local session_replication_role = replica").update();
        String entry = Long.toString(entry());
        for (String change :
                changes.replace(":entry", entry).replace(":c", "'" + id.value() + "'").split(";")) {
            if (database.sql(change).update() == 0) {
                throw new AssertionError("nothing was changed by " + change);
            }
        }
    }
}
