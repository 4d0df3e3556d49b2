/**
 * Connections to the platforms: what comes in from them and what is done on them.
 *
 * <p>Owns connections and tokens, webhooks, the reconciling poll and commands. Each platform has an
 * adapter in a sub-package that states its {@link se.uppsikt.platforms.Capabilities}; platform
 * differences end here.
 *
 * <p>Way in: signature checked over raw bytes → journal of records → 200 → interpretation in
 * batches, in order per account. Way out: a command is a row and a task in the caller's
 * transaction; the network is touched later, outside any transaction; the outcome comes back as a
 * {@link se.uppsikt.platforms.CommandSettled}.
 *
 * <p>Must never: repeat a command whose outcome is unknown before it is looked up, nor an answer
 * that was not found unless a person says so; log a token, a text or a name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "policy", "accounts", "records"})
package se.uppsikt.platforms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
