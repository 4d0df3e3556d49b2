package se.uppsikt.platforms.commands;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;

/** Whether something of ours on the platform looks like an answer that was sent from here. */
@Component
class AnswerLikeness {
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private final Accounts accounts;
    private final Adapters adapters;

    AnswerLikeness(Accounts accounts, Adapters adapters) {
        this.accounts = accounts;
        this.adapters = adapters;
    }

    /**
     * Whether ours has the words that are on their way. Which conversation a message to somebody
     * who commented ends up in is not known before the platform tells; its words are.
     */
    boolean says(Contribution ours, Command command) {
        String said = ours.text();
        String sent = command.text();
        return said == null
                || sent == null
                || adapters.of(accounts.account(ours.account()).platform())
                        .map(adapter -> adapter.sameWords(said, sent))
                        .orElse(true);
    }

    /**
     * Whether ours stands where an answer to it would: under the comment itself, or under the one
     * above, where platforms put the answers to a reply. What is said to somebody else in the same
     * thread stands elsewhere.
     */
    static boolean samePlace(Contribution ours, Contribution about) {
        if (ours.kind() == ContributionKind.DIRECT_MESSAGE) {
            return about.thread().equals(ours.thread());
        }
        PlatformKey above = about.parent();
        return about.key().equals(ours.parent())
                || above != null && !above.equals(about.thread()) && above.equals(ours.parent());
    }
}
