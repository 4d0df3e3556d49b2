package se.uppsikt.publishing.takedowns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.platforms.publications.MediumUse;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.publishing.consents.BasisEnded;
import se.uppsikt.publishing.consents.BasisWithdrawn;
import se.uppsikt.publishing.consents.Consents;
import se.uppsikt.publishing.consents.Coverage;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.takedowns.Retraction.Cause;
import se.uppsikt.publishing.takedowns.RetractionDesk.Why;

/**
 * A basis holds no more: what waits to go out is stopped, and what has gone out gets a task – where
 * the person is not shown by another basis. In the transaction that finds it.
 */
@Component
class BasisLost {
    private final Publications publications;
    private final Consents consents;
    private final Accounts accounts;
    private final RetractionDesk desk;

    BasisLost(
            Publications publications, Consents consents, Accounts accounts, RetractionDesk desk) {
        this.publications = publications;
        this.consents = consents;
        this.accounts = accounts;
        this.desk = desk;
    }

    @EventListener
    void withdrawn(BasisWithdrawn event) {
        lost(event.actor(), event.assets(), new Why(Cause.WITHDRAWN, "", event.on()));
    }

    @EventListener
    void ended(BasisEnded event) {
        lost(event.actor(), event.assets(), new Why(Cause.ENDED, "", desk.today()));
    }

    @EventListener
    void many(DeedsOnRecord done) {
        done.of(BasisWithdrawn.class).forEach(this::withdrawn);
        done.of(BasisEnded.class).forEach(this::ended);
    }

    private void lost(Actor actor, Set<AssetId> assets, Why why) {
        List<MediumUse> uses =
                publications.withMedium(assets.stream().map(AssetId::value).toList());
        for (Whereabouts post : uncovered(uses)) {
            if (post.published() || !publications.stop(actor, post.publication())) {
                desk.open(actor, post, why);
            }
        }
    }

    /** Each post once, in which somebody is shown without a basis now. */
    private Collection<Whereabouts> uncovered(List<MediumUse> uses) {
        Map<Platform, List<MediumUse>> byPlatform =
                uses.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each ->
                                                accounts.account(each.where().account())
                                                        .platform()));
        Map<PublicationId, Whereabouts> found = new LinkedHashMap<>();
        byPlatform.forEach(
                (platform, some) -> {
                    Map<AssetId, Coverage> covered = coverage(some, platform, desk.today());
                    for (MediumUse use : some) {
                        if (covered.get(new AssetId(use.medium())) instanceof Coverage.Lacking) {
                            found.put(use.where().publication(), use.where());
                        }
                    }
                });
        return found.values();
    }

    private Map<AssetId, Coverage> coverage(
            List<MediumUse> uses, Platform platform, LocalDate day) {
        return consents.coverage(
                uses.stream().map(each -> new AssetId(each.medium())).collect(Collectors.toSet()),
                List.of(platform),
                day);
    }
}
