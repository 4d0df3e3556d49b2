package se.uppsikt.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.holds.StillOwed;

/** What is left to people after a judgement: the police, and what the platform would not do. */
@Enforces(value = "M4", how = "Polisanmälan blir en uppgift som ligger kvar tills den är gjord.")
@Component
class OpenFollowUps {
    private final Platforms platforms;

    OpenFollowUps(Platforms platforms) {
        this.platforms = platforms;
    }

    /** Orders again what failed. What is unknown or under way is never ordered twice (S9). */
    void again(Employee me, ContributionId about, CommandId failed) {
        Command command = command(about, failed);
        if (command.state() != Command.State.FAILED) {
            throw new Refused(
                    Objection.of("S9", "Bara det som inte gick kan skickas igen. Ladda om sidan."));
        }
        switch (command.deed()) {
            case HIDE -> platforms.hide(me, about);
            case UNHIDE -> platforms.unhide(me, about);
            case REMOVE -> platforms.remove(me, about);
            case ANSWER, PRIVATE_ANSWER ->
                    throw new Refused(Objection.of("S9", "Ett svar skickas igen från inkorgen."));
            case LIKE, UNLIKE ->
                    throw new Refused(Objection.of("S9", "Ett gillande görs om från inkorgen."));
            case BLOCK, UNBLOCK, CLOSE_COMMENTS, OPEN_COMMENTS ->
                    throw new Refused(
                            Objection.of("S9", "Det skickas igen från sidan Blockeringar."));
        }
    }

    void doneByHand(Employee me, ContributionId about, CommandId waiting, String proof) {
        platforms.doneByHand(me, command(about, waiting).id(), proof);
    }

    /** What has begun to be taken away, or waits for a second person, is not disposed of (H5). */
    @Component("takedownsBeforeDisposal")
    static class BeforeDisposal implements StillOwed {
        private final QueueRows rows;

        BeforeDisposal(QueueRows rows) {
            this.rows = rows;
        }

        @Override
        public Set<ContributionId> owed(Collection<ContributionId> contributions) {
            return rows.begun(contributions);
        }

        @Override
        public What what() {
            return What.MATTER;
        }
    }

    private Command command(ContributionId about, CommandId id) {
        return platforms.commands(List.of(about)).getOrDefault(about, List.of()).stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("command " + id));
    }
}
