package se.uppsikt.base.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.shared.TimeIds;

/** The outgoing door: what is told here in a transaction is sent when it has been committed. */
@Service
public class Mails {
    private static final Duration TOLD = Duration.ofDays(30);
    private static final int AT_ONCE = 1_000;
    private final OutgoingRows rows;
    private final Doors doors;
    private final SchedulerClient scheduler;
    private final TimeIds ids;
    private final InstantSource time;

    Mails(
            OutgoingRows rows,
            Doors doors,
            @Lazy SchedulerClient scheduler,
            TimeIds ids,
            InstantSource time) {
        this.rows = rows;
        this.doors = doors;
        this.scheduler = scheduler;
        this.ids = ids;
        this.time = time;
    }

    /**
     * How things stand.
     *
     * @param mail whether a mail server is set
     * @param hook whether a gateway for text messages is set
     * @param waiting letters and text messages that wait
     * @param givenUp those of the last thirty days that never arrived
     */
    public record Standing(boolean mail, boolean hook, long waiting, long givenUp) {}

    /**
     * Sends a letter, once.
     *
     * @param about what it tells of; nothing happens where its recipient has been told already
     * @return whether it was new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mail(String about, Mail mail) {
        return order(
                about,
                new Message(
                        Outgoing.Way.MAIL, mail.to(), mail.subject(), mail.text(), mail.urgent()));
    }

    /** Sends a text message, as {@link #mail}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean text(String about, TextMessage message) {
        return order(about, new Message(Outgoing.Way.HOOK, message.to(), "", message.text(), true));
    }

    private record Message(
            Outgoing.Way way, String recipient, String subject, String body, boolean urgent) {}

    private boolean order(String about, Message message) {
        Instant now = time.instant();
        Outgoing one =
                new Outgoing(
                        ids.next(),
                        about,
                        message.way(),
                        message.recipient(),
                        message.subject(),
                        message.body(),
                        message.urgent(),
                        now,
                        Outgoing.State.WAITING,
                        0,
                        null,
                        "");
        boolean added = rows.add(one);
        if (added) {
            scheduler.scheduleIfNotExists(
                    MailTasks.SEND.instance(one.id().toString()).build(), now);
        }
        return added;
    }

    /** What has become of all that was told of these. */
    public Map<String, List<Outgoing>> about(Collection<String> asked) {
        return rows.about(asked).stream().collect(Collectors.groupingBy(Outgoing::about));
    }

    /** What has not arrived: what waits, and what was given up lately; the newest first. */
    public List<Outgoing> notArrived(int limit) {
        return rows.notSent(time.instant().minus(TOLD), limit);
    }

    public Standing standing() {
        Instant since = time.instant().minus(TOLD);
        return new Standing(
                doors.ready(Outgoing.Way.MAIL),
                doors.ready(Outgoing.Way.HOOK),
                rows.count(Outgoing.State.WAITING, Instant.EPOCH),
                rows.count(Outgoing.State.GIVEN_UP, since));
    }

    /**
     * To whom something was told, and in which words, is kept for no longer than anybody asks how
     * it went: for thirty days after it was sent or given up.
     */
    void forget() {
        Instant before = time.instant().minus(TOLD);
        int forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = rows.forget(before, AT_ONCE);
        }
    }
}
