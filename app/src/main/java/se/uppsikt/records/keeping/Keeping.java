package se.uppsikt.records.keeping;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Ledger;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionRows;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Matched;
import se.uppsikt.records.NewVersion;
import se.uppsikt.records.Records.SearchWords;
import se.uppsikt.records.VersionRows;
import se.uppsikt.records.VersionSighting;
import se.uppsikt.records.keeping.ContributionWriteRows.Known;
import se.uppsikt.records.keeping.ContributionWriteRows.Row;

/**
 * Keeps what was observed. What a contribution is in the end depends on the set of observations and
 * not on their order or number: headers merge, wordings are ordered by their own time, the first
 * removal and the last visibility count. News that are no news – most of what a poll sees – are
 * found out by reading and cost no lock.
 *
 * <p>Two nodes that keep the same at once: new rows are inserted in one order, then known rows are
 * locked in one order, so neither waits for the other crosswise.
 */
@Enforces(value = "H1", how = "Det som kommer in sparas innan någon ser det eller tar ställning.")
@Component
class Keeping {
    private final ContributionWriteRows standings;
    private final VersionNumbering shelf;
    private final ContributionRows contributions;
    private final Ledger ledger;
    private final Announcing announcing;

    Keeping(
            ContributionWriteRows standings,
            VersionNumbering shelf,
            ContributionRows contributions,
            Ledger ledger,
            Announcing announcing) {
        this.standings = standings;
        this.shelf = shelf;
        this.contributions = contributions;
        this.ledger = ledger;
        this.announcing = announcing;
    }

    /** New ids, the time and the house that listens. */
    @Component
    record Announcing(TimeIds ids, InstantSource time, ApplicationEventPublisher events) {}

    ContributionsKept keep(Matched recognised, SearchWords words) {
        List<MergedObservation> gathered = MergedObservation.of(recognised.observations());
        Map<AccountKey, Known> known =
                standings.find(gathered.stream().map(MergedObservation::named).toList());
        gathered.removeIf(g -> g.onlyStands() && !known.containsKey(g.named()));
        KeepResult changes = new KeepResult();
        List<VersionRows.Row> wordings = new ArrayList<>();
        List<MergedObservation> kept = new ArrayList<>(news(gathered, known));
        kept.addAll(
                insert(
                        gathered.stream().filter(g -> !known.containsKey(g.named())).toList(),
                        words,
                        changes,
                        wordings));
        Set<ContributionId> touched = change(kept, changes, wordings);
        shelf.add(wordings);
        changes.reworded(shelf.settle(touched));
        changes.joined(standings.waitingIn(recognised.united()));
        Map<ContributionId, Contribution> now = contributions.all(changes.all());
        ledger.write(changes.told(now));
        ContributionsKept result = changes.kept(now, announcing.time().instant());
        announcing.events().publishEvent(result);
        return result;
    }

    /** Those of the known ones about which something new is said. */
    private List<MergedObservation> news(
            List<MergedObservation> gathered, Map<AccountKey, Known> known) {
        Map<ContributionId, List<VersionSighting>> sightings =
                shelf.sightings(known.values().stream().map(Known::id).toList());
        return gathered.stream()
                .filter(
                        g -> {
                            Known before = known.get(g.named());
                            return before != null
                                    && (!g.onTopOf(before.standing()).equals(before.standing())
                                            || VersionNumbering.news(
                                                    g.wordings(),
                                                    sightings.getOrDefault(
                                                            before.id(), List.of())));
                        })
                .toList();
    }

    /**
     * @return those that somebody else has inserted meanwhile
     */
    private List<MergedObservation> insert(
            List<MergedObservation> fresh,
            SearchWords words,
            KeepResult changes,
            List<VersionRows.Row> wordings) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        Map<ContributionId, MergedObservation> byId = LinkedHashMap.newLinkedHashMap(fresh.size());
        fresh.forEach(g -> byId.put(new ContributionId(announcing.ids().next()), g));
        Map<ContributionId, List<VersionRows.Row>> numbered = numbered(byId);
        List<Row> rows = new ArrayList<>(fresh.size());
        byId.forEach(
                (id, g) ->
                        rows.add(row(id, g, Objects.requireNonNull(numbered.get(id))).with(words)));
        Set<ContributionId> inserted = new HashSet<>(standings.insert(rows));
        List<MergedObservation> late = new ArrayList<>();
        byId.forEach(
                (id, g) -> {
                    if (inserted.contains(id)) {
                        changes.stands(g, id, null, g.alone());
                        wordings.addAll(Objects.requireNonNull(numbered.get(id)));
                    } else {
                        late.add(g);
                    }
                });
        return late;
    }

    private static Map<ContributionId, List<VersionRows.Row>> numbered(
            Map<ContributionId, MergedObservation> fresh) {
        return fresh.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry ->
                                        VersionNumbering.numbered(
                                                entry.getKey(), entry.getValue().wordings())));
    }

    private static Row row(ContributionId id, MergedObservation g, List<VersionRows.Row> numbered) {
        int count = 0;
        NewVersion current = null;
        for (VersionRows.Row row : numbered) {
            Integer number = row.number();
            if (number != null && number > count) {
                count = number;
                current = row.wording();
            }
        }
        return new Row(
                id,
                g.named(),
                g.alone(),
                current == null ? null : current.text(),
                null,
                count,
                current == null ? 0 : current.media().size());
    }

    /**
     * @return those that got new wordings, to be numbered anew
     */
    private Set<ContributionId> change(
            List<MergedObservation> late, KeepResult changes, List<VersionRows.Row> wordings) {
        Map<AccountKey, Known> locked =
                standings.lock(late.stream().map(MergedObservation::named).toList());
        List<Known> changed = new ArrayList<>();
        Set<ContributionId> touched = new HashSet<>();
        for (MergedObservation g : late) {
            Known before = Objects.requireNonNull(locked.get(g.named()));
            ObservedState after = g.onTopOf(before.standing());
            if (!after.equals(before.standing())) {
                changed.add(new Known(before.id(), before.named(), after));
                changes.stands(g, before.id(), before.standing(), after);
            }
            for (NewVersion wording : g.wordings()) {
                wordings.add(new VersionRows.Row(before.id(), wording, null));
                touched.add(before.id());
            }
        }
        standings.update(changed);
        return touched;
    }
}
