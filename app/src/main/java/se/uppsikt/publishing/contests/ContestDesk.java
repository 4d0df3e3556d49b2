package se.uppsikt.publishing.contests;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.contests.Contest.Mark;
import se.uppsikt.publishing.contests.ContestDeed.Act;

/** The day, new ids and the log. */
@Component
class ContestDesk {
    private final ApplicationEventPublisher events;
    private final TimeIds ids;
    private final InstantSource time;

    ContestDesk(ApplicationEventPublisher events, TimeIds ids, InstantSource time) {
        this.events = events;
        this.ids = ids;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    /** When a draft goes out, as far as it is known. */
    Instant out(Draft draft) {
        Instant due = draft.content().due();
        Instant now = now();
        return due == null || due.isBefore(now) ? now : due;
    }

    LocalDate today() {
        return SwedishTime.day(now());
    }

    UUID id() {
        return ids.next();
    }

    Mark mark(Employee by) {
        return new Mark(by.label(), now());
    }

    void done(Act act, Employee by, DraftId contest, Map<String, String> particulars) {
        Map<String, String> said = new HashMap<>(particulars);
        said.put("draft", contest.value().toString());
        events.publishEvent(new ContestDeed(act, by, now(), said));
    }
}
