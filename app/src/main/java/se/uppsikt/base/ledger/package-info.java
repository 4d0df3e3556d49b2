/**
 * The log: who did what, when and under which version of the guideline, in a chain of hashes that
 * the database refuses to change (H8).
 *
 * <p>A room publishes an {@link se.uppsikt.base.ledger.OnRecord} as a Spring event inside the
 * transaction of the deed; it is written here in that same transaction, and a deed whose record
 * cannot be written does not happen. The deed says its own fixed word ({@code event()}), since the
 * log and the archive package hold it for ever; the class may be called anything.
 *
 * <p>Must never: change or delete a row; hold contents or names of citizens; know what the deed was
 * about more than by id.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base.shared", "base.database"})
package se.uppsikt.base.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
