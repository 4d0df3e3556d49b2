package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Those who are on duty for a service area, now or later. */
@Component
class DutyHoldings implements ServiceArea.Holdings {
    private final DutyRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    DutyHoldings(DutyRows rows, ApplicationEventPublisher events, InstantSource time) {
        this.rows = rows;
        this.events = events;
        this.time = time;
    }

    /** Everybody on duty for one service area is so for another. Nobody is named. */
    private record HandedOver(
            Actor actor, Instant at, ServiceAreaId before, ServiceAreaId after, int duties)
            implements OnRecord {
        @Override
        public String event() {
            return "duties-handed-over";
        }

        @Override
        public String sentence() {
            return "En annan verksamhet tog över jouren";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of(
                    "areaBefore", before.value().toString(),
                    "areaAfter", after.value().toString(),
                    "duties", Integer.toString(duties));
        }
    }

    @Override
    public List<Held> of(ServiceAreaId area) {
        int ahead = rows.ahead(area, time.instant());
        return ahead == 0
                ? List.of()
                : List.of(new Held("Jour, rader i listan: " + ahead, "/inkorg/uppsikt/jour"));
    }

    @Override
    public void handOver(Employee by, ServiceAreaId from, ServiceArea to) {
        int moved = rows.handOver(from, to.id(), time.instant());
        if (moved > 0) {
            events.publishEvent(new HandedOver(by, time.instant(), from, to.id(), moved));
        }
    }
}
