/**
 * The pages where the organisation and its people are entered: by form, and from a spreadsheet
 * (CSV) that is looked through before anything of it counts. The file of the municipality, where
 * there is one, decides the units and is changed elsewhere (decision 0100).
 *
 * <p>Must never: take in half a spreadsheet; mix up two people; let something go without saying who
 * takes it over.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "base.shared"})
package se.uppsikt.access.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
