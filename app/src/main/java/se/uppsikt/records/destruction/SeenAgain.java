package se.uppsikt.records.destruction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.destruction.Cutting.Planned;
import se.uppsikt.records.destruction.OriginalFormat.Sought;
import se.uppsikt.records.keeping.DisposedNames.DisposedSeen;

/**
 * What the platform shows once more of something that is disposed of was not kept, and is cut out
 * of the original in which it came, in the same transaction.
 */
@Component
class SeenAgain {
    private final Cutting cutting;
    private final DestructionRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    SeenAgain(
            Cutting cutting,
            DestructionRows rows,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.cutting = cutting;
        this.rows = rows;
        this.events = events;
        this.time = time;
    }

    @EventListener
    void seen(DisposedSeen again) {
        if (again.observation() instanceof Written written) {
            rows.gone(again.contribution())
                    .ifPresent(gone -> cut(again.contribution(), gone.under(), written));
        }
    }

    private void cut(ContributionId contribution, DisposalId under, Written written) {
        Instant now = StorableText.time(time.instant());
        List<Planned> cuts =
                cutting.again(written.original().value(), sought(contribution, under, written));
        cutting.carryOut(cuts, now);
        for (Planned each : cuts) {
            events.publishEvent(
                    new SeenAgainDeed(
                            now,
                            written.account(),
                            contribution,
                            under,
                            each.original(),
                            each.after()));
        }
    }

    private static Sought sought(ContributionId contribution, DisposalId under, Written written) {
        return new Sought(
                contribution.value(),
                under.value(),
                Set.of(written.key().value()),
                written.writtenAt(),
                written.text() == null ? Set.of() : Set.of(written.text()),
                false);
    }
}
