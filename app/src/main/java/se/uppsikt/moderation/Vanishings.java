package se.uppsikt.moderation;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionsKept;

/**
 * What is gone from the platform can be taken away there no more, and raises no alarm for being
 * merely hidden. What was begun goes on: it is still to be secured, reported and registered (M4;
 * tryckfrihetsförordningen 2 kap.).
 */
@Component
class Vanishings {
    private final JudgementRows rows;
    private final InstantSource time;

    Vanishings(JudgementRows rows, InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    @EventListener
    void on(ContributionsKept news) {
        if (!news.vanished().isEmpty()) {
            rows.vanished(ids(news.vanished()), time.instant());
        }
        List<ContributionId> seenAgain =
                ids(news.shown().stream().filter(Vanishings::isPublic).toList());
        if (!seenAgain.isEmpty()) {
            rows.restored(seenAgain);
        }
    }

    private static boolean isPublic(Contribution contribution) {
        return Reach.of(contribution) == Reach.PUBLIC;
    }

    private static List<ContributionId> ids(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::id).toList();
    }
}
