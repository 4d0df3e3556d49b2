/**
 * The originals: bytes as they came, with their SHA-256, before anybody has understood them (H1).
 * Many deliveries share one insert, and each is acknowledged only when it is durable; the same
 * bytes are kept once.
 *
 * <p>Must never: change or delete an original; interpret it; acknowledge what is not on disk.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base.checks", "base.shared", "base.database", "base.ledger"})
package se.uppsikt.records.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
