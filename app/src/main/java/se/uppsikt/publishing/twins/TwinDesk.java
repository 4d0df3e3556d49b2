package se.uppsikt.publishing.twins;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.policy.Policy;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.twins.Twin.Closed;
import se.uppsikt.publishing.twins.TwinDeed.Act;

/** Opens and closes pairs, and puts it on record. */
@Component
class TwinDesk {
    static final Machine ACTOR = new Machine("publicering");

    private final TwinRows rows;
    private final ApplicationEventPublisher events;
    private final Policy policy;
    private final TimeIds ids;
    private final InstantSource time;

    TwinDesk(
            TwinRows rows,
            ApplicationEventPublisher events,
            Policy policy,
            TimeIds ids,
            InstantSource time) {
        this.rows = rows;
        this.events = events;
        this.policy = policy;
        this.ids = ids;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    /** What is out already has its pair; always in the same order, so that two do not wait. */
    void needed(Actor actor, Draft draft, Publication out, Collection<String> languages) {
        Instant since = out.settledAt() == null ? now() : out.settledAt();
        for (String language : new TreeSet<>(languages)) {
            Twin twin =
                    new Twin(
                            new TwinId(ids.next()),
                            draft.id(),
                            out.id(),
                            out.account(),
                            Set.copyOf(draft.content().accounts()),
                            language,
                            actor.label(),
                            now(),
                            TwinRules.due(
                                    policy.current().answerTimes().calendar(),
                                    policy.publishing(),
                                    SwedishTime.day(since),
                                    language),
                            null,
                            null);
            if (rows.add(twin, draft.id())) {
                note(Act.NEEDED, actor, twin, Map.of("due", twin.dueAt().toString()));
            }
        }
    }

    void close(Twin twin, Actor actor, Closed closed) {
        rows.close(twin.id(), closed);
        Act act =
                switch (closed.outcome()) {
                    case OUT -> Act.OUT;
                    case LINKED -> Act.LINKED;
                    case NOT_NEEDED -> Act.NOT_NEEDED;
                    case ORIGINAL_GONE -> Act.ORIGINAL_GONE;
                };
        note(act, actor, twin, said(closed));
    }

    private static Map<String, String> said(Closed closed) {
        Map<String, String> said = new HashMap<>();
        if (!closed.words().isEmpty()) {
            said.put("words", closed.words());
        }
        if (closed.became() != null) {
            said.put("became", closed.became().value().toString());
        }
        if (closed.link() != null) {
            said.put("link", closed.link().toString());
        }
        return said;
    }

    void note(Act act, Actor actor, Twin twin, Map<String, String> more) {
        events.publishEvent(
                new TwinDeed(act, actor, now(), twin, policy.current().version(), more));
    }
}
