package se.uppsikt.publishing.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationDeed;
import se.uppsikt.publishing.DraftDeed;

/**
 * Hears what is done with posts, and orders letters in the same transaction. Who is to have them is
 * looked up later: it takes everybody's rights.
 */
@Component
class LetterOrders {
    static final TaskDescriptor<Void> LETTERS = TaskDescriptor.of("publishing-letters");

    private final SchedulerClient scheduler;
    private final InstantSource time;

    LetterOrders(@Lazy SchedulerClient scheduler, InstantSource time) {
        this.scheduler = scheduler;
        this.time = time;
    }

    /** The writing, as a task of the scheduler; the instance is what people are told of. */
    @Configuration(proxyBeanMethods = false)
    @WithPages
    static class Work {
        @Bean
        Task<Void> writeLetters(Letters letters) {
            return Tasks.oneTime(LETTERS)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                    .execute(
                            (instance, context) ->
                                    letters.write(LetterOrder.read(instance.getId())));
        }
    }

    /** As one by one. */
    @EventListener
    void on(DeedsOnRecord together) {
        together.of(DraftDeed.class).forEach(this::on);
        together.of(PublicationDeed.class).forEach(this::on);
    }

    /** There is one deed for each account of a post, and one letter. */
    @EventListener
    void on(DraftDeed deed) {
        switch (deed.act()) {
            case SUBMITTED -> order(new LetterOrder.Waits(deed.draft(), deed.at()));
            case APPROVED -> order(decided(deed, true));
            case SENT_BACK -> order(decided(deed, false));
            case OVERRIDDEN, MOVED, TAKEN_BACK -> {
                return;
            }
        }
    }

    private static LetterOrder decided(DraftDeed deed, boolean approved) {
        return new LetterOrder.Decided(deed.draft(), approved, deed.actor().id(), deed.at());
    }

    /** Also what a person must publish by hand from the beginning. */
    @EventListener
    void on(PublicationDeed deed) {
        boolean byItself =
                deed.what() == PublicationDeed.What.CHANGED
                        || deed.what() == PublicationDeed.What.ORDERED;
        Publication.State state = deed.publication().state();
        boolean stuck =
                state == Publication.State.OVERDUE
                        || state == Publication.State.UNCERTAIN
                        || state == Publication.State.BY_HAND;
        if (byItself && stuck) {
            order(new LetterOrder.Stuck(deed.publication().id(), state));
        }
    }

    private void order(LetterOrder order) {
        scheduler.scheduleIfNotExists(LETTERS.instance(order.written()).build(), time.instant());
    }
}
