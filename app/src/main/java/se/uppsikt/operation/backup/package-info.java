/**
 * Copies of everything that Uppsikt keeps, and the way back (B7, decision 0094).
 *
 * <p>A copy is the database as it was at one moment, table by table in a text that any PostgreSQL
 * reads, with the media and the archive packages, and a list of it all with fingerprints whose last
 * line closes it. It is taken while Uppsikt runs, read again when it is taken, and put back only
 * into an empty database of the same version; then every table is copied out once more and compared
 * with the list. Owns when copies were taken.
 *
 * <p>Must never: take the key along, which is kept apart from what it opens; put anything back from
 * a copy that is not whole; start work that was waiting when the copy was taken.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base.checks",
            "base.console",
            "base.database",
            "base.shared",
            "base.storage"
        })
package se.uppsikt.operation.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
