package se.uppsikt.records;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.AccountId;

/** Conversations as the public records know them. */
@Service
public class Correspondences {
    private final ContributionRows contributions;

    Correspondences(ContributionRows contributions) {
        this.contributions = contributions;
    }

    /** When somebody outside last wrote in it; empty when nobody has. */
    public Optional<Instant> lastReceived(AccountId account, PlatformKey thread) {
        return contributions.lastReceived(account, thread);
    }
}
