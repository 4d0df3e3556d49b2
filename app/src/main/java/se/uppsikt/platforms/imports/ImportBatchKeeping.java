package se.uppsikt.platforms.imports;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Matched;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * Keeps a batch of an import and moves its position in the same transaction. Whatever happens, a
 * contribution is kept exactly when the position is past it.
 */
@Component
class ImportBatchKeeping {
    private final Records records;
    private final Accounts accounts;
    private final ImportRows rows;
    private final ImportReportRows report;
    private final InstantSource time;

    ImportBatchKeeping(
            Records records,
            Accounts accounts,
            ImportRows rows,
            ImportReportRows report,
            InstantSource time) {
        this.records = records;
        this.accounts = accounts;
        this.rows = rows;
        this.report = report;
        this.time = time;
    }

    /** Another worker has moved the import meanwhile; nothing of this batch is kept by us. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(ImportId id) {
            super("import " + id.value() + " is being read by another worker");
        }
    }

    /** The import as it is after the batch. */
    @Transactional
    public Import keep(Import before, ImportBatch batch) {
        rows.waitForNoDisk();
        Account account = accounts.account(before.account());
        List<ImportReport.Line> notes = new ArrayList<>(batch.notes());
        List<ImportPreparation.Prepared> items = withoutRepeats(account, batch.items(), notes);
        List<ImportPreparation.Prepared> news = withoutPoorer(account, items);
        Matched recognised = records.recognise(observations(account, news));
        ContributionsKept kept = records.keep(recognised, batch.words());
        notes.addAll(ImportRules.perhaps(news, recognised));
        Sorting sorting = new Sorting(recognised, keys(kept.added()), keys(kept.reworded()));
        items.forEach(sorting::take);
        sorting.counts.values().forEach(count -> report.count(before.id(), count));
        report.note(before.id(), notes);
        if (!rows.advance(before, batch, sorting.tally(notes.size()))) {
            throw new Overtaken(before.id());
        }
        return rows.find(before.id()).orElseThrow();
    }

    /**
     * An export with a part missing must not put a wording without pictures over a whole one, and
     * one that never has any not over what the platform itself has told of under the same name.
     */
    private List<ImportPreparation.Prepared> withoutPoorer(
            Account account, List<ImportPreparation.Prepared> items) {
        Set<PlatformKey> lacking =
                items.stream()
                        .filter(
                                p ->
                                        p.media().size() < p.item().content().media().size()
                                                || p.media().isEmpty() && !p.key().made())
                        .map(ImportPreparation.Prepared::key)
                        .collect(Collectors.toSet());
        if (lacking.isEmpty()) {
            return items;
        }
        Set<PlatformKey> kept = records.keptOf(account.id(), lacking);
        return items.stream()
                .filter(
                        p -> {
                            PlatformKey key = p.key();
                            return !lacking.contains(key) || !kept.contains(key);
                        })
                .toList();
    }

    /** Loose pictures that a post has already are left, and so are those that are not there. */
    private List<ImportPreparation.Prepared> withoutRepeats(
            Account account,
            List<ImportPreparation.Prepared> items,
            List<ImportReport.Line> notes) {
        List<String> all = items.stream().flatMap(p -> p.hashes().stream()).toList();
        Map<String, String> owners = new HashMap<>(report.owners(account.id(), all));
        Map<String, String> claimed = new LinkedHashMap<>();
        List<ImportPreparation.Prepared> kept = new ArrayList<>();
        for (ImportPreparation.Prepared prepared : items) {
            Item item = prepared.item();
            if (ImportRules.loose(item) && prepared.media().isEmpty()) {
                notes.add(ImportRules.line(ImportRules.NOTHING_IN_IT, item));
            } else if (ImportRules.loose(item) && belongToOthers(prepared, owners)) {
                notes.add(ImportRules.line(ImportRules.SAME_PICTURE, item));
            } else {
                claim(prepared, owners, claimed);
                kept.add(prepared);
            }
        }
        report.belong(account.id(), claimed);
        return kept;
    }

