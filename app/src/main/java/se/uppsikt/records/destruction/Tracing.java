package se.uppsikt.records.destruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.DestructionRows.Standing;
import se.uppsikt.records.destruction.OriginalRows.Bytes;
import se.uppsikt.records.destruction.OriginalRows.Named;

/**
 * Knows which originals tell of what. A register of names in them is made when somebody first wants
 * to dispose of anything, a portion a transaction, and then kept up.
 */
@Component
class Tracing {
    static final int PORTION = 1000;

    private final OriginalRows rows;
    private final List<OriginalFormat> formats;
    private final TransactionTemplate transaction;

    Tracing(OriginalRows rows, List<OriginalFormat> formats, TransactionTemplate transaction) {
        this.rows = rows;
        this.formats = List.copyOf(formats);
        this.transaction = transaction;
    }

    /**
     * Where one contribution stands.
     *
     * @param linked the originals in which a wording of it was read
     * @param all those too that tell of it under one of its names
     */
    record Trace(Standing of, Set<Long> linked, Set<Long> all) {}

    boolean wanted() {
        return rows.wanted();
    }

    /** Goes through what has come since the last time, for a while; whether there is more. */
    boolean goThrough() {
        rows.want();
        return Boolean.TRUE.equals(transaction.execute(_ -> nameNext()));
    }

    /** In the caller's transaction. */
    boolean nameNext() {
        List<Bytes> portion = rows.after(rows.upTo(), PORTION);
        if (portion.isEmpty()) {
            return false;
        }
        List<Named> names = new ArrayList<>();
        for (Bytes each : portion) {
            for (OriginalFormat format : formats) {
                if (format.reads(each.source())) {
                    format.names(each.source(), each.body())
                            .forEach(name -> names.add(new Named(name, each.id())));
                }
            }
        }
        rows.named(names, portion.getLast().id());
        return portion.size() == PORTION;
    }

    /** Of each; the originals that have come since the register was made up are in none. */
    List<Trace> traces(Collection<Standing> standing) {
        Map<ContributionId, Set<Long>> linked =
                rows.linked(standing.stream().map(Standing::id).toList());
        Map<ContributionId, Set<String>> names = new HashMap<>();
        Set<String> all = new HashSet<>();
        for (Standing each : standing) {
            Set<String> its = names(each.names(), each.writtenAt());
            names.put(each.id(), its);
            all.addAll(its);
        }
        Map<String, List<Long>> telling = rows.telling(all);
        List<Trace> traces = new ArrayList<>(standing.size());
        for (Standing each : standing) {
            Set<Long> read = linked.getOrDefault(each.id(), Set.of());
            Set<Long> tells = new TreeSet<>(read);
            names.getOrDefault(each.id(), Set.of())
                    .forEach(name -> tells.addAll(telling.getOrDefault(name, List.of())));
            traces.add(new Trace(each, read, tells));
        }
        return traces;
    }

    private static Set<String> names(Set<String> known, Instant writtenAt) {
        Set<String> names = new HashSet<>();
        known.forEach(each -> names.add(OriginalFormat.name(each)));
        names.add(OriginalFormat.moment(writtenAt.getEpochSecond()));
        return names;
    }
}
