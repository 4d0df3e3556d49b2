package se.uppsikt.inbox.urgent;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;

/** Whether all that comes in is urgent, whoever says so. */
@Component
public class Urgency {
    private final ObjectProvider<Periods> periods;

    Urgency(ObjectProvider<Periods> periods) {
        this.periods = periods;
    }

    /** Whoever knows that all that comes in is urgent. Each is a bean. */
    public interface Periods {
        /** Those of the accounts where it is so now, and since when; asked once for many. */
        Map<AccountId, Instant> since(Collection<AccountId> accounts);

        /** Why what somebody wrote then was urgent, in Swedish; empty when it was not. */
        Optional<String> why(AccountId account, Instant written);
    }

    /** Those of the accounts where it is so now, and since when. */
    public Map<AccountId, Instant> since(Collection<AccountId> accounts) {
        Map<AccountId, Instant> since = new HashMap<>();
        for (Periods each : periods) {
            each.since(accounts)
                    .forEach((account, from) -> since.merge(account, from, UrgencyRules::earliest));
        }
        return since;
    }

    /** Why what somebody wrote then is urgent, in a sentence; null when it was judged so. */
    public @Nullable String sentence(AccountId account, Instant written, @Nullable Instant due) {
        return due == null
                ? null
                : periods.stream()
                        .flatMap(each -> each.why(account, written).stream())
                        .findFirst()
                        .map(why -> UrgencyRules.sentence(why, written, due))
                        .orElse(null);
    }
}
