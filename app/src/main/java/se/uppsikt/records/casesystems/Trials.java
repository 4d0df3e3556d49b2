package se.uppsikt.records.casesystems;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.records.casesystems.CaseReceiver.Trial;
import se.uppsikt.records.casesystems.Delivery.Outcome;

/** Tries whether a receiver is reached, and hands nothing over. */
@Component
class Trials {
    private final ReceiverRows receivers;
    private final List<Delivery> ways;

    Trials(ReceiverRows receivers, List<Delivery> ways) {
        this.receivers = receivers;
        this.ways = List.copyOf(ways);
    }

    /**
     * @param instance the committee and when the trial was ordered
     */
    void attempt(String instance) {
        int apart = instance.indexOf('/');
        CommitteeId committee = new CommitteeId(UUID.fromString(instance.substring(0, apart)));
        Instant ordered = Instant.parse(instance.substring(apart + 1));
        CaseReceiver receiver = receivers.of(committee);
        for (Delivery way : ways) {
            if (way.way() == receiver.way()) {
                receivers.tried(committee, trial(receiver, way.attempt(receiver), ordered));
            }
        }
    }

    private static Trial trial(CaseReceiver receiver, Outcome outcome, Instant ordered) {
        return switch (outcome) {
            case Outcome.Trouble trouble -> new Trial(ordered, false, trouble.why());
            case Outcome.Refused refused -> new Trial(ordered, false, refused.why());
            case Outcome.Sent _, Outcome.Waits _, Outcome.Numbered _ ->
                    new Trial(
                            ordered,
                            true,
                            switch (receiver.way()) {
                                case NONE -> "";
                                case MAIL -> "Ett mejl är på väg till " + receiver.mail() + ".";
                                case FOLDER -> "Det går att skriva i mappen.";
                                case REST -> "Ärendesystemet svarade och godtar nyckeln.";
                            });
        };
    }
}
