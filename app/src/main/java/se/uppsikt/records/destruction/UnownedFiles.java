package se.uppsikt.records.destruction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.shared.Sha256;

/**
 * Files that were stored and then not taken into any record: the program was killed in between, or
 * whoever stored them changed their mind. Nobody would find them again, and nothing says that they
 * may be kept (dataskyddsförordningen art. 5.1 e).
 */
@Component
class UnownedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(UnownedFiles.class);

    /** Longer than anybody takes between storing a file and saying whose it is. */
    private static final Duration IS_TAKEN_WITHIN = Duration.ofDays(2);

    private static final int PAGE = 500;

    private final MediaStore store;
    private final PurgeRows rows;
    private final List<BytesInUse> owners;
    private final InstantSource time;

    UnownedFiles(MediaStore store, PurgeRows rows, List<BytesInUse> owners, InstantSource time) {
        this.store = store;
        this.rows = rows;
        this.owners = List.copyOf(owners);
        this.time = time;
    }

    /** Takes them away; how many they were. */
    long sweep() {
        Instant before = time.instant().minus(IS_TAKEN_WITHIN);
        long taken = 0;
        MediaStore.Page page = store.page("", PAGE);
        while (!page.last().isEmpty()) {
            taken += sweep(page, before);
            page = store.page(page.last(), PAGE);
        }
        if (taken > 0) {
            LOG.info("files that were nobody's and have been taken away: {}", taken);
        }
        return taken;
    }

    private long sweep(MediaStore.Page page, Instant before) {
        Set<Sha256> old = new HashSet<>();
        page.files()
                .forEach(
                        (hash, at) -> {
                            if (at.isBefore(before)) {
                                old.add(hash);
                            }
                        });
        if (old.isEmpty()) {
            return 0;
        }
        old.removeAll(rows.known(old));
        owners.forEach(owner -> old.removeAll(owner.of(Set.copyOf(old))));
        return old.stream().filter(hash -> store.forget(hash, before)).count();
    }
}
