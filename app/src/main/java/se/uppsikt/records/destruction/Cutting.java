package se.uppsikt.records.destruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.DestructionRows.Standing;
import se.uppsikt.records.destruction.OriginalFormat.Several;
import se.uppsikt.records.destruction.OriginalFormat.Sought;
import se.uppsikt.records.destruction.OriginalRows.Bytes;
import se.uppsikt.records.destruction.Tracing.Trace;

/**
 * Finds contributions in every original that tells of them and cuts them out of each; whatever else
 * stands there stays, byte for byte.
 */
@Component
class Cutting {
    private static final Logger LOG = LoggerFactory.getLogger(Cutting.class);

    /** Not more than this is gone through by whoever waits for an answer: some seconds. */
    private static final int MOST = 20_000;

    /** Of originals that are in memory at the same time; one alone may be larger. */
    private static final long AT_A_TIME = 4_000_000;

    private static final Hindrance UNKNOWN =
            new Hindrance(
                    "Det ligger i ett original som Uppsikt inte kan skära i. Originalet måste gallras för sig.");
    private static final Hindrance UNREAD =
            new Hindrance("En leverans som nämner det är inte läst än, och kan rymma något nytt.");
    private static final Hindrance BEHIND =
            new Hindrance(
                    "Originalen gås igenom för att hitta allt som rymmer bidraget. Försök igen om en stund.");

    private final OriginalRows rows;
    private final Tracing tracing;
    private final List<OriginalFormat> formats;

    Cutting(OriginalRows rows, Tracing tracing, List<OriginalFormat> formats) {
        this.rows = rows;
        this.tracing = tracing;
        this.formats = List.copyOf(formats);
    }

    /**
     * An original that is to be cut.
     *
     * @param out the contributions that go out of it
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Planned(
            long original, Sha256 before, byte[] reduced, Sha256 after, List<ContributionId> out) {}

    /**
     * What is to be cut of some.
     *
     * @param hindrances why others cannot be; nothing is cut of those
     */
    record Plan(
            List<Standing> free, List<Planned> cuts, Map<ContributionId, Hindrance> hindrances) {
        /** How many originals each is cut out of. */
        Map<ContributionId, Integer> originals() {
            Map<ContributionId, Integer> originals = new HashMap<>();
            cuts.forEach(cut -> cut.out().forEach(id -> originals.merge(id, 1, Integer::sum)));
            return originals;
        }
    }

    boolean goThrough() {
        return tracing.goThrough();
    }

    /** In the caller's transaction; nobody else cuts the same originals until it is over. */
    void lockAndPlan(
            Map<ContributionId, Standing> standing, DisposalId under, Consumer<Plan> each) {
        plan(standing, under, each, true);
    }

    /** To see what could be cut. */
    void plan(Map<ContributionId, Standing> standing, DisposalId under, Consumer<Plan> each) {
        plan(standing, under, each, false);
    }

    /** Some at a time; what one plan does is there when the next is made. */
    private void plan(
            Map<ContributionId, Standing> standing,
            DisposalId under,
            Consumer<Plan> each,
            boolean locked) {
        if (standing.isEmpty()) {
            return;
        }
        rows.want();
        if (rows.behind(MOST + 1) > MOST) {
            each.accept(new Plan(List.of(), List.of(), all(standing.keySet(), BEHIND)));
            return;
        }
        while (tracing.nameNext()) {
            LOG.debug("originals are gone through before a disposal");
        }
        List<Trace> traces = tracing.traces(standing.values());
        Set<Long> originals = originals(traces);
        if (locked) {
            rows.lock(originals);
        }
        Set<Long> unread = rows.waiting(originals);
        List<Trace> waiting = new ArrayList<>();
        List<Trace> read = new ArrayList<>();
        for (Trace trace : traces) {
            (trace.all().stream().anyMatch(unread::contains) ? waiting : read).add(trace);
        }
        each.accept(new Plan(List.of(), List.of(), all(ids(waiting), UNREAD)));
        groups(read, rows.sizes(originals)).forEach(group -> each.accept(plan(group, under)));
    }

