/**
 * Facebook Pages: webhooks, what is asked, done and published over the Graph API, and what its
 * Pages export. Nothing outside this room knows the platform's words, and no room leans on it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.media",
            "base.secrets",
            "base.shared",
            "platforms",
            "platforms.exports",
            "platforms.imports",
            "platforms.meta",
            "platforms.publications",
            "records",
            "records.journal"
        })
package se.uppsikt.platforms.facebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
