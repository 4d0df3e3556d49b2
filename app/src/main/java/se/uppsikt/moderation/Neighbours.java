package se.uppsikt.moderation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Command;
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
        Adapters adapters,
        Policy policy) {
    /** Why the platform lets nobody hide or remove it, and what one does instead (X8). */
    Optional<String> unable(Contribution contribution, Command.Deed deed) {
        return adapters.unable(accounts.account(contribution.account()).platform(), deed);
    }

    /** All that it lets no program do with it. */
    Map<Command.Deed, String> unable(Contribution contribution) {
        Map<Command.Deed, String> unable = new EnumMap<>(Command.Deed.class);
        for (Command.Deed deed : List.of(Command.Deed.HIDE, Command.Deed.REMOVE)) {
            unable(contribution, deed).ifPresent(why -> unable.put(deed, why));
        }
        return unable;
    }

    TakedownStage told(Judgement judgement, Contribution contribution) {
        return judgement.told(contribution, hideable(contribution));
    }

    List<Panel.Mark> marks(Judgement judgement, Contribution contribution) {
        return StageTrail.marks(
                judgement, standing(judgement, contribution), contribution, hideable(contribution));
    }

    TakedownFacts standing(Judgement judgement, Contribution contribution) {
        return judgement.standing(contribution, hideable(contribution));
    }

    boolean hideable(Contribution contribution) {
        return unable(contribution, Command.Deed.HIDE).isEmpty();
    }
}
