package se.uppsikt.publishing.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * Somebody has taken back what a person is shown by. Published in the transaction that writes it
 * down.
 *
 * @param assets the pictures and films that it was about
 */
public record BasisWithdrawn(
        Actor actor,
        Instant at,
        BasisId basis,
        ParticipantId participant,
        LocalDate on,
        Set<AssetId> assets)
        implements OnRecord {
    public BasisWithdrawn {
        assets = Set.copyOf(assets);
    }

    @Override
    public String event() {
        return "legal-basis-withdrawn";
    }

    @Override
    public String sentence() {
        return "En rättslig grund för en medverkande återkallades";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "basis", basis.value().toString(),
                "participant", participant.value().toString(),
                "on", on.toString(),
                "assets", named(assets));
    }

    static String named(Set<AssetId> assets) {
        return assets.stream()
                .map(each -> each.value().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
