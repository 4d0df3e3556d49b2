/**
 * Who is signed in, in which browser, and for how long (B2). A session knows the person's id and
 * nothing else; it lies in the database under the hash of what the browser holds, so that every
 * node knows it and a leaked copy of the database signs nobody in. It ends with sign-out, after
 * some silence, after the longest time, or when its owner or an administrator ends it.
 *
 * <p>Must never: keep a right – what somebody may is computed anew for every request; store
 * anything for those who only read; know where a browser is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "base.database", "base.ledger", "base.shared"})
package se.uppsikt.access.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
