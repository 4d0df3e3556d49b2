package se.uppsikt.publishing.mediabank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.publishing.mediabank.AssetLack.Lack;

/** What pages tell of pictures and films, asked of everybody once for the whole page. */
@Component
class AssetViews {
    private final Access access;
    private final ObjectProvider<AssetLack> others;

    AssetViews(Access access, ObjectProvider<AssetLack> others) {
        this.access = access;
        this.others = others;
    }

    List<AssetView> of(List<MediaAsset> assets) {
        Map<ServiceAreaId, ServiceArea> areas = access.serviceAreas();
        Map<AssetId, List<Lack>> lacks =
                lacks(assets.stream().filter(MediaAsset::publishable).toList());
        return assets.stream()
                .map(
                        asset ->
                                new AssetView(
                                        asset,
                                        Objects.requireNonNull(areas.get(asset.owner())).name(),
                                        lacks.getOrDefault(asset.id(), List.of()),
                                        LackRules.notes(asset)))
                .toList();
    }

    private Map<AssetId, List<Lack>> lacks(List<MediaAsset> assets) {
        Map<AssetId, List<Lack>> lacks = new HashMap<>();
        assets.forEach(asset -> lacks.put(asset.id(), new ArrayList<>(LackRules.lacks(asset))));
        List<AssetId> ids = assets.stream().map(MediaAsset::id).toList();
        others.orderedStream()
                .forEach(
                        each ->
                                each.of(ids)
                                        .forEach(
                                                (id, more) ->
                                                        lacks.computeIfAbsent(
                                                                        id, _ -> new ArrayList<>())
                                                                .addAll(more)));
        return lacks;
    }
}
