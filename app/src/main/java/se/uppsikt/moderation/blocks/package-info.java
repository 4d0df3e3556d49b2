/**
 * Decisions that one person may not write on an account (M7), and that a thread is closed to
 * everybody (M9).
 *
 * <p>A block is decided about one person, never a list: on a ground of the guideline by which
 * something the person wrote has been taken away, with why that is not enough, an end, another way
 * to reach the municipality, and how the person is told (FL 5 §). What comes near an opinion needs
 * a second person (RF 2 kap. 20–21 §§; JO on the account @sweden: who is blocked is a public record
 * and may be no register of opinions). It ends by itself; to prolong it is a new decision.
 *
 * <p>The platform's part is a command like any other: ordered here, done later, by hand with proof
 * where no program may (X8).
 *
 * <p>Must never: delete a decision – whoever asks gets the list, also of what has ended; decide by
 * itself; let a block go on after its end.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "moderation",
            "platforms",
            "platforms.commands",
            "policy",
            "records",
            "records.readers"
        })
package se.uppsikt.moderation.blocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
