/**
 * How long things take, told to a collector that understands OpenTelemetry, where one is set: pages
 * by their route, tasks by their word, calls to a platform by their verb.
 *
 * <p>Must never: tell an address with what somebody asked for, an id, a name or a word that
 * somebody wrote; take part in another's trace – what strangers send is not believed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "base.shared")
package se.uppsikt.base.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
