/**
 * The full-text search over what is kept, in Swedish: inflections, quotes, minus, signs. A search
 * costs as much as what it shows, and no more when the records grow.
 *
 * <p>Must never: answer without being told which accounts the asker may see.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "base.database", "base.shared", "records"})
package se.uppsikt.records.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
