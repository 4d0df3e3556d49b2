package se.uppsikt.moderation.police;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.holds.StillOwed;

/** What is to be reported to the police and is not yet, is not disposed of (H5, M4). */
@Component
class ReportsBeforeDisposal implements StillOwed {
    private final PoliceReportRows rows;

    ReportsBeforeDisposal(PoliceReportRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<ContributionId> owed(Collection<ContributionId> contributions) {
        return rows.left(contributions);
    }

    @Override
    public What what() {
        return What.MATTER;
    }
}
