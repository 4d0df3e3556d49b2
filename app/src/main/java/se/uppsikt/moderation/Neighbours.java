package se.uppsikt.moderation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.Inabilities;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;
import se.uppsikt.records.readers.Readers;

/** The doors that moderation asks about what it does not own. */
@Component
record Neighbours(
        Records records,
        Readers readers,
        Accounts accounts,
        Access access,
        Platforms platforms,
        Inabilities inabilities,
        Policy policy) {
    /** Why the platform lets nobody hide or remove it, and what one does instead (X8). */
    Optional<String> unable(Contribution contribution, Command.Deed deed) {
        return inabilities.words(accounts.account(contribution.account()).platform(), deed);
    }

    boolean hideable(Contribution contribution) {
        return unable(contribution, Command.Deed.HIDE).isEmpty();
    }
}
