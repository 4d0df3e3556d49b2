package se.uppsikt.publishing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationPermit;
import se.uppsikt.publishing.consents.Consents;
import se.uppsikt.publishing.gate.Point.Check;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * Nothing goes out with somebody in it who has said no meanwhile (H7): asked in the transaction
 * that releases it. What was let past with a reason goes, as long as the same is missing.
 */
@Component
class ConsentPermit implements PublicationPermit {
    private final Consents consents;
    private final DraftOutcomes drafts;
    private final GateAsked gate;
    private final Accounts accounts;
    private final DraftRecorder desk;

    ConsentPermit(
            Consents consents,
            DraftOutcomes drafts,
            GateAsked gate,
            Accounts accounts,
            DraftRecorder desk) {
        this.consents = consents;
        this.drafts = drafts;
        this.gate = gate;
        this.accounts = accounts;
        this.desk = desk;
    }

    @Override
    public Optional<Stop> against(Publication publication) {
        List<AssetId> assets =
                publication.post().media().stream().map(Post.Medium::id).map(AssetId::new).toList();
        Draft draft = drafts.of(publication.id()).orElse(null);
        if (assets.isEmpty() || draft == null) {
            return Optional.empty();
        }
        Optional<String> against =
                consents.againstRelease(
                        assets,
                        accounts.account(publication.account()).platform(),
                        SwedishTime.day(desk.now()));
        return against.filter(
                        _ ->
                                gate.holding(draft).stream()
                                        .anyMatch(point -> point.check() == Check.LEGAL_BASIS))
                .map(Stop::meanwhile);
    }
}
