package se.uppsikt.inbox.pictures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.inbox.pictures.AttachedRows.Old;
import se.uppsikt.inbox.pictures.AttachedRules.Fate;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Records;

/**
 * What was chosen for an answer and sent with none is kept for no longer than somebody may still
 * write that answer (dataskyddsförordningen artikel 5.1 e). One that was sent, or that an answer
 * waits with, is never touched.
 */
@Service
class Forgetting {
    private static final Duration WRITTEN_IN = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final AttachedRows rows;
    private final Platforms platforms;
    private final Records records;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Forgetting(
            AttachedRows rows,
            Platforms platforms,
            Records records,
            TransactionTemplate transaction,
            InstantSource time) {
        this.rows = rows;
        this.platforms = platforms;
        this.records = records;
        this.transaction = transaction;
        this.time = time;
    }

    /** A portion at a time; those that answers wait with are passed by. */
    void forget() {
        Instant before = time.instant().minus(WRITTEN_IN);
        Portion portion = new Portion(null, AT_ONCE);
        while (portion.found() == AT_ONCE) {
            UUID after = portion.last();
            portion = transaction.execute(_ -> forget(before, after));
        }
    }

    private record Portion(@Nullable UUID last, int found) {}

    private Portion forget(Instant before, @Nullable UUID after) {
        List<Old> old = rows.before(before, after, AT_ONCE);
        Map<UUID, Set<Command.State>> standing =
                platforms.pictures(old.stream().map(Old::about).distinct().toList());
        List<UUID> sent = new ArrayList<>();
        List<UUID> forgotten = new ArrayList<>();
        Set<Sha256> bytes = new HashSet<>();
        for (Old each : old) {
            Fate fate = AttachedRules.fate(standing.getOrDefault(each.id(), Set.of()));
            switch (fate) {
                case SENT -> sent.add(each.id());
                case WAITS -> {}
                case FORGOTTEN -> {
                    forgotten.add(each.id());
                    bytes.add(each.hash());
                }
            }
        }
        rows.sent(sent);
        rows.forget(forgotten);
        bytes.stream()
                .filter(hash -> !rows.has(hash))
                .forEach(hash -> records.forget(hash, before));
        return new Portion(old.isEmpty() ? after : old.getLast().id(), old.size());
    }
}
