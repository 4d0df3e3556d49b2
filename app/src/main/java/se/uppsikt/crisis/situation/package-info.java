/**
 * The public's picture of a crisis (C3): what people ask and say while it goes on, hour by hour,
 * account by account and theme by theme, as a page, a document and a table.
 *
 * <p>Owns the themes with their words, what a person has put elsewhere, and the rumours with what
 * meets them. A theme is nothing but words that anybody can see and change; nothing is learnt. What
 * is read is what was written openly: no message, nothing that is marked secret.
 *
 * <p>Must never: name who has written; send a picture that nobody has read; count what the reader
 * may not read.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.pdf",
            "base.shared",
            "crisis",
            "inbox.assignment",
            "records",
            "records.search"
        })
package se.uppsikt.crisis.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
