/**
 * The way in when nobody else can let one in: a code of the server's own console, for the first
 * administrator and in need (B2, B7). Whoever uses it says who they are and why; it is on record, a
 * letter goes out, and it opens once and for one hour.
 *
 * <p>Must never: keep or log a code; be a password, or last.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access.sessions",
            "base.console",
            "base.ledger",
            "base.mail",
            "base.shared"
        })
package se.uppsikt.access.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
