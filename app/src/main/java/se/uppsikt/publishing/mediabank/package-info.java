/**
 * The pictures and films that go out, handed in once and used in many posts (P10).
 *
 * <p>Owns what was handed in as it came, until it is archived, beside what goes out of it: without
 * what a camera has written of where and by whom it was taken. The bytes lie with all other media,
 * by their fingerprint.
 *
 * <p>Must never: change what a picture shows, or lose what has been published.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "records.destruction"
        })
package se.uppsikt.publishing.mediabank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
