package se.uppsikt.records.destruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.DestructionRows.Standing;
import se.uppsikt.records.destruction.OriginalFormat.Cut;
import se.uppsikt.records.destruction.OriginalFormat.Sought;
import se.uppsikt.records.destruction.OriginalRows.Bytes;
import se.uppsikt.records.destruction.OriginalRows.Named;

/**
 * Finds a contribution in every original that tells of it and cuts it out of each; whatever else
 * stands there stays, byte for byte.
 */
@Component
class Cutting {
    private static final Logger LOG = LoggerFactory.getLogger(Cutting.class);
    static final int PORTION = 500;

    /** Not more than this is gone through by whoever waits for an answer: some seconds. */
    private static final int MOST = 20_000;

    private static final Hindrance UNKNOWN =
            new Hindrance(
                    "Det ligger i ett original som Uppsikt inte kan skära i. Originalet måste gallras för sig.");
    private static final Hindrance UNREAD =
            new Hindrance("En leverans som nämner det är inte läst än, och kan rymma något nytt.");
    private static final Hindrance BEHIND =
            new Hindrance(
                    "Originalen gås igenom för att hitta allt som rymmer bidraget. Försök igen om en stund.");

    private final OriginalRows rows;
    private final List<OriginalFormat> formats;

    Cutting(OriginalRows rows, List<OriginalFormat> formats) {
        this.rows = rows;
        this.formats = List.copyOf(formats);
    }

    /** An original that is to be cut. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Planned(Bytes original, byte[] reduced) {}

    /**
     * What is to be cut of one contribution.
     *
     * @param hindrances why it cannot be; nothing is cut then
     */
    record Plan(List<Planned> cuts, List<Hindrance> hindrances) {}

    /** Goes through what has come since the last time; whether there is more. */
    @Transactional
    public boolean nameNext(int limit) {
        List<Bytes> portion = rows.after(rows.upTo(), limit);
        if (portion.isEmpty()) {
            return false;
        }
        List<Named> names = new ArrayList<>();
        for (Bytes each : portion) {
            for (OriginalFormat format : reading(each)) {
                format.names(each.source(), each.body())
                        .forEach(name -> names.add(new Named(name, each.id())));
            }
        }
        rows.named(names, portion.getLast().id());
        return portion.size() == limit;
    }

    boolean wanted() {
        return rows.wanted();
    }

    /** In the caller's transaction; nobody else cuts the same originals until it is over. */
    Map<ContributionId, Plan> plans(Map<ContributionId, Standing> standing, DisposalId under) {
        rows.want();
        if (rows.behind(MOST + 1) > MOST) {
            return standing.keySet().stream()
                    .collect(Collectors.toMap(id -> id, _ -> new Plan(List.of(), List.of(BEHIND))));
        }
        while (nameNext(PORTION)) {
            LOG.debug("originals are gone through before a disposal");
        }
        Map<ContributionId, Set<Long>> linked = rows.linked(standing.keySet());
        Map<ContributionId, Plan> plans = new HashMap<>();
        standing.forEach(
                (id, one) -> plans.put(id, plan(one, linked.getOrDefault(id, Set.of()), under)));
        return plans;
    }

    private Plan plan(Standing one, Set<Long> linked, DisposalId under) {
        Set<Long> all = new TreeSet<>(linked);
        Set<String> names =
                one.names().stream().map(OriginalFormat::name).collect(Collectors.toSet());
        names.add(OriginalFormat.moment(one.writtenAt().getEpochSecond()));
        all.addAll(rows.telling(names));
        List<Planned> cuts = new ArrayList<>();
        List<Hindrance> hindrances = new ArrayList<>();
        if (rows.waits(all)) {
            return new Plan(List.of(), List.of(UNREAD));
        }
        for (Bytes original : rows.locked(all)) {
            Sought sought =
                    new Sought(
                            one.id().value(),
                            under.value(),
                            one.names(),
                            one.writtenAt(),
                            one.wordings(),
                            linked.contains(original.id()));
            switch (cut(original, sought)) {
                case Cut.Reduced(byte[] body) -> cuts.add(new Planned(original, body));
                case Cut.NotThere() -> {}
                case Cut.Impossible() -> hindrances.add(UNKNOWN);
            }
        }
        return new Plan(List.copyOf(cuts), hindrances.stream().distinct().toList());
    }

    /**
     * What has come once more of something that is gone, in the transaction in which it was read.
     */
    List<Planned> again(long original, Sought sought) {
        List<Planned> cuts = new ArrayList<>();
        for (Bytes bytes : rows.locked(List.of(original))) {
            if (cut(bytes, sought) instanceof Cut.Reduced(byte[] body)) {
                cuts.add(new Planned(bytes, body));
            }
        }
        return cuts;
    }

    void carryOut(ContributionId contribution, List<Planned> cuts, Instant at) {
        cuts.forEach(each -> rows.cut(each.original(), each.reduced(), contribution, at));
    }

    private Cut cut(Bytes original, Sought sought) {
        List<OriginalFormat> reading = reading(original);
        if (reading.isEmpty()) {
            return sought.linked() ? new Cut.Impossible() : new Cut.NotThere();
        }
        return reading.getFirst().cut(original.source(), original.body(), sought);
    }

    private List<OriginalFormat> reading(Bytes original) {
        return formats.stream().filter(format -> format.reads(original.source())).toList();
    }
}
