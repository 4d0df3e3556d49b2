/**
 * Time stamps of the days' seals (RFC 3161): somebody outside the municipality signs that the root
 * of a day was there at a time, so that not even the municipality could have made it later (H8).
 *
 * <p>A sealed day waits here until it has its stamp; it is asked for over the network, outside
 * every transaction, ever more seldom while no answer comes. What is received is kept as it came,
 * when its imprint, number, signature, certificates and time are right – and never otherwise.
 *
 * <p>Must never: change or remove a stamp; let a day wait for one before it is sealed; keep an
 * answer that was not verified.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base.database", "base.ledger", "base.network", "base.shared"})
package se.uppsikt.base.timestamps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
