package se.uppsikt.moderation.police;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.ContributionId;

/** The reports to the police that people are to make, and have made (M4). */
@Service
public class PoliceReports {
    private static final int REFERENCE_AT_MOST = 100;

    private final PoliceReportRows rows;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    PoliceReports(
            PoliceReportRows rows,
            Policy policy,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.policy = policy;
        this.events = events;
        this.time = time;
    }

    /** Makes the task; the same contribution is reported once for each ground. */
    public void ask(PoliceReport report) {
        rows.add(report);
    }

    /** All about one contribution, one for each ground. */
    public List<PoliceReport> about(ContributionId contribution) {
        return rows.about(contribution);
    }

    /**
     * Those that nobody has made, the urgent ones first, then what is due first.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<PoliceReport> open(
            Clearance clearance, PoliceReport.@Nullable Key after, int limit) {
        return rows.open(clearance, after, limit);
    }

    /**
     * How many that nobody has made came to be late within a time, on each of the accounts that has
     * any: a mere number.
     *
     * @param until its end, not within it
     * @param most nobody counts further
     */
    public Map<AccountId, Long> late(
            Collection<AccountId> accounts, Instant from, Instant until, int most) {
        return rows.late(accounts, from, until, most);
    }

    /** The report to the police is made; its number there is kept. */
    @Transactional
    public void reported(Employee me, ContributionId about, String ground, String reference) {
        if (reference.isBlank() || reference.length() > REFERENCE_AT_MOST) {
            throw new Refused(
                    Objection.of(
                            "M4",
                            "Skriv polisens diarienummer, eller hur och när du nådde polisen, med"
                                    + " högst "
                                    + REFERENCE_AT_MOST
                                    + " tecken."));
        }
        PoliceReport report =
                rows.about(about).stream()
                        .filter(one -> one.ground().equals(ground))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("police report about " + about));
        if (!rows.done(about, ground, me.label(), reference.strip(), time.instant())) {
            throw new Refused(Objection.of("M4", "Polisanmälan är redan antecknad som gjord."));
        }
        events.publishEvent(
                new PoliceDeed.Reported(
                        new PoliceDeed.Circumstances(
                                me,
                                time.instant(),
                                report.account(),
                                about,
                                policy.current().version()),
                        report.ground(),
                        reference.strip()));
    }
}
