/**
 * Bluesky (X6): an open network where everybody's posts lie in a repository of their own, and a
 * view of the network puts them together. The account's own server is called, and passes on to the
 * view what it does not know itself (decision 0110).
 *
 * <p>Must never: take a list's word for it that something is gone; let the view, which lags behind,
 * say what stands in the account's own repository; send an app password anywhere but to the server
 * where it was made.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.media",
            "base.secrets",
            "base.shared",
            "platforms",
            "platforms.http",
            "platforms.meta",
            "platforms.publications",
            "records",
            "records.destruction",
            "records.journal"
        })
package se.uppsikt.platforms.bluesky;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
