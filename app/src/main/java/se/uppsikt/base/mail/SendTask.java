package se.uppsikt.base.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one attempt at sending something. The network is touched outside every transaction. */
@Component
class SendTask {
    private static final Logger LOG = LoggerFactory.getLogger(SendTask.class);

    /** How often it is looked whether there is a door now. */
    private static final Duration NO_DOOR = Duration.ofMinutes(5);

    private final OutgoingRows rows;
    private final Doors doors;
    private final MailHours hours;
    private final InstantSource time;

    SendTask(OutgoingRows rows, Doors doors, MailHours hours, InstantSource time) {
        this.rows = rows;
        this.doors = doors;
        this.hours = hours;
        this.time = time;
    }

    /** When it is to be tried again; empty when nothing is left to do. */
    Optional<Instant> attempt(UUID id) {
        Outgoing one = rows.find(id).orElse(null);
        if (one == null || one.state() != Outgoing.State.WAITING) {
            return Optional.empty();
        }
        Instant now = time.instant();
        if (RetryRules.tooOld(one.orderedAt(), now)) {
            String why = one.trouble().isEmpty() ? noDoor(one) : one.trouble();
            rows.ended(id, Outgoing.State.GIVEN_UP, why, now);
            return Optional.empty();
        }
        Instant opens = one.urgent() ? now : hours.next(now);
        if (opens.isAfter(now)) {
            return Optional.of(opens);
        }
        if (!doors.ready(one.way())) {
            return Optional.of(now.plus(NO_DOOR));
        }
        return sent(one);
    }

    private Optional<Instant> sent(Outgoing one) {
        try {
            doors.send(one);
            rows.ended(one.id(), Outgoing.State.SENT, "", time.instant());
            return Optional.empty();
        } catch (MailTrouble trouble) {
            LOG.info("outgoing {} attempt {} failed", one.id(), one.attempts() + 1);
            if (trouble.lasts()) {
                rows.ended(one.id(), Outgoing.State.GIVEN_UP, trouble.swedish(), time.instant());
                return Optional.empty();
            }
            rows.failed(one.id(), trouble.swedish());
            return Optional.of(time.instant().plus(RetryRules.pause(one.attempts() + 1)));
        }
    }

    private static String noDoor(Outgoing one) {
        return switch (one.way()) {
            case MAIL -> "Ingen e-postserver var inställd.";
            case HOOK -> "Ingen sms-tjänst var inställd.";
        };
    }
}
