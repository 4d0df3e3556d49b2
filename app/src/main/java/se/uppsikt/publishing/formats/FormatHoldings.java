package se.uppsikt.publishing.formats;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;

/** What a service area writes again and again. */
@Component
class FormatHoldings implements ServiceArea.Holdings {
    private final FormatRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    FormatHoldings(FormatRows rows, ApplicationEventPublisher events, InstantSource time) {
        this.rows = rows;
        this.events = events;
        this.time = time;
    }

    @Override
    public List<Held> of(ServiceAreaId area) {
        int owned = rows.owned(area);
        return owned == 0
                ? List.of()
                : List.of(new Held("Format i kalendern: " + owned, FormatPage.LIST));
    }

    @Override
    public void handOver(Employee by, ServiceAreaId from, ServiceArea to) {
        int owned = rows.owned(from);
        if (owned > 0) {
            rows.handOver(from, to.id());
            events.publishEvent(
                    new FormatDeed(
                            by,
                            time.instant(),
                            Map.of(
                                    "from", from.value().toString(),
                                    "to", to.id().value().toString(),
                                    "many", Integer.toString(owned))));
        }
    }
}
