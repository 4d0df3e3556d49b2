package se.uppsikt.records.casesystems;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.policy.Policy;

/** The calendar, the time, those who listen and those who work later. */
@Component
record FilingHouse(
        Policy policy,
        InstantSource time,
        ApplicationEventPublisher events,
        @Lazy SchedulerClient scheduler,
        Locks locks,
        Access access) {
    Instant now() {
        return StorableText.time(time.instant());
    }

    /** Against a number in the series of another committee. */
    List<Objection> againstSeries(CommitteeId committee, String number) {
        return access.committees().values().stream()
                .filter(other -> !other.id().equals(committee))
                .flatMap(other -> FilingRules.againstSeries(number, other).stream())
                .toList();
    }

    Instant due(Instant since) {
        return FilingRules.due(policy.current().answerTimes().calendar(), since);
    }
}
