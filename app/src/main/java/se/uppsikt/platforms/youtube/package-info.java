/**
 * YouTube (X4): films are posts, comments and replies are what people write. What is read and done
 * goes over the Data API, whose units all accounts of a project share; of films the hub tells, of
 * comments nobody does. A film that we publish is sent over as private, and shown by one call.
 *
 * <p>Must never: spend what answers need on reading or on films; take a list's word for it that
 * something is gone; shut anybody out in a way that no program can undo (decision 0103).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.database",
            "base.media",
            "base.secrets",
            "base.shared",
            "platforms",
            "platforms.connecting",
            "platforms.exports",
            "platforms.http",
            "platforms.imports",
            "platforms.meta",
            "platforms.publications",
            "platforms.statistics",
            "records",
            "records.destruction",
            "records.journal"
        })
package se.uppsikt.platforms.youtube;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
