package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.database.Locks;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;

/**
 * S9: the seconds in which an answer can be taken back are the person's, also while a large import
 * is being interpreted.
 */
@Proves("S9")
@UppsiktTest
class UndoingWaitsForNoImportTest extends InboxStory {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Autowired SettableUndoTime undoTime;
    @Autowired UnsettledAnswers unsettled;
    @Autowired ItemLikes likes;
    @Autowired Locks locks;

    private final ExecutorService importing = Executors.newSingleThreadExecutor();
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void thereIsPlentyOfTime() {
        undoTime.set(Duration.ofHours(1));
    }

    @AfterEach
    void theImportEnds() throws InterruptedException {
        undoTime.none();
        over.countDown();
        importing.shutdown();
        assertThat(importing.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void anAnswerIsTakenBackWhileSomethingElseIsInterpreted() throws Exception {
        ContributionId id = answered();
        interpreting(street.comment("En av tusen i en export"));
        assertTimeoutPreemptively(AT_ONCE, () -> unsettled.undo(maria, id, form(id, "u")));
        isUndone(id);
    }

    @Test
    void soIsALike() throws Exception {
        ContributionId id = street.comment("Tack!");
        likes.like(maria, id, form(id, "g"), true);
        interpreting(street.comment("En av tusen i en export"));
        assertTimeoutPreemptively(AT_ONCE, () -> likes.undo(maria, id, form(id, "u")));
        assertThat(last(id).state()).isEqualTo(Command.State.UNDONE);
    }

    /** What is interpreted of this very contribution is first, and the deed is done after it. */
    @Test
    void whoMustWaitIsNotRefused() throws Exception {
        ContributionId id = answered();
        Future<?> interpreted = interpreting(id);
        try (ExecutorService person = Executors.newSingleThreadExecutor()) {
            Future<?> undoing = person.submit(() -> unsettled.undo(maria, id, form(id, "u")));
            Thread.sleep(1_000);
            assertThat(undoing).isNotDone();
            over.countDown();
            interpreted.get(1, TimeUnit.MINUTES);
            undoing.get(1, TimeUnit.MINUTES);
        }
        isUndone(id);
    }

    private ContributionId answered() {
        ContributionId id = street.comment("Hur dags?");
        handling.answer(maria, id, form(id, "a"), "Klockan tio", true);
        return id;
    }

    private Command last(ContributionId id) {
        return Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getLast();
    }

    private void isUndone(ContributionId id) {
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(last(id).state()).isEqualTo(Command.State.UNDONE);
    }

    /** Until the import is over, in the way that the interpreter does it. */
    private Future<?> interpreting(ContributionId contribution) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> interpreted =
                importing.submit(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            locks.take(Locks.Lock.INTERPRETATION);
                                            records.lock(contribution);
                                            begun.countDown();
                                            awaitEnd();
                                        }));
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        return interpreted;
    }

    private void awaitEnd() {
        try {
            assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
