/**
 * Who reads what is kept (B6). Direct messages and what is marked as perhaps secret are read by
 * those who work with them and nobody else; secrecy stands between committees too (OSL 8 kap. 1 §).
 * For everybody else such a contribution does not exist. Lists carry the same rule to the database
 * ({@link se.uppsikt.accounts.AccountRights.Clearance}).
 *
 * <p>That one of them is opened is on record: by whom and when, once a day for each person, and
 * never what it says (dataskyddsförordningen art. 32).
 *
 * <p>Must never: tell whoever may not read it that it is there.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "records",
            "records.journal"
        })
package se.uppsikt.records.readers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
