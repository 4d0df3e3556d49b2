package se.uppsikt.moderation.blocks;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.ContributionId;

/** What is left to people when the platform will not do what was decided (X8). */
@Component
class BlockFollowUps {
    private final BlockRows blocks;
    private final ClosedThreads threads;
    private final Weighing weighing;
    private final Platforms platforms;

    BlockFollowUps(
            BlockRows blocks, ClosedThreads threads, Weighing weighing, Platforms platforms) {
        this.blocks = blocks;
        this.threads = threads;
        this.weighing = weighing;
        this.platforms = platforms;
    }

    @Transactional
    public void doneByHand(Employee me, BlockId id, String proof) {
        Block block = allowed(me, id);
        platforms.doneByHand(
                me, last(block.about(), Command.Matter.AUTHOR).orElseThrow().id(), proof);
    }

    /** Orders again what failed. What is unknown or under way is never ordered twice (S9). */
    @Transactional
    public void again(Employee me, BlockId id) {
        Block block = allowed(me, id);
        Command command = last(block.about(), Command.Matter.AUTHOR).orElseThrow();
        if (command.state() != Command.State.FAILED) {
            throw new Refused(
                    Objection.of("S9", "Bara det som inte gick kan skickas igen. Ladda om sidan."));
        }
        if (command.deed() == Command.Deed.BLOCK) {
            platforms.block(me, block.about());
        } else {
            platforms.unblock(me, block.about());
        }
    }

    @Transactional
    public void threadDoneByHand(Employee me, BlockId id, String proof) {
        ClosedThread thread = threads.held(id);
        moderates(me, thread.account());
        platforms.doneByHand(
                me, last(thread.about(), Command.Matter.THREAD).orElseThrow().id(), proof);
    }

    private Block allowed(Employee me, BlockId id) {
        Block block = blocks.find(id).orElseThrow(() -> new NotFound("block " + id.value()));
        moderates(me, block.account());
        if (last(block.about(), Command.Matter.AUTHOR).isEmpty()) {
            throw new Refused(Objection.of("X8", "Inget är beställt på plattformen än."));
        }
        return block;
    }

    private void moderates(Employee me, AccountId account) {
        weighing.requireModerator(me, account);
    }

    private Optional<Command> last(ContributionId about, Command.Matter matter) {
        return platforms.commands(List.of(about)).values().stream()
                .flatMap(List::stream)
                .filter(command -> command.deed().matter() == matter)
                .reduce((earlier, later) -> later);
    }
}
