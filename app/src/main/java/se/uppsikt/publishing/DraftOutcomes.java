package se.uppsikt.publishing;

import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationDeed;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.publishing.Draft.State;

/** What a draft has become tells how it went, in the transaction in which it is known. */
@Component
class DraftOutcomes {
    private final DraftRows rows;
    private final Publications publications;

    DraftOutcomes(DraftRows rows, Publications publications) {
        this.rows = rows;
        this.publications = publications;
    }

    @EventListener
    void on(PublicationDeed deed) {
        if (deed.publication().state().settled()) {
            rows.of(deed.publication().id()).flatMap(rows::held).ifPresent(this::settle);
        }
    }

    /**
     * When nothing more is to come of it: it is out if it is out anywhere; else somebody may write
     * on, or throw it.
     */
    private void settle(Draft draft) {
        Collection<Publication.State> states =
                publications.states(draft.publications().values()).values();
        if (draft.state() != State.PLANNED || !states.stream().allMatch(Publication.State::settled)) {
            return;
        }
        if (states.contains(Publication.State.PUBLISHED)) {
            rows.state(draft.id(), State.OUT);
        } else {
            draft.content().accounts().forEach(account -> rows.ordered(draft.id(), account, null));
            rows.state(draft.id(), State.WRITING);
        }
    }
}
