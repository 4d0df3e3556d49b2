/**
 * What became of a post after it was published, beside its draft: as it stands in the records, what
 * has happened to it since, what people have written under it and what the platform counts.
 *
 * <p>Owns nothing: it reads what the rooms before it keep.
 *
 * <p>Must never: show what the reader may not read in the records; call a post unchanged because
 * nobody has looked.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "platforms.publications",
            "platforms.statistics",
            "publishing",
            "publishing.takedowns",
            "records",
            "records.readers",
            "records.threads"
        })
package se.uppsikt.publishing.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
