package se.uppsikt.moderation.blocks;

import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * Closes the comments of a post to everybody, and opens them again (M9). No platform lets another
 * program do it, so the platform's part is done by hand with proof (X8).
 */
@Service
class ClosedThreads {
    private final ClosedThreadRows rows;
    private final Weighing weighing;
    private final Records records;
    private final Platforms platforms;
    private final Blocks.Desk desk;

    ClosedThreads(
            ClosedThreadRows rows,
            Weighing weighing,
            Records records,
            Platforms platforms,
            Blocks.Desk desk) {
        this.rows = rows;
        this.weighing = weighing;
        this.records = records;
        this.platforms = platforms;
        this.desk = desk;
    }

    /** The post over a comment; the comment itself where the post is not kept. */
    Contribution post(Contribution about) {
        return records.byKey(about.account(), about.thread())
                .filter(Predicate.not(ClosedThreads::isMessage))
                .orElse(about);
    }

    private static boolean isMessage(Contribution about) {
        return !ClosedThreadRules.isThread(about);
    }

    @Transactional
    public BlockId close(Employee me, ContributionId id, BlockForm form) {
        Contribution about = weighing.mayDecide(me, id);
        Guideline guideline = desk.policy().current();
        Instant now = desk.time().instant();
        Refused.ifAny(ClosedThreadRules.closing(about, form, guideline, now));
        ClosedThread thread =
                new ClosedThread(
                        new BlockId(desk.ids().next()),
                        about.account(),
                        post(about).id(),
                        guideline.version(),
                        form.words().strip(),
                        SwedishTime.endOf(form.chosenDay().orElseThrow()),
                        me.label(),
                        now,
                        null);
        if (!rows.add(thread)) {
            throw new Refused(ClosedThreadRules.closedAlready());
        }
        platforms.closeComments(me, thread.about());
        note(me, thread, BlockDeed.Word.COMMENTS_CLOSED, thread.motive());
        return thread.id();
    }

    @Transactional
    public void open(Employee me, BlockId id, String motive) {
        ClosedThread thread = held(id);
        weighing.requireModerator(me, thread.account());
        Refused.ifAny(ClosedThreadRules.opening(thread, motive, desk.policy().current()));
        end(me, thread, motive.strip());
    }

    @Transactional
    public void timeIsOut(Actor actor, BlockId id) {
        ClosedThread thread = held(id);
        if (thread.runs() && !thread.until().isAfter(desk.time().instant())) {
            end(actor, thread, "Sista dagen är över.");
        }
    }

    ClosedThread held(BlockId id) {
        return rows.locked(id).orElseThrow(() -> new NotFound("closed thread " + id.value()));
    }

    private void end(Actor actor, ClosedThread thread, String motive) {
        rows.end(thread.id(), new Block.Word(actor.label(), motive, desk.time().instant()));
        platforms.openComments(actor, thread.about());
        note(actor, thread, BlockDeed.Word.COMMENTS_OPENED, motive);
    }

    private void note(Actor actor, ClosedThread thread, BlockDeed.Word word, String motive) {
        desk.events()
                .publishEvent(
                        new BlockDeed(
                                word,
                                actor,
                                desk.time().instant(),
                                thread.account(),
                                thread.about(),
                                desk.policy().current().version(),
                                Map.of("until", thread.until().toString(), "motive", motive)));
    }
}
