package se.uppsikt.inbox.urgent;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.SwedishTime;

/** Whether all that comes in is urgent, whoever says so. */
@Component
public class Urgency {
    private final ObjectProvider<UrgentPeriods> periods;

    Urgency(ObjectProvider<UrgentPeriods> periods) {
        this.periods = periods;
    }

    /** Those of the accounts where it is so now, and since when. */
    public Map<AccountId, Instant> since(Collection<AccountId> accounts) {
        Map<AccountId, Instant> since = new HashMap<>();
        periods.forEach(
                each ->
                        each.since(accounts)
                                .forEach(
                                        (account, from) ->
                                                since.merge(
                                                        account,
                                                        from,
                                                        (one, other) ->
                                                                one.isBefore(other)
                                                                        ? one
                                                                        : other)));
        return since;
    }

    /** Why what somebody wrote then is urgent, in a sentence; null when it was judged so. */
    public @Nullable String sentence(AccountId account, Instant written, @Nullable Instant due) {
        return due == null
                ? null
                : periods.stream()
                        .flatMap(each -> each.why(account, written).stream())
                        .findFirst()
                        .map(
                                why ->
                                        "%s. Därför akut: första svar inom %d minuter, senast %s."
                                                .formatted(
                                                        why,
                                                        Duration.between(written, due).toMinutes(),
                                                        SwedishTime.brief(due)))
                        .orElse(null);
    }
}
