/**
 * How a person lets Uppsikt in at a platform: sent there, back with a yes, and then the accounts
 * are chosen that the yes reaches (X1–X5). What a platform gives to renew a key with is kept here,
 * and used before the key dies.
 *
 * <p>Owns {@code platforms.sign_in} (an attempt under way, a quarter of an hour) and {@code
 * platforms.held_grant} (what renews a connection's key). Each adapter that can be signed in to has
 * a bean of {@link se.uppsikt.platforms.connecting.PlatformSignIn}.
 *
 * <p>Must never: take a yes for an attempt that somebody else began, twice, or for another account
 * than the one in the register; put a key in an address, a page or a log.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.mail",
            "base.secrets",
            "base.shared",
            "platforms"
        })
package se.uppsikt.platforms.connecting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
