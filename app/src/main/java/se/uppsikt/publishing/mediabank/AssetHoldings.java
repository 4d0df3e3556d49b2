package se.uppsikt.publishing.mediabank;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.publishing.mediabank.AssetDeed.Act;

/** The pictures and films of a service area. */
@Component
class AssetHoldings implements ServiceArea.Holdings {
    private final AssetRows rows;
    private final AssetRecorder desk;

    AssetHoldings(AssetRows rows, AssetRecorder desk) {
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public List<Held> of(ServiceAreaId area) {
        long owned = rows.owns(area);
        return owned == 0
                ? List.of()
                : List.of(
                        new Held(
                                "Bilder och filmer i mediebanken: " + owned, "/publicering/media"));
    }

    @Override
    public void handOver(Employee by, ServiceAreaId from, ServiceArea to) {
        List<AssetId> owned = rows.owned(from).stream().map(MediaAsset::id).toList();
        rows.handOver(from, to.id());
        rows.assets(owned).forEach(each -> desk.done(Act.HANDED_OVER, by, each));
    }
}
