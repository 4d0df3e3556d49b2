package se.uppsikt.publishing.takedowns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.CommandChanged;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.publishing.takedowns.Retraction.Outcome;
import se.uppsikt.records.Contribution;

/** Closes tasks whose post is gone, however it went. */
@Component
class RetractionOutcomes {
    private static final Machine ACTOR = new Machine("publicering");

    private final RetractionRows rows;
    private final Posts posts;
    private final RetractionDesk desk;

    RetractionOutcomes(RetractionRows rows, Posts posts, RetractionDesk desk) {
        this.rows = rows;
        this.posts = posts;
        this.desk = desk;
    }

    @EventListener
    void removed(CommandChanged event) {
        Command command = event.command();
        if (command.deed() != Command.Deed.REMOVE || command.state() != Command.State.DONE) {
            return;
        }
        List<Retraction> open = rows.openOn(command.account());
        Map<PublicationId, Contribution> kept = kept(open);
        for (Retraction task : open) {
            Contribution post = kept.get(task.publication());
            if (post != null && post.id().equals(command.about())) {
                desk.close(ACTOR, task, Outcome.REMOVED, "");
            }
        }
    }

    @EventListener
    void many(DeedsOnRecord done) {
        done.of(CommandChanged.class).forEach(this::removed);
    }

    private Map<PublicationId, Contribution> kept(Collection<Retraction> tasks) {
        return tasks.isEmpty() ? Map.of() : posts.kept(posts.where(tasks).values());
    }

    /** What somebody has taken away elsewhere, and what never went out after all. */
    @Transactional
    void look(AccountId account) {
        List<Retraction> open = rows.openOn(account);
        Map<PublicationId, Whereabouts> where = posts.where(open);
        Map<PublicationId, Contribution> kept = posts.kept(where.values());
        for (Retraction task : open) {
            Whereabouts post = where.get(task.publication());
            Contribution contribution = kept.get(task.publication());
            if (post != null && neverOut(post.state())) {
                desk.close(ACTOR, task, Outcome.NEVER_OUT, "");
            } else if (contribution != null && Posts.gone(contribution)) {
                desk.close(ACTOR, task, Outcome.GONE, "");
            }
        }
    }

    private static boolean neverOut(Publication.State state) {
        return switch (state) {
            case GIVEN_UP, WITHDRAWN -> true;
            case WAITING,
                    BEING_PREPARED,
                    UNDER_WAY,
                    RETRYING,
                    BEING_LOOKED_UP,
                    UNCERTAIN,
                    OVERDUE,
                    BY_HAND,
                    PUBLISHED ->
                    false;
        };
    }
}
