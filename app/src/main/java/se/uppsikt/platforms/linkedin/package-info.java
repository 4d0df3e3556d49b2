/**
 * LinkedIn Pages: notifications, what is asked and done over the REST API, what its Pages export,
 * and how its originals are cut. Nothing outside this room knows the platform's words, and no room
 * leans on it.
 *
 * <p>LinkedIn says neither how many calls a day it allows nor how many are used. Between the walks
 * over everything, one a day, a poll asks only what has happened since the last one.
 *
 * <p>Its terms for storing are at odds with the archive duty. Where it is chosen that what members
 * write is left unread, nothing by them is asked for, and of what is told the ids alone are kept
 * (decision 0116).
 *
 * <p>Must never: say of a post that it did not appear because it is not found; LinkedIn names it in
 * its answer only, and its lists lag behind (decision 0121).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
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
            "platforms.retention",
            "platforms.statistics",
            "records",
            "records.destruction",
            "records.journal"
        })
package se.uppsikt.platforms.linkedin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
