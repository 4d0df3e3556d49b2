/**
 * What we like of what people write (S1): a thank-you is answered with one press where the platform
 * lets us.
 *
 * <p>Owns the deed and what stands against it; how far it has come is a command's to tell. A like
 * waits some seconds in which whoever pressed can undo it, is looked up when its outcome is
 * unknown, and can be taken back at any time. It is said in the municipality's name, so it is on
 * record who pressed; what the author or anybody else likes is the platform's and is not told here.
 *
 * <p>Must never: like what is secret, hidden or gone, or take a like for an answer to a question.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.ledger",
            "base.shared",
            "platforms",
            "platforms.commands",
            "policy",
            "records"
        })
package se.uppsikt.inbox.likes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