    private static boolean belongToOthers(
            ImportPreparation.Prepared prepared, Map<String, String> owners) {
        String key = prepared.item().origin().key();
        return prepared.hashes().stream()
                .allMatch(hash -> !owners.getOrDefault(hash, key).equals(key));
    }

    private static void claim(
            ImportPreparation.Prepared prepared,
            Map<String, String> owners,
            Map<String, String> claimed) {
        String key = prepared.item().origin().key();
        for (String hash : prepared.hashes()) {
            if (owners.putIfAbsent(hash, key) == null) {
                claimed.put(hash, key);
            }
        }
    }

    private List<Observation> observations(
            Account account, List<ImportPreparation.Prepared> items) {
        Instant now = time.instant();
        List<StoredOriginal> originals =
                records.keepOriginals(
                        items.stream().map(p -> original(account, p.item(), now)).toList());
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ImportPreparation.Prepared prepared = items.get(i);
            Item item = prepared.item();
            OriginalId original = originals.get(i).id();
            observations.add(ImportRules.written(account, item, media(prepared), original, now));
            Observation.Withdrawn withdrawn = ImportRules.withdrawn(account, item, original, now);
            if (withdrawn != null) {
                observations.add(withdrawn);
            }
        }
        return observations;
    }

    private static Original original(Account account, Item item, Instant now) {
        String source = account.platform().name().toLowerCase(Locale.ROOT) + "/export";
        return new Original(source, item.origin().type(), item.origin().original(), now);
    }

    private static List<Observation.MediaSeen> media(ImportPreparation.Prepared prepared) {
        return prepared.media().stream()
                .map(held -> new Observation.MediaSeen(null, held.stored(), held.name(), null))
                .toList();
    }

    private static Set<String> keys(List<Contribution> contributions) {
        return contributions.stream().map(c -> c.key().value()).collect(Collectors.toSet());
    }

    /** Counts what the records took, got more of, and had already. */
    private static final class Sorting {
        private final Matched recognised;
        private final Set<String> added;
        private final Set<String> completed;
        private final Map<String, ImportReport.Count> counts = new HashMap<>();
        private final List<ImportPreparation.Prepared> taken = new ArrayList<>();

        Sorting(Matched recognised, Set<String> added, Set<String> completed) {
            this.recognised = recognised;
            this.added = new HashSet<>(added);
            this.completed = new HashSet<>(completed);
        }

        void take(ImportPreparation.Prepared prepared) {
            Item item = prepared.item();
            String key = recognised.name(new PlatformKey(item.origin().key())).value();
            // Removed as they are counted: the same item twice in a batch is new only once.
            boolean isNew = added.remove(key);
            boolean isMore = !isNew && completed.remove(key);
            if (isNew || isMore) {
                taken.add(prepared);
            }
            String kind = item.kind().name();
            int year = SwedishTime.civil(item.written().at()).getYear();
            ImportReport.Count one =
                    new ImportReport.Count(
                            kind, year, isNew ? 1 : 0, isMore ? 1 : 0, isNew || isMore ? 0 : 1);
            counts.merge(kind + year, one, Sorting::sum);
        }

        private static ImportReport.Count sum(ImportReport.Count a, ImportReport.Count b) {
            return new ImportReport.Count(
                    a.kind(),
                    a.year(),
                    a.taken() + b.taken(),
                    a.completed() + b.completed(),
                    a.known() + b.known());
        }

        Import.Tally tally(int notes) {
            ImportReport.Count all =
                    counts.values().stream()
                            .reduce(new ImportReport.Count("", 0, 0, 0, 0), Sorting::sum);
            return new Import.Tally(
                    all.taken(),
                    all.completed(),
                    all.known(),
                    taken.stream().mapToLong(p -> p.media().size()).sum(),
                    taken.stream().mapToLong(ImportPreparation.Prepared::bytes).sum(),
                    taken.stream().mapToLong(p -> p.item().origin().repaired()).sum(),
                    notes);
        }
    }
}
