/**
 * Operation: whether everything is in place that Uppsikt needs around it, told to those who run it
 * – as a page with what is wrong first, as the steps of a first start, and by {@code ./run
 * kontrollera} (B7). What is told belongs to others, who look for themselves ({@link
 * se.uppsikt.base.checks.Check}); of its own it knows how people reach the pages from outside.
 *
 * <p>An administrator of a real municipality begins at the first steps while something necessary is
 * left to do.
 *
 * <p>Must never: show a password, a key or what anybody has written; change a setting – those are
 * given where Uppsikt is started.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "base.checks",
            "base.console",
            "base.mail",
            "base.shared",
            "operation.measures"
        })
package se.uppsikt.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
