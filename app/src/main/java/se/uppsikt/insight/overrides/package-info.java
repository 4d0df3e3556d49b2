/**
 * What was let past the gate in spite of something missing, counted by month, by what was missing
 * and by unit (P2).
 *
 * <p>Owns nothing: the figures are asked of {@link se.uppsikt.publishing.Drafts} when the page is
 * opened.
 *
 * <p>Must never: say what stands in a draft, or why it was let past, to somebody who does not work
 * with it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "base.shared", "publishing", "publishing.gate"})
package se.uppsikt.insight.overrides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
