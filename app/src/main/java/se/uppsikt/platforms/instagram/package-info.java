/**
 * Instagram for professional accounts, reached through the Graph API with the token of the page
 * that an account is connected to: webhooks, what is asked, done and published, and what its
 * accounts export. Nothing outside this room knows the platform's words, and no room leans on it.
 *
 * <p>The platform tells of new comments, and never that one was changed, hidden or removed: the
 * poll finds that. A comment that is missing in a list is asked for by its id before anything is
 * said of it, since hidden ones are in no list.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.media",
            "base.secrets",
            "platforms",
            "platforms.exports",
            "platforms.imports",
            "platforms.meta",
            "platforms.publications",
            "records",
            "records.journal"
        })
package se.uppsikt.platforms.instagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
