package se.uppsikt.archive.disposal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.destruction.DisposalId;

/** Puts what is done about disposal on record and orders what follows, in its transaction. */
@Component
class DisposalRecorder {
    static final Machine MACHINE = new Machine("gallring");

    private final ApplicationEventPublisher events;
    private final InstantSource time;
    private final SchedulerClient scheduler;

    DisposalRecorder(
            ApplicationEventPublisher events, InstantSource time, @Lazy SchedulerClient scheduler) {
        this.events = events;
        this.time = time;
        this.scheduler = scheduler;
    }

    /** As finely as it is kept. */
    Instant now() {
        return StorableText.time(time.instant());
    }

    LocalDate today() {
        return SwedishTime.day(now());
    }

    /** It goes on at once, as a task written in the same transaction. */
    void goesOn(DisposalId id) {
        scheduler.scheduleIfNotExists(
                DisposalTasks.WORK.instance(DisposalTasks.instance(id, now())).build(), now());
    }

    /** What is gone is taken off the disk at night. */
    void tonight(DisposalId id) {
        scheduler.scheduleIfNotExists(
                DisposalTasks.ERASE.instance(DisposalTasks.instance(id, now())).build(),
                DisposalTasks.night(now()));
    }

    void done(DisposalDeed.Word word, Actor by, Map<String, String> particulars) {
        events.publishEvent(new DisposalDeed(word, by, now(), particulars));
    }

    /** With how far it has come. */
    void done(DisposalDeed.Word word, Actor by, Disposal one) {
        done(word, by, particulars(one));
    }

    private static Map<String, String> particulars(Disposal one) {
        Map<String, String> told = new TreeMap<>();
        told.put("gallring", one.id().value().toString());
        told.put("beslut", one.authority().value().toString());
        told.put("listade", Long.toString(one.listing().listed()));
        told.put("valda", Long.toString(one.listing().chosen()));
        told.put("lista", one.listing().digest().hex());
        told.put("gallrade", Long.toString(one.carried().disposed()));
        told.put("lämnade", Long.toString(one.carried().left()));
        return told;
    }

    /** With what it says and the fingerprints that vouch for it. */
    void written(DisposalRecord record, Disposal one) {
        Map<String, String> told = particulars(one);
        told.put("protokoll", record.number());
        told.put("utfall", record.outcome().hex());
        done(DisposalDeed.Word.RECORD_WRITTEN, MACHINE, told);
    }
}
