package se.uppsikt.records.register;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records.RegisterEntries;
import se.uppsikt.records.Registration;

@Component
class Entries implements RegisterEntries {
    private final RegisterRows rows;

    Entries(RegisterRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<ContributionId, Registration> of(Collection<ContributionId> contributions) {
        return rows.of(contributions);
    }
}
