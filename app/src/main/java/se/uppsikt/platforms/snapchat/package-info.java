/**
 * Snapchat's Marketing API, read alone (X5): campaigns, ads, audiences and what they cost. The
 * guideline has Snapchat for advertising only, since nothing there can be archived (K8); so nothing
 * organic is read, and there is no {@link se.uppsikt.platforms.Adapter} (decision 0113).
 *
 * <p>Must never: change anything there; follow an address that an answer names to another host;
 * take a part of an answer for the whole of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "advertising",
            "base.secrets",
            "platforms",
            "platforms.connecting",
            "platforms.http",
            "platforms.meta"
        })
package se.uppsikt.platforms.snapchat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
