/**
 * LinkedIn Pages: notifications, what is asked and done over the REST API, and how its originals
 * are cut. Nothing outside this room knows the platform's words, and no room leans on it.
 *
 * <p>LinkedIn says neither how many calls a day it allows nor how many are used. Between the walks
 * over everything, one a day, a poll asks only what has happened since the last one.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.secrets",
            "platforms",
            "platforms.connecting",
            "platforms.http",
            "platforms.meta",
            "platforms.statistics",
            "records",
            "records.destruction",
            "records.journal"
        })
package se.uppsikt.platforms.linkedin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
