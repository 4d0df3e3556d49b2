package se.uppsikt.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationDeed;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.publishing.Draft.State;

/** What a draft has become tells how it went, in the transaction in which it is known. */
@Component
class DraftOutcomes {
    private final DraftRows rows;
    private final DraftPartRows parts;
    private final Publications publications;

    DraftOutcomes(DraftRows rows, DraftPartRows parts, Publications publications) {
        this.rows = rows;
        this.parts = parts;
        this.publications = publications;
    }

    /** What has become this publication. */
    Optional<Draft> of(PublicationId publication) {
        return parts.of(publication).flatMap(rows::draft);
    }

    /** As one by one. */
    @EventListener
    void on(DeedsOnRecord together) {
        together.of(PublicationDeed.class).forEach(this::on);
    }

    @EventListener
    void on(PublicationDeed deed) {
        if (deed.publication().state().settled()) {
            parts.of(deed.publication().id()).flatMap(rows::held).ifPresent(this::settle);
        }
    }

    /**
     * When nothing more is to come of it: it is out if it is out anywhere; else somebody may write
     * on, or throw it.
     */
    private void settle(Draft draft) {
        Collection<Whereabouts> where =
                publications.whereabouts(draft.publications().values()).values();
        Set<Publication.State> states =
                where.stream().map(Whereabouts::state).collect(Collectors.toSet());
        if (draft.state() != State.PLANNED
                || !states.stream().allMatch(Publication.State::settled)) {
            return;
        }
        Optional<Instant> first =
                where.stream()
                        .filter(Whereabouts::published)
                        .map(Whereabouts::at)
                        .min(Comparator.naturalOrder());
        if (first.isPresent()) {
            rows.out(draft.id(), first.get());
        } else {
            draft.content().accounts().forEach(account -> parts.ordered(draft.id(), account, null));
            rows.state(draft.id(), State.WRITING);
        }
    }
}
