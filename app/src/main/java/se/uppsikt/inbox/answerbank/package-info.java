/**
 * Ready answers that somebody answers for (S6), so that nobody gives wrong advice.
 *
 * <p>Owns the answer bank: each ready answer has a shortcut word, a text, the service area that
 * owns it and a person there who is responsible, a source, a last day, and the accounts it is for.
 * An answer's life: written → changed or confirmed anew, each a version that is kept → retired. It
 * is marked two weeks before its last day; after that day nobody can insert it until its owner has
 * confirmed it, and it says whom to ask. Everybody who answers reads the bank; a service area
 * writes its own.
 *
 * <p>The text is inserted as it stands. What stands in braces, such as the asker's name, is for
 * whoever answers to fill in, and an answer is not sent with it left.
 *
 * <p>Must never: know an item, a contribution or a person who asked; offer what is past its day;
 * lose a version.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "policy"
        })
package se.uppsikt.inbox.answerbank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
