package se.uppsikt.records.destruction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.uppsikt.base.database.Rewriting;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.destruction.Destruction.Purged;

/**
 * Takes what is disposed of from the disk: files that are nobody's any more, then each table that
 * had something of it, what the database remembers of their values, and its log. Each step is done
 * whole and may be done again, so a kill costs one step.
 */
@Component
class Purging {
    /**
     * Every table that anything of a contribution is taken out of, with what is read seldom last.
     */
    static final List<String> TABLES =
            List.of(
                    "records.contribution",
                    "records.version",
                    "records.media",
                    "records.original",
                    "records.earlier_words",
                    "records.also_known",
                    "records.original_name",
                    "inbox.language",
                    "inbox.attached",
                    "assignment.assignment",
                    "assignment.suggestion",
                    "moderation.suggestion",
                    "moderation.essence",
                    "platforms.command",
                    "platforms.command_picture",
                    "platforms.echo",
                    "platforms.found",
                    "platforms.publication",
                    "platforms.publication_media",
                    "platforms.publication_found",
                    "archive.packed_media",
                    "archive.packed_deviation",
                    "public.scheduled_tasks");

    private static final String COPIES = "copies";
    private static final String FILES = "files";
    private static final String STATISTICS = "statistics";
    private static final String LOG = "log";
    private static final int PORTION = 200;
    private static final Duration LATELY = Duration.ofHours(1);
    private static final String STORED_LATELY =
            "En bild eller film ligger kvar, för samma fil har sparats igen den senaste timmen.";

    private final PurgeRows rows;
    private final MediaStore store;
    private final List<BytesInUse> owners;
    private final List<LeftElsewhere> elsewhere;
    private final Rewriting rewriting;
    private final InstantSource time;

    Purging(
            PurgeRows rows,
            MediaStore store,
            Others others,
            Rewriting rewriting,
            InstantSource time) {
        this.rows = rows;
        this.store = store;
        this.owners = List.copyOf(others.owners());
        this.elsewhere = List.copyOf(others.elsewhere());
        this.rewriting = rewriting;
        this.time = time;
    }

    /** Whoever else has something of what is stored. */
    @Component("othersOfTheDisposed")
    record Others(List<BytesInUse> owners, List<LeftElsewhere> elsewhere) {}

    Purged purge(DisposalId under, Consumer<String> told) {
        rows.begin(under, COPIES, time.instant());
        List<String> steps = steps();
        PurgeRows.Standing standing = rows.standing(under);
        int at = standing.done() ? steps.size() : steps.indexOf(standing.step());
        for (; at >= 0 && at < steps.size(); at++) {
            told.accept(swedish(steps.get(at)));
            List<String> left = step(under, steps.get(at));
            boolean last = at == steps.size() - 1;
            rows.next(under, last ? steps.get(at) : steps.get(at + 1), left);
            if (last) {
                rows.done(under, time.instant());
            }
        }
        PurgeRows.Standing now = rows.standing(under);
        return new Purged(now.done(), now.undone());
    }

    private static List<String> steps() {
        List<String> steps = new ArrayList<>();
        steps.add(COPIES);
        steps.add(FILES);
        steps.addAll(TABLES);
        steps.add(STATISTICS);
        steps.add(LOG);
        return steps;
    }

    private List<String> step(DisposalId under, String step) {
        return switch (step) {
            case COPIES -> elsewhere.stream().flatMap(each -> each.of(under).stream()).toList();
            case FILES -> files(under);
            case STATISTICS -> rewriting.statistics().stream().toList();
            case LOG -> rewriting.log();
            default -> rewriting.table(step).stream().toList();
        };
    }

    private static String swedish(String step) {
        return switch (step) {
            case COPIES -> "Det som ligger på andra ställen letas upp.";
            case FILES -> "Bilder och filmer tas bort.";
            case STATISTICS -> "Databasens statistik skrivs om.";
            case LOG -> "Databasens logg byts.";
            default -> "Tabellen " + step + " skrivs om och är stängd så länge.";
        };
    }

    /** Whoever stores the same bytes just now may not have said yet that they are theirs. */
    private List<String> files(DisposalId under) {
        Instant since = time.instant().minus(LATELY);
        boolean stays = false;
        String after = "";
        Optional<Sha256> last;
        do {
            List<Sha256> portion = rows.files(under, after, PORTION);
            Set<Sha256> used = new HashSet<>();
            owners.forEach(owner -> used.addAll(owner.of(portion)));
            for (Sha256 file : portion) {
                if (!used.contains(file)) {
                    stays |= !store.forget(file, since);
                }
            }
            last = portion.isEmpty() ? Optional.empty() : Optional.of(portion.getLast());
            after = last.map(Sha256::hex).orElse(after);
        } while (last.isPresent());
        return stays ? List.of(STORED_LATELY) : List.of();
    }
}
