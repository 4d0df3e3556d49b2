package se.uppsikt.publishing.consents;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;

/** The people whom a service area keeps in touch with. */
@Component
class ParticipantHoldings implements ServiceArea.Holdings {
    private final ParticipantRows rows;
    private final ConsentDesk desk;

    ParticipantHoldings(ParticipantRows rows, ConsentDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public List<Held> of(ServiceAreaId area) {
        int owned = rows.owned(area);
        return owned == 0
                ? List.of()
                : List.of(new Held("Medverkande: " + owned, ParticipantList.ADDRESS));
    }

    @Override
    public void handOver(Employee by, ServiceAreaId from, ServiceArea to) {
        int owned = rows.owned(from);
        if (owned > 0) {
            rows.handOver(from, to.id());
            desk.done(
                    ConsentDeed.Act.HANDED_OVER,
                    by,
                    Map.of(
                            "from", from.value().toString(),
                            "to", to.id().value().toString(),
                            "many", Integer.toString(owned)));
        }
    }
}
