package se.uppsikt.base.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.SettableClock;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks.Checked;

/** All that must be in place is asked of its owner, and nobody waits for one that hangs. */
class ChecksTest {
    private static final Found RIGHT = new Found.Right("Det är som det ska.");
    private final SettableClock time = new SettableClock();

    @Test
    void everythingIsToldInTheOrderOfAFirstStart() {
        Checks checks =
                checks(
                        check("mail", 40, true, () -> RIGHT),
                        check(
                                "organisation",
                                10,
                                true,
                                () -> new Found.Missing("Ingen.", "Gör en.")));

        assertThat(checks.look())
                .extracting(each -> each.check().id(), Checked::right)
                .containsExactly(tuple("organisation", false), tuple("mail", true));
    }

    @Test
    void oneThatHangsIsToldAndHoldsNobodyUpAndIsNotAskedAgainMeanwhile() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Checks checks =
                checks(
                        check(
                                "mail",
                                1,
                                true,
                                () -> {
                                    asked.incrementAndGet();
                                    await(never);
                                    return RIGHT;
                                }),
                        check("time", 2, false, () -> RIGHT));

        checks.look();
        List<Checked> found = checks.look();

        assertThat(found.getFirst().found()).isInstanceOf(Found.Untold.class);
        assertThat(found.getLast().right()).isTrue();
        assertThat(asked).hasValue(1);
        never.countDown();
    }

    @Test
    void oneThatBreaksSaysNothingOfWhatBroke() {
        Checks checks =
                checks(
                        check(
                                "mail",
                                1,
                                true,
                                () -> {
                                    throw new IllegalStateException("hemligt");
                                }));

        assertThat(checks.look().getFirst().found())
                .isInstanceOfSatisfying(
                        Found.Untold.class,
                        told -> assertThat(told.words()).doesNotContain("hemligt"));
    }

    @Test
    void nobodyAsksWithinATransaction() {
        Checks checks = checks(check("mail", 1, true, () -> RIGHT));
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(checks::look).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void whatWasFoundLatelyIsNotAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        Checks checks =
                checks(
                        check(
                                "mail",
                                1,
                                true,
                                () -> {
                                    asked.incrementAndGet();
                                    return RIGHT;
                                }));
        time.set("2026-11-30T08:00:00Z");
        checks.look(Duration.ofSeconds(30));
        time.advance(Duration.ofSeconds(20));
        checks.look(Duration.ofSeconds(30));
        assertThat(asked).hasValue(1);

        time.advance(Duration.ofSeconds(20));
        checks.look(Duration.ofSeconds(30));
        checks.look();

        assertThat(asked).hasValue(3);
    }

    @Test
    void itIsReadyWhenAllThatIsNecessaryIsKnownToBeRight() {
        Checks left = checks(check("mail", 1, true, () -> new Found.Wrong("Fel.", "Rätta.")));
        Checks ready =
                checks(
                        check("mail", 1, true, () -> RIGHT),
                        check("keys", 2, false, () -> new Found.Missing("Inga.", "Ange.")));
        assertThat(ready.ready()).as("nobody has looked").isFalse();
        assertThat(ready.known()).isEmpty();

        left.look();
        ready.look();

        assertThat(left.ready()).isFalse();
        assertThat(ready.ready()).isTrue();
        assertThat(ready.known()).hasSize(2);
    }

    private Checks checks(Check... checks) {
        return ToldCheck.door(time, checks);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Check check(String id, int place, boolean necessary, Supplier<Found> look) {
        return new ToldCheck(id, place, necessary, look);
    }
}
