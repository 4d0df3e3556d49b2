package se.uppsikt.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/**
 * A draft that nobody goes on with is thrown: it is no public record (TF 2 kap. 12 §), and may hold
 * personal data (dataskyddsförordningen artikel 5.1 e).
 */
@Service
class DraftForgetting {
    private static final Duration UNTOUCHED = Duration.ofDays(365);
    private static final Duration UNBEGUN = Duration.ofDays(1);

    private final DraftRows rows;
    private final InstantSource time;

    DraftForgetting(DraftRows rows, InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    void forget() {
        Instant now = time.instant();
        rows.forget(now.minus(UNTOUCHED), now.minus(UNBEGUN));
    }
}
