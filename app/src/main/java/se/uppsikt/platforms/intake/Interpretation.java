package se.uppsikt.platforms.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Records;
import se.uppsikt.records.Records.SearchWords;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * Turns originals into observations and keeps them: a batch is one transaction, so that a kill at
 * any moment leaves every original either wholly interpreted or not at all.
 */
@Service
class Interpretation {
    private static final Logger LOG = LoggerFactory.getLogger(Interpretation.class);

    private final Records records;
    private final ConnectionRows connections;
    private final UnreadRows unread;
    private final PlatformJobs followUps;
    private final Desk desk;

    /** Whom to tell, the time, and who looks at what comes next. */
    @Component("interpretationDesk")
    record Desk(ApplicationEventPublisher events, InstantSource time, ReadAhead ahead) {}

    Interpretation(
            Records records,
            ConnectionRows connections,
            UnreadRows unread,
            PlatformJobs followUps,
            Desk desk) {
        this.records = records;
        this.connections = connections;
        this.unread = unread;
        this.followUps = followUps;
        this.desk = desk;
    }

    /**
     * Interprets the oldest originals of a platform, in the order of arrival.
     *
     * @return how many were taken
     */
    @Transactional
    public int next(Adapter adapter, int limit) {
        followUps.oneAtATime();
        List<StoredOriginal> batch = records.uninterpreted(adapter.webhookSource(), limit);
        SearchWords words = desk.ahead().words(adapter);
        if (batch.size() == limit) {
            desk.ahead().begin(adapter, batch.getLast().id(), limit);
        }
        interpret(adapter, batch, words);
        return batch.size();
    }

    /** Tries originals again that could not be read before. */
    @Transactional
    public void again(Adapter adapter, Collection<StoredOriginal> originals) {
        followUps.oneAtATime();
        interpret(adapter, originals, SearchWords.NONE);
    }

    /** Sets one original aside, so that it stops nothing behind it. */
    @Transactional
    public void setAside(StoredOriginal original, Map<MissingPrerequisite, String> why) {
        records.uninterpretable(original.id(), String.join(" ", new TreeSet<>(why.values())));
        unread.add(original, why);
    }

    private void interpret(Adapter adapter, Collection<StoredOriginal> batch, SearchWords words) {
        if (batch.isEmpty()) {
            return;
        }
        Map<String, AccountId> pages = connections.pages(adapter.platform());
        Map<StoredOriginal, ParsedDelivery> readings = new LinkedHashMap<>();
        batch.forEach(original -> readings.put(original, adapter.read(original, pages)));
        List<Observation> found = new ArrayList<>();
        readings.values().forEach(reading -> found.addAll(reading.observations()));
        List<Observation> observations = followUps.asSent(followUps.withoutOwnRemovals(found));
        followUps.before(readings.values());
        records.alsoNamed(
                readings.values().stream().flatMap(reading -> reading.names().stream()).toList());
        if (!observations.isEmpty()) {
            records.keep(records.recognise(observations), words);
        }
        settle(readings);
        seen(readings.values(), observations);
    }

    private void settle(Map<StoredOriginal, ParsedDelivery> readings) {
        List<OriginalId> done = new ArrayList<>();
        readings.forEach(
                (original, reading) -> {
                    if (reading.unread().isEmpty()) {
                        done.add(original.id());
                    } else {
                        setAside(original, reading.unread());
                    }
                    if (!reading.notes().isEmpty()) {
                        LOG.info("original {}: {}", original.id().value(), reading.notes());
                    }
                });
        if (!done.isEmpty()) {
            records.interpreted(done);
            unread.remove(done);
        }
    }

    private void seen(Collection<ParsedDelivery> readings, List<Observation> observations) {
        readings.stream()
                .flatMap(reading -> reading.restrictions().stream())
                .forEach(connections::restricted);
        readings.stream()
                .flatMap(reading -> reading.measured().stream())
                .forEach(desk.events()::publishEvent);
        Set<AccountId> accounts = new LinkedHashSet<>();
        observations.forEach(each -> accounts.add(each.account()));
        readings.forEach(reading -> accounts.addAll(reading.toPoll()));
        readings.forEach(
                reading -> reading.names().forEach(named -> accounts.add(named.account())));
        if (!accounts.isEmpty()) {
            connections.eventsSeen(accounts, desk.time().instant());
        }
        followUps.after(readings, observations);
    }
}
