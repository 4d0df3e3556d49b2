package se.uppsikt.platforms;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.checks.Gauges;

/** How many accounts are connected to each platform, and how many of them have trouble. */
@Component
class ConnectionGauges implements Gauges {
    private final ConnectionRows rows;

    ConnectionGauges(ConnectionRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Gauge> now() {
        List<Connection> all = rows.all();
        List<Gauge> gauges = new ArrayList<>();
        for (Platform platform : Platform.values()) {
            List<Connection> its =
                    all.stream().filter(each -> each.platform() == platform).toList();
            Map<String, String> labels = Map.of("platform", platform.name().toLowerCase(ROOT));
            gauges.add(new Gauge("uppsikt_connections", "Anslutna konton", labels, its.size()));
            gauges.add(
                    new Gauge(
                            "uppsikt_connections_in_trouble",
                            "Anslutna konton där plattformen senast svarade med ett fel",
                            labels,
                            its.stream().filter(each -> each.problem() != null).count()));
        }
        return gauges;
    }
}
