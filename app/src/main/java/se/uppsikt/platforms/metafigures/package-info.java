/**
 * What Facebook and Instagram count, as Graph tells it: the insights of a page or an account and of
 * its posts, and of a story what the platform tells by itself when its day is over.
 *
 * <p>Metrics die without warning, and one dead one fails a whole call: then each is asked for by
 * itself, and the dead one is told of. Must never: add unique people to each other.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "platforms",
            "platforms.meta",
            "platforms.statistics",
            "records"
        })
package se.uppsikt.platforms.metafigures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
