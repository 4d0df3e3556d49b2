package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;

/** S11, S3: a letter survives that its server is away, and is written with what it tells of. */
@UppsiktTest
@Proves({"S3", "S11"})
class MailWaitsForItsServerTest {
    private static final ObjectProvider<Enclosures> NOTHING_ENCLOSED =
            new StaticListableBeanFactory().getBeanProvider(Enclosures.class);

    private static final Instant ORDERED = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired OutgoingRows rows;
    @Autowired Mails mails;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired AutowireCapableBeanFactory house;
    private final SettableClock clock = new SettableClock();
    private final String about = "prov/" + UUID.randomUUID();
    private MailHours hours = new MailHours("");

    @AfterEach
    void leave() {
        database.sql("delete from mail.outgoing where about = ?").param(about).update();
    }

    @Test
    void aServerThatWasDownForAWeekGetsWhatWaited() throws IOException {
        clock.set(ORDERED);
        int port = freePort();
        SendTask task = task(port);
        UUID letter = order();
        Instant again = task.attempt(letter).orElseThrow();
        assertThat(again).isEqualTo(ORDERED.plus(Duration.ofMinutes(1)));
        int attempts = 1;
        while (again.isBefore(ORDERED.plus(Duration.ofDays(7)))) {
            clock.set(again);
            Instant next = task.attempt(letter).orElseThrow();
            assertThat(Duration.between(again, next))
                    .isBetween(Duration.ofMinutes(1), Duration.ofHours(1));
            again = next;
            attempts++;
        }
        assertThat(attempts).isLessThan(200);
        assertThat(state(letter)).isEqualTo(Outgoing.State.WAITING);

        GreenMail server =
                new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            clock.set(again);
            assertThat(task.attempt(letter)).isEmpty();
            assertThat(task.attempt(letter)).isEmpty();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
        assertThat(state(letter)).isEqualTo(Outgoing.State.SENT);
    }

    @Test
    void afterEightDaysItIsGivenUpInSight() throws IOException {
        clock.set(ORDERED);
        SendTask task = task(freePort());
        UUID letter = order();
        task.attempt(letter);
        clock.set(ORDERED.plus(Duration.ofDays(9)));
        assertThat(task.attempt(letter)).isEmpty();
        Outgoing ended = rows.find(letter).orElseThrow();
        assertThat(ended.state()).isEqualTo(Outgoing.State.GIVEN_UP);
        assertThat(ended.trouble()).isEqualTo("E-postservern svarar inte eller tar inte emot.");
    }

    /**
     * A digest that was ordered on Friday night is there on Monday; an alarm is not kept waiting.
     */
    @Test
    void whatCanWaitWaitsForTheHoursAndAnAlarmDoesNot() throws IOException {
        hours = new MailHours("07-18");
        Instant friday = Instant.parse("2026-11-20T20:00:00Z");
        clock.set(friday);
        SendTask task = task(freePort());
        UUID digest = order(false);

        assertThat(task.attempt(digest)).contains(Instant.parse("2026-11-23T06:00:00Z"));
        assertThat(rows.find(digest).orElseThrow().attempts()).isZero();
        database.sql("delete from mail.outgoing where id = ?").param(digest).update();
        UUID alarm = order(true);
        task.attempt(alarm);
        assertThat(rows.find(alarm).orElseThrow().attempts()).as("tried at night").isOne();
    }

    @Test
    void withoutAServerItWaitsAndIsNotTried() {
        clock.set(ORDERED);
        SendTask task =
                new SendTask(
                        rows,
                        new Doors(
                                new SmtpDoor(new MailSettings("", 587, "", "", "", true)),
                                new HookDoor(new HookSettings("", "", false)),
                                NOTHING_ENCLOSED),
                        new MailHours(""),
                        clock);
        UUID letter = order();
        assertThat(task.attempt(letter))
                .isEqualTo(Optional.of(ORDERED.plus(Duration.ofMinutes(5))));
        assertThat(rows.find(letter).orElseThrow().attempts()).isZero();
        clock.set(ORDERED.minus(Duration.ofDays(30)));
        assertThat(task.attempt(letter)).as("the clock was set back").isPresent();
    }

    /** As the program has it, with whatever it wraps its own parts in. */
    @Test
    void whileTheServerThinksNoTransactionIsOpen() throws Exception {
        clock.set(ORDERED);
        UUID letter = order();
        try (ServerSocket slow = new ServerSocket(0);
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            SendTask sending =
                    (SendTask)
                            house.applyBeanPostProcessorsAfterInitialization(
                                    task(slow.getLocalPort()), "sendTask");
            Future<Optional<Instant>> attempt = beside.submit(() -> sending.attempt(letter));
            try (Socket _ = slow.accept()) {
                assertThat(attempt.isDone()).as("it waits for the server").isFalse();
                assertThat(openTransactions()).isEmpty();
            }
            assertThat(attempt.get(30, TimeUnit.SECONDS)).isPresent();
        }
    }

    /** What was asked last, in those that read a letter and have not ended. */
    private List<String> openTransactions() {
        return database.sql(
                        """
                        select query from pg_stat_activity
                        where datname = current_database() and state like 'idle in transaction%'
                            and query like 'select * from mail.outgoing where id%'
                        """)
                .query((row, _) -> row.getString("query"))
                .list();
    }

    @Test
    void whatIsToldIsWrittenWithWhatItTellsOfOrNotAtAll() {
        Mail letter = new Mail("jour@orebro.se", "Prov", "Prov");
        transaction.executeWithoutResult(
                one -> {
                    assertThat(mails.mail(about, letter)).isTrue();
                    assertThat(mails.mail(about, letter)).as("told once").isFalse();
                    one.setRollbackOnly();
                });
        assertThat(mails.about(List.of(about))).isEmpty();
        assertThatThrownBy(() -> mails.mail(about, letter))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private UUID order() {
        return order(true);
    }

    private UUID order(boolean urgent) {
        UUID id = UUID.randomUUID();
        rows.add(
                new Outgoing(
                        id,
                        about,
                        Outgoing.Way.MAIL,
                        "jour@orebro.se",
                        "Prov",
                        "Prov",
                        urgent,
                        ORDERED,
                        Outgoing.State.WAITING,
                        0,
                        null,
                        ""));
        return id;
    }

    private Outgoing.State state(UUID id) {
        return rows.find(id).orElseThrow().state();
    }

    private SendTask task(int port) {
        return new SendTask(
                rows,
                new Doors(
                        new SmtpDoor(
                                new MailSettings(
                                        "127.0.0.1", port, "uppsikt@orebro.se", "", "", false)),
                        new HookDoor(new HookSettings("", "", false)),
                        NOTHING_ENCLOSED),
                hours,
                clock);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
