/**
 * What the house adds up to, for those who follow up and those who audit.
 *
 * <p>The internal-control report owns nothing: every figure is asked of its owner when the page is
 * opened, through the doors of the other modules, so that a report never says another thing than
 * the pages do. What is counted over years lies in {@code insight.figures}. Last in the order;
 * nobody leans on it.
 *
 * <p>Must never: show who has written to the municipality; call something measured that nobody
 * measures – what the house does not know is told in the same report.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base.shared",
            "base.pdf",
            "access",
            "policy",
            "accounts",
            "archive"
        })
package se.uppsikt.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
