package se.uppsikt.publishing.consents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.AssetLack;

/** In the media bank it is seen of which pictures nobody has said who is seen in them. */
@Component
class Unlooked implements AssetLack {
    private final SeenRows seen;

    Unlooked(SeenRows seen) {
        this.seen = seen;
    }

    @Override
    public Map<AssetId, List<Lack>> of(Collection<AssetId> assets) {
        Set<AssetId> looked = seen.lookedAt(assets);
        return assets.stream()
                .filter(asset -> !looked.contains(asset))
                .collect(Collectors.toMap(Function.identity(), Unlooked::lack));
    }

    private static List<Lack> lack(AssetId asset) {
        return List.of(
                new Lack("Säg vilka som syns", "/publicering/samtycken/bild/" + asset.value()));
    }
}
