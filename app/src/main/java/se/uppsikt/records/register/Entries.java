package se.uppsikt.records.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records.RegisterEntries;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Registration.RegistrationNumber;
import se.uppsikt.records.search.Searching;

/** Tells the other rooms what is entered, and under which number. */
@Component
class Entries implements RegisterEntries, Searching.Numbers {
    private final RegisterRows rows;

    Entries(RegisterRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<ContributionId, Registration> of(Collection<ContributionId> contributions) {
        return rows.of(contributions);
    }

    @Override
    public List<ContributionId> numbered(String written, int limit) {
        return rows.known(written, RegistrationNumber.read(written).orElse(null), limit);
    }
}
