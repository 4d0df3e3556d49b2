package se.uppsikt.publishing.takedowns;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.publishing.consents.Consents;
import se.uppsikt.publishing.consents.Consents.Forgettable;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.records.Contribution;

/**
 * How a person was reached is needed no more thirty days after the last basis has gone and nothing
 * of the person stands on any platform; then it is forgotten. The name stays with what was
 * published (arkivlagen 3 §).
 */
@Component
class ContactsForgotten {
    static final Duration AFTER = Duration.ofDays(30);

    private final Consents consents;
    private final Publications publications;
    private final Posts posts;
    private final RetractionRows rows;
    private final RetractionDesk desk;

    ContactsForgotten(
            Consents consents,
            Publications publications,
            Posts posts,
            RetractionRows rows,
            RetractionDesk desk) {
        this.consents = consents;
        this.publications = publications;
        this.posts = posts;
        this.rows = rows;
        this.desk = desk;
    }

    void forget() {
        Instant before = desk.now().minus(AFTER);
        List<Forgettable> candidates = consents.forgettable(before);
        candidates.stream()
                .filter(each -> nothingStands(each.pictures(), before))
                .forEach(each -> consents.forgetContact(each.participant()));
    }

    private boolean nothingStands(Set<AssetId> pictures, Instant before) {
        Set<Whereabouts> where =
                publications.withMedium(pictures.stream().map(AssetId::value).toList()).stream()
                        .map(use -> use.where())
                        .collect(Collectors.toSet());
        Set<PublicationId> all =
                where.stream().map(Whereabouts::publication).collect(Collectors.toSet());
        RetractionRows.Last last = rows.last(all);
        boolean lately = last.closedAt() != null && last.closedAt().isAfter(before);
        return !last.open() && !lately && allGone(where);
    }

    private boolean allGone(Collection<Whereabouts> where) {
        Map<PublicationId, Contribution> kept = posts.kept(where);
        return where.stream()
                .allMatch(
                        each -> {
                            Contribution post = kept.get(each.publication());
                            return post != null && Posts.gone(post)
                                    || rows.takenDown(each.publication());
                        });
    }
}
