package se.uppsikt.platforms.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Locks;
import se.uppsikt.platforms.ConnectionJobs;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.commands.SentAnswers;
import se.uppsikt.platforms.publications.SentPosts;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;

/**
 * Work on the network that interpretation finds needed: task rows in the same transaction. The
 * scheduler is asked for late, since it is made of the very tasks that come here.
 */
@Component
class PlatformJobs {
    /** Fetches the media that wait. */
    static final TaskDescriptor<Void> MEDIA = TaskDescriptor.of("platforms-media");

    private final Locks locks;
    private final SentAnswers sent;
    private final SentPosts posts;
    private final Records records;
    private final ConnectionJobs jobs;
    private final AskRows asks;
    private final SchedulerClient scheduler;
    private final InstantSource time;

    /** What we have said ourselves, and how it was sent. */
    @Component("oursAsSent")
    record Ours(SentAnswers answers, SentPosts posts) {}

    PlatformJobs(
            Locks locks,
            Ours ours,
            Records records,
            ConnectionJobs jobs,
            AskRows asks,
            @Lazy SchedulerClient scheduler,
            InstantSource time) {
        this.locks = locks;
        this.sent = ours.answers();
        this.posts = ours.posts();
        this.records = records;
        this.jobs = jobs;
        this.asks = asks;
        this.scheduler = scheduler;
        this.time = time;
    }

    void oneAtATime() {
        locks.take(Locks.Lock.INTERPRETATION);
    }

    /**
     * Leaves out the echo of what we are taking away ourselves right now: it is the outcome of a
     * command, told when that is settled, and nobody's withdrawal.
     */
    List<Observation> withoutOwnRemovals(List<Observation> observations) {
        Set<AccountId> accounts = new LinkedHashSet<>();
        for (Observation each : observations) {
            if (each instanceof Observation.Withdrawn) {
                accounts.add(each.account());
            }
        }
        if (accounts.isEmpty()) {
            return observations;
        }
        Set<PlatformKey> ours = sent.beingRemoved(accounts);
        return observations.stream()
                .filter(each -> !(each instanceof Observation.Withdrawn && isOf(ours, each)))
                .toList();
    }

    /** The echo of an answer or a post of ours with a picture is no edit of it. */
    List<Observation> asSent(List<Observation> observations) {
        return posts.asSent(sent.asSent(observations));
    }

    /** Also by another of the names that the platform has for it. */
    private boolean isOf(Set<PlatformKey> ours, Observation told) {
        return ours.contains(told.key())
                || !ours.isEmpty()
                        && records.byKey(told.account(), told.key())
                                .filter(kept -> ours.contains(kept.key()))
                                .isPresent();
    }

    /** Before it is kept: whoever looks at what is kept asks whether a person has sent it. */
    void before(Collection<ParsedDelivery> readings) {
        sent.echoed(readings.stream().flatMap(reading -> reading.echoes().stream()).toList());
    }

    void after(Collection<ParsedDelivery> readings, List<Observation> observations) {
        Set<ParsedDelivery.Asked> asked = new LinkedHashSet<>(unknownThreads(observations));
        readings.forEach(reading -> asked.addAll(reading.toAskFor()));
        asks.put(asked, time.instant());
        readings.stream()
                .flatMap(reading -> reading.toPoll().stream())
                .distinct()
                .forEach(jobs::poll);
        if (observations.stream().anyMatch(PlatformJobs::hasMedia)) {
            fetchMedia();
        }
    }

    /** What else is to be asked for on the account waits too. */
    void putOff(AccountId account, Duration pause) {
        asks.putOff(account, time.instant(), pause);
    }

    /** At once and as if for the first time. */
    void connect(AccountId account) {
        jobs.connect(account);
    }

    void fetchMedia() {
        scheduler.scheduleIfNotExists(MEDIA.instance("now").build(), time.instant());
    }

    private static boolean hasMedia(Observation observation) {
        return observation instanceof Written written
                && written.media().stream().anyMatch(media -> media.source() != null);
    }

    /** The posts that comments stand under and that nobody has seen yet. */
    private Set<ParsedDelivery.Asked> unknownThreads(List<Observation> observations) {
        Map<AccountId, Set<PlatformKey>> threads = new LinkedHashMap<>();
        for (Observation each : observations) {
            if (each instanceof Written written && written.kind() == ContributionKind.COMMENT) {
                threads.computeIfAbsent(written.account(), _ -> new LinkedHashSet<>())
                        .add(written.thread());
            }
        }
        Set<ParsedDelivery.Asked> unknown = new LinkedHashSet<>();
        threads.forEach(
                (account, named) -> {
                    Set<PlatformKey> kept = records.keptOf(account, named);
                    named.stream()
                            .filter(thread -> !kept.contains(thread))
                            .forEach(
                                    thread ->
                                            unknown.add(
                                                    new ParsedDelivery.Asked(
                                                            account, thread, thread)));
                });
        return unknown;
    }
}
