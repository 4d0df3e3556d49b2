/**
 * What colleagues say to each other beside a draft, while it is written.
 *
 * <p>Owns their remarks, which are thrown with the draft: they are no public records.
 *
 * <p>Must never: show them to somebody who does not see the draft.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "base.database", "base.shared", "publishing"})
package se.uppsikt.publishing.remarks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
