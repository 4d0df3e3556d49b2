/**
 * What must be in place before something goes out (P2), told all the time while it is written and
 * never first at the end. Pure: it is given what is to be said and says what is met and what is
 * missing.
 *
 * <p>Must never: call something met that nobody has said or seen, or change a text.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base.shared", "platforms.publications", "publishing.mediabank"})
package se.uppsikt.publishing.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
