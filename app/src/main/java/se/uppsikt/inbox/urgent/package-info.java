/**
 * Times when all that comes in on an account is urgent, such as a crisis (C1). Whoever knows of one
 * implements {@link se.uppsikt.inbox.urgent.Urgency.Periods}; the inbox asks when something comes
 * in, and when it tells why an item is urgent.
 *
 * <p>Must never: change the promise of what came before.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "base.shared"})
package se.uppsikt.inbox.urgent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
