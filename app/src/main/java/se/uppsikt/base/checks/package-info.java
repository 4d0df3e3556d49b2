/**
 * Whether everything is in place that Uppsikt needs around it: the contract by which each room says
 * so of what it owns, and the door where all are asked at once. Pages, the command {@code
 * kontrollera} and the figures for those who watch machines tell the same, for they ask here.
 *
 * <p>A check is bounded in time and tells nothing that is secret: neither a password nor what
 * anybody has written. One that does not answer is told as such; it holds nobody up.
 *
 * <p>Must never: change anything; be asked within a transaction, since a check may ask the network.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "base.shared")
package se.uppsikt.base.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
