/**
 * What every room may use and none owns: Swedish time, ids, hashes, refusals, the files that data
 * is read from, one {@link se.uppsikt.base.shared.Csv}. A dozen types without a word of the
 * office's business and without Spring's plumbing.
 *
 * <p>Must never: know another room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.uppsikt.base.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
