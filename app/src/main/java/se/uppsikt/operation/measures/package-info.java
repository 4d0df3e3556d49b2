/**
 * How it has gone the last day: a few of the figures of those who watch machines, noted every five
 * minutes and drawn on the page of operation, with the numbers beside.
 *
 * <p>Owns {@code operation.measure}. Must never: note anything but figures.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base.checks", "base.database", "base.shared"})
package se.uppsikt.operation.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
