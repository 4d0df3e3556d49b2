/**
 * Connections to addresses that somebody has told us, judged at the very moment of connecting: what
 * leads into our own networks is not reached (MediaDownload, web hooks).
 *
 * <p>Must never: judge a name and connect to whatever it leads to later.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.uppsikt.base.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
