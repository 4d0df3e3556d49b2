package se.uppsikt.publishing.consents;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.publishing.mediabank.AssetId;

/** The day has come on which what a person is shown by ends. */
public record BasisEnded(Instant at, BasisId basis, ParticipantId participant, Set<AssetId> assets)
        implements OnRecord {
    public BasisEnded {
        assets = Set.copyOf(assets);
    }

    @Override
    public String event() {
        return "legal-basis-ended";
    }

    @Override
    public Actor actor() {
        return new Machine("samtycken");
    }

    @Override
    public String sentence() {
        return "En rättslig grund för en medverkande slutade gälla";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "basis", basis.value().toString(),
                "participant", participant.value().toString(),
                "assets", BasisWithdrawn.named(assets));
    }
}
