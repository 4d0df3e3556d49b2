/**
 * What goes out on an account, in a person's own calendar: each account that somebody writes for
 * has a secret address of that person's, which other programs read without signing in (RFC 5545).
 *
 * <p>Owns who subscribes to what, and the hashes of the addresses.
 *
 * <p>Must never: keep an address, or write one to a log; answer for somebody who does not write for
 * the account at that very moment; tell more of a post than its first line, its state and where it
 * is read with rights.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "base.web",
            "platforms.publications",
            "publishing",
            "records"
        })
package se.uppsikt.publishing.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
