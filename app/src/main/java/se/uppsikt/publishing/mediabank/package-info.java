/**
 * The pictures and films that go out, handed in once and used in many posts (P10).
 *
 * <p>Whoever publishes on some account has those of the own unit; the communications department has
 * all. What is said of one – what it shows, what is written in it, whether somebody speaks – is its
 * own and follows it into every post. Large files come in parts and go on where they were broken
 * off; decision 0127.
 *
 * <p>Owns what was handed in as it came, until it is archived, beside what goes out of it: without
 * what a camera has written of where and by whom it was taken. The bytes lie with all other media,
 * by their fingerprint.
 *
 * <p>Its life: handed in → described → used, and then kept; or thrown away by its own unit before
 * anybody has used it ({@link se.uppsikt.publishing.mediabank.AssetUse}).
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
            "base.storage",
            "platforms.publications",
            "publishing.captions",
            "records.destruction"
        })
package se.uppsikt.publishing.mediabank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