    private static Set<Long> originals(List<Trace> traces) {
        return traces.stream()
                .flatMap(trace -> trace.all().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Collection<ContributionId> ids(List<Trace> traces) {
        return traces.stream().map(trace -> trace.of().id()).toList();
    }

    private static Map<ContributionId, Hindrance> all(
            Collection<ContributionId> ids, Hindrance why) {
        return ids.stream().collect(Collectors.toMap(id -> id, _ -> why));
    }

    /** Of so many originals at a time as may be in memory; those that share originals together. */
    private static List<List<Trace>> groups(List<Trace> traces, Map<Long, Long> sizes) {
        List<List<Trace>> groups = new ArrayList<>();
        List<Trace> group = new ArrayList<>();
        Set<Long> held = new HashSet<>();
        long size = 0;
        for (Trace each : traces.stream().sorted(Cutting::byOriginal).toList()) {
            for (long original : each.all()) {
                size += held.add(original) ? sizes.getOrDefault(original, 0L) : 0;
            }
            group.add(each);
            if (size > AT_A_TIME) {
                groups.add(List.copyOf(group));
                group.clear();
                held.clear();
                size = 0;
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private static int byOriginal(Trace one, Trace other) {
        return Long.compare(last(one), last(other));
    }

    private static long last(Trace trace) {
        return trace.all().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private Plan plan(List<Trace> group, DisposalId under) {
        Map<Long, List<Sought>> sought = new TreeMap<>();
        for (Trace trace : group) {
            for (long original : trace.all()) {
                sought.computeIfAbsent(original, _ -> new ArrayList<>())
                        .add(sought(trace, original, under));
            }
        }
        List<Planned> cuts = new ArrayList<>();
        Set<ContributionId> impossible = new HashSet<>();
        for (Bytes original : rows.bytes(sought.keySet())) {
            Several found = cut(original, sought.getOrDefault(original.id(), List.of()));
            found.impossible().forEach(id -> impossible.add(new ContributionId(id)));
            if (!found.out().isEmpty()) {
                cuts.add(planned(original, found));
            }
        }
        return impossible.isEmpty()
                ? new Plan(group.stream().map(Trace::of).toList(), cuts, Map.of())
                : without(impossible, group, under);
    }

    /** What stays somewhere is not cut out of anything. */
    private Plan without(Set<ContributionId> impossible, List<Trace> group, DisposalId under) {
        List<Trace> others =
                group.stream().filter(trace -> !impossible.contains(trace.of().id())).toList();
        Plan rest = plan(others, under);
        Map<ContributionId, Hindrance> hindrances = new HashMap<>(rest.hindrances());
        hindrances.putAll(all(impossible, UNKNOWN));
        return new Plan(rest.free(), rest.cuts(), hindrances);
    }

    private static Sought sought(Trace trace, long original, DisposalId under) {
        Standing one = trace.of();
        return new Sought(
                one.id().value(),
                under.value(),
                one.names(),
                one.writtenAt(),
                one.wordings(),
                trace.linked().contains(original));
    }

    private static Planned planned(Bytes original, Several found) {
        return new Planned(
                original.id(),
                Sha256.of(original.body()),
                found.body(),
                Sha256.of(found.body()),
                found.out().stream().map(ContributionId::new).sorted(Cutting::byId).toList());
    }

    private static int byId(ContributionId one, ContributionId other) {
        return one.value().compareTo(other.value());
    }

    /**
     * What has come once more of something that is gone, in the transaction in which it was read.
     */
    List<Planned> again(long original, Sought sought) {
        rows.lock(Set.of(original));
        List<Planned> cuts = new ArrayList<>();
        for (Bytes bytes : rows.bytes(Set.of(original))) {
            Several found = cut(bytes, List.of(sought));
            if (!found.out().isEmpty()) {
                cuts.add(planned(bytes, found));
            }
        }
        return cuts;
    }

    /** Each original in one step, however many go out of it. */
    void carryOut(List<Planned> cuts, Instant at) {
        if (!cuts.isEmpty()) {
            rows.cut(cuts, at);
        }
    }

    private Several cut(Bytes original, List<Sought> sought) {
        for (OriginalFormat format : formats) {
            if (format.reads(original.source())) {
                return format.cut(original.source(), original.body(), sought);
            }
        }
        return Several.unread(original.body(), sought);
    }
}
