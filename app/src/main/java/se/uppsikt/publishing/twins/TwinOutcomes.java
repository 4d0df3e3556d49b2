package se.uppsikt.publishing.twins;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationDeed;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.twins.Twin.Closed;
import se.uppsikt.publishing.twins.Twin.Outcome;

/**
 * What goes out begins a pair, or ends one, in the transaction in which it is known. Nothing here
 * may be refused: it would take back that the post is out.
 */
@Component
class TwinOutcomes {
    private final TwinRows rows;
    private final InformationalRows said;
    private final TwinAccountRows accounts;
    private final TwinDesk desk;
    private final Drafts drafts;

    TwinOutcomes(
            TwinRows rows,
            InformationalRows said,
            TwinAccountRows accounts,
            TwinDesk desk,
            Drafts drafts) {
        this.rows = rows;
        this.said = said;
        this.accounts = accounts;
        this.desk = desk;
        this.drafts = drafts;
    }

    /** As one by one. */
    @EventListener
    void on(DeedsOnRecord together) {
        together.of(PublicationDeed.class).forEach(this::on);
    }

    @EventListener
    void on(PublicationDeed deed) {
        Publication publication = deed.publication();
        if (publication.state() == Publication.State.PUBLISHED) {
            drafts.of(List.of(publication.id())).forEach(draft -> out(draft, publication));
        }
    }

    private void out(Draft draft, Publication publication) {
        Map<AccountId, String> spoken = accounts.spoken();
        String language = spoken.get(publication.account());
        if (language == null) {
            said.of(draft.id())
                    .filter(_ -> rows.writtenIn(draft.id()).isEmpty())
                    .ifPresent(
                            each ->
                                    desk.needed(
                                            TwinDesk.ACTOR, draft, publication, each.languages()));
            return;
        }
        rows.heldBy(draft.id())
                .filter(twin -> twin.open() && twin.language().equals(language))
                .ifPresent(twin -> both(twin, publication));
    }

    private void both(Twin twin, Publication publication) {
        desk.close(
                twin,
                TwinDesk.ACTOR,
                new Closed(
                        Outcome.OUT,
                        desk.now(),
                        TwinDesk.ACTOR.label(),
                        "",
                        publication.id(),
                        null));
    }
}
