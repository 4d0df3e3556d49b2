/**
 * Many sorted at once (S12): all that a narrowed list of the inbox holds, and not only what stands
 * on one page of it.
 *
 * <p>Owns the orders: which list, what it is taken for, how far it has come. An order's life:
 * running → finished; it can be stopped and goes on from its place, and what has stood still for a
 * week is over. It is carried out in portions, each whole or not at all, so that a program that
 * dies in the middle goes on where it was. Each that is sorted has its own record, by the rules of
 * one that is sorted by hand, under the rights that the person has at that moment; the room above
 * sorts it. What came or was changed after the order is not touched.
 *
 * <p>Whoever ordered it sees it, and nobody else. The words that were searched for are kept until
 * it is over and never on record (decision 0067).
 *
 * <p>Must never: sort the whole inbox, sort what may be danger, decide anew what somebody has
 * decided, or sort anything twice.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "inbox.views",
            "records",
            "records.register"
        })
package se.uppsikt.inbox.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
