package se.uppsikt.crisis;

import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.web.PageNotices;
import se.uppsikt.policy.Guideline.Municipality;
import se.uppsikt.policy.Policy;

/** Every page says that a crisis goes on, and where the municipality tells of it (C1). */
@Component
class CrisisNotice implements PageNotices {
    private static final Logger LOG = LoggerFactory.getLogger(CrisisNotice.class);

    private final Crises crises;
    private final Policy policy;

    CrisisNotice(Crises crises, Policy policy) {
        this.crises = crises;
        this.policy = policy;
    }

    @Override
    public Optional<Notice> notice() {
        try {
            return crises.running().map(this::notice);
        } catch (DataAccessException away) {
            LOG.warn("whether a crisis goes on cannot be read: {}", away.getClass().getName());
            return Optional.empty();
        }
    }

    /** What it is, is for those who work with it: outside only where to turn. */
    private Notice notice(Crisis crisis) {
        Municipality municipality = policy.current().municipality();
        return new Notice(
                "Krisläge sedan %s: %s".formatted(SwedishTime.brief(crisis.from()), crisis.what()),
                "/kris",
                "Just nu pågår en särskild händelse i kommunen.",
                new Outward(
                        municipality.website(),
                        shown(municipality.website()),
                        municipality.serviceCentrePhone()));
    }

    /** As people say it, such as {@code exempel.se}. */
    static String shown(String website) {
        String host = URI.create(website).getHost();
        if (host == null) {
            return website;
        }
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
