/**
 * Tokens and app secrets, sealed before they touch the database (B3; dataskyddsförordningen art.
 * 32), and the change of the key they are sealed with. Whoever holds sealed rows says so by {@link
 * se.uppsikt.base.secrets.SealedRows}.
 *
 * <p>Must never: write a secret to a log, an export or a fault.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base.console", "base.ledger", "base.shared"})
package se.uppsikt.base.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
