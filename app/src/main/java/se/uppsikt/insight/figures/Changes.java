package se.uppsikt.insight.figures;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionsKept;

/**
 * Hears what is kept and what is done, and notes which contributions it concerns, in the same
 * transaction. What it means for the figures is asked of the records afterwards, so that nothing is
 * added to or taken from a number here.
 */
@Component
class Changes {
    private final ChangeRows rows;
    private final InstantSource time;

    Changes(ChangeRows rows, InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    @EventListener
    void on(ContributionsKept news) {
        note(
                Stream.of(
                                news.added(),
                                news.reworded(),
                                news.vanished(),
                                news.hidden(),
                                news.shown(),
                                news.joined())
                        .flatMap(Collection::stream)
                        .map(Contribution::id)
                        .map(id -> id.value())
                        .distinct()
                        .toList());
    }

    @EventListener
    void on(OnRecord deed) {
        noteOf(List.of(deed));
    }

    @EventListener
    void on(DeedsOnRecord deeds) {
        noteOf(deeds.deeds());
    }

    private void noteOf(List<? extends OnRecord> deeds) {
        note(
                deeds.stream()
                        .map(deed -> deed.about().contribution())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private void note(List<UUID> contributions) {
        if (!contributions.isEmpty()) {
            rows.note(contributions, time.instant());
        }
    }
}
