package se.uppsikt.crisis;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.inbox.urgent.Urgency;

/** What comes in while a crisis concerns the account is urgent (C1). */
@Component
class CrisisUrgency implements Urgency.Periods {
    private final ConcernRows rows;

    CrisisUrgency(ConcernRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<AccountId, Instant> since(Collection<AccountId> accounts) {
        Map<AccountId, Instant> since = new HashMap<>();
        for (ConcernRows.Concern each : rows.running()) {
            @Nullable AccountId only = each.account();
            for (AccountId account : accounts) {
                if (only == null || only.equals(account)) {
                    since.put(account, each.from());
                }
            }
        }
        return since;
    }

    @Override
    public Optional<String> why(AccountId account, Instant written) {
        return rows.at(account, written).map(what -> "Krisläge: " + what);
    }
}
