/**
 * What Facebook and Instagram share: the Graph API, its faults, the signature over raw bytes, how
 * it tells how much it has been asked, the events of conversations, what is shown compared with
 * what is kept, and the broken encoding of its exports.
 *
 * <p>Must never: know a page's feed, an account's media or a command.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base.media",
            "base.secrets",
            "base.shared",
            "accounts",
            "records",
            "records.destruction",
            "records.journal",
            "platforms",
            "platforms.connecting",
            "platforms.http"
        })
package se.uppsikt.platforms.meta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
