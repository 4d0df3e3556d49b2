package se.uppsikt.platforms.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.commands.Outbox.Attempt;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.base.Citizen;

/** An answer waits some seconds before it is sent; what is undone until then is never sent (S9). */
@Proves("S9")
@PlatformTest
class NothingHasLeftTheHouseTest extends PlatformStory {
    /** More than the scheduler's clock is ahead of ours, so that it is soon over. */
    private static final Duration SHORT = Duration.ofMillis(5_500);

    @Autowired SettableUndoTime undoTime;
    @Autowired CommandAttempts desk;
    @Autowired Access access;
    @Autowired JdbcClient database;

    @AfterEach
    void thereIsNone() {
        undoTime.none();
    }

    @Test
    void whatIsUndoneReachesThePlatformNeitherThenNorWhenItsTimeComes() {
        undoTime.set(SHORT);
        Contribution comment = comment(Citizen.AMINA);
        String undone = words();
        String sent = words();
        CommandId id = order(comment, undone);

        platforms.undo(johan(), id);

        // What is ordered after it, and waits as long, has its turn after it.
        assertThat(settled(order(comment(Citizen.BERTIL), sent)).state())
                .isEqualTo(Command.State.DONE);
        quiet();
        assertThat(command(id).state()).isEqualTo(Command.State.UNDONE);
        assertThat(commands.held(id).orElseThrow().sentAt()).isNull();
        assertThat(ours(comment.id(), undone)).isEmpty();
    }

    /** The row of the task says when; a process that begins anew meanwhile finds it there. */
    @Test
    void whatNobodyUndoesIsSentWhenItsTimeHasComeByWhicheverProcessRunsThen() {
        undoTime.set(SHORT);
        Contribution comment = comment(Citizen.ELSA);
        String text = words();
        CommandId id = order(comment, text);
        Leaving leaving = Objects.requireNonNull(commands.held(id).orElseThrow().leaving());
        assertThat(leaving.at()).isEqualTo(command(id).orderedAt().plus(SHORT));
        assertThat(due(id)).isEqualTo(leaving.at());
        assertThat(command(id).state()).isEqualTo(Command.State.WAITING);

        assertThat(settled(id).state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void whatHasLeftIsNotUndoneAndThatIsSaid() {
        Contribution comment = comment(Citizen.FARAH);
        String text = words();
        CommandId id = order(comment, text);
        settled(id);

        assertThatThrownBy(() -> platforms.undo(johan(), id))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(
                        refused ->
                                assertThat(refused.objections())
                                        .singleElement()
                                        .extracting(Objection::sentence)
                                        .asString()
                                        .contains("hann gå iväg"));
        assertThat(command(id).state()).isEqualTo(Command.State.DONE);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    /** It is the row's lock that says who was first, and never the clock. */
    @Test
    void whatHasNotBegunIsUndoneAlsoAfterItsTime() {
        undoTime.set(Duration.ofHours(1));
        CommandId id = order(comment(Citizen.FARAH), words());
        database.sql(
                        """
                        update platforms.command
                        set leaves_at = leaves_at - interval '2 hours' where id = ?
                        """)
                .param(id.value())
                .update();
        assertThat(Objects.requireNonNull(commands.held(id).orElseThrow().leaving()).at())
                .isBefore(command(id).orderedAt());
        assertThat(platforms.undo(johan(), id)).isTrue();
        assertThat(command(id).state()).isEqualTo(Command.State.UNDONE);
    }

    @Test
    void ofThePressAndTheTaskThatMeetExactlyOneWins() throws Exception {
        undoTime.set(Duration.ofHours(1));
        Contribution comment = comment(Citizen.GUSTAV);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                CommandId id = order(comment, words());
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Boolean> sent = both.submit(at(start, () -> claimed(id)));
                Future<Boolean> undone = both.submit(at(start, () -> undone(id)));

                assertThat(List.of(sent.get(), undone.get()))
                        .as("round %s, %s", round, command(id).state())
                        .containsExactlyInAnyOrder(true, false);
                if (sent.get()) {
                    // Nobody was there to send it; no sweep is to come and look for it.
                    CommandRows.Held held = commands.held(id).orElseThrow();
                    Instant then = held.command().orderedAt();
                    commands.settle(held, Command.State.FAILED, null, null, then);
                }
            }
        }
    }

    @Test
    void whatAMachineOrdersAndWhatIsHiddenDoNotWait() {
        undoTime.set(Duration.ofHours(1));
        Contribution comment = comment(Citizen.HELMI);
        assertThat(settled(platforms.hide(johan(), comment.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(settled(answer(comment(Citizen.HELMI), words()).id()).state())
                .isEqualTo(Command.State.DONE);
    }

    @Test
    void nobodyElseUndoesIt() {
        undoTime.set(Duration.ofHours(1));
        CommandId id = order(comment(Citizen.AMINA), words());
        assertThatThrownBy(() -> platforms.undo(employee("Anna", "Berg"), id))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> platforms.undo(ACTOR, id)).isInstanceOf(Refused.class);
        assertThat(command(id).state()).isEqualTo(Command.State.WAITING);
        assertThat(platforms.undo(johan(), id)).isTrue();
        assertThat(platforms.undo(johan(), id)).as("once is enough").isFalse();
    }

    private static Callable<Boolean> at(CyclicBarrier start, Callable<Boolean> what) {
        return () -> {
            start.await();
            return what.call();
        };
    }

    private boolean claimed(CommandId id) {
        return desk.claim(new Attempt(id, 1)) instanceof CommandAttempts.Claim.Send;
    }

    private boolean undone(CommandId id) {
        try {
            return platforms.undo(johan(), id);
        } catch (Refused late) {
            return false;
        }
    }

    private Instant due(CommandId id) {
        return database.sql("select execution_time from scheduled_tasks where task_instance = ?")
                .param(new Attempt(id, 1).instance())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private CommandId order(Contribution to, String text) {
        return platforms.answer(johan(), to.id(), text, UUID.randomUUID().toString()).id();
    }

    private Employee johan() {
        return employee("Johan", "Alm");
    }

    private Employee employee(String first, String last) {
        return access.employees().values().stream()
                .filter(e -> e.firstName().equals(first) && e.lastName().equals(last))
                .findFirst()
                .orElseThrow();
    }
}
