package se.uppsikt.records.evidence;

import java.time.Instant;
import java.util.List;
import se.uppsikt.base.shared.Sha256;

/**
 * What a check of the kept evidence found: every original, wording and medium read again and its
 * fingerprint compared.
 */
public sealed interface Evidence {
    /** Everything is there and unchanged. */
    record Verified(Sha256 whole, int originals, int versions, int media, Instant at)
            implements Evidence {}

    /** Something is missing or changed; nothing may be removed. */
    record Wanting(List<String> reasons, Instant at) implements Evidence {
        public Wanting {
            reasons = List.copyOf(reasons);
        }
    }
}
