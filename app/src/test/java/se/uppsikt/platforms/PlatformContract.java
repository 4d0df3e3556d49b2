package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.platforms.PlatformSandbox.Call;
import se.uppsikt.platforms.PlatformSandbox.Trouble;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * What every platform keeps, whatever its wire looks like: what is written comes in once and stays,
 * what is ordered is done once at most, what cannot be done falls to a person who was told before,
 * and no fault is ever taken for a removal. What is a platform's own is proved beside its adapter.
 */
@Proves({"S9", "X7", "X8"})
public abstract class PlatformContract extends PlatformStory {
    private static final Duration BETWEEN = Duration.ofMillis(300);

    @Autowired private Connections connecting;

    private PlatformSandbox outside;

    /** The platform in the sandbox that the account is connected to. */
    protected abstract PlatformSandbox outside();

    @BeforeEach
    void begin() {
        outside = outside();
        reconnect();
    }

    @AfterEach
    void end() {
        reconnect();
    }

    private void reconnect() {
        connecting.connect(ACTOR, account(), outside.mend());
        await().atMost(PATIENCE)
                .until(
                        () ->
                                connection().state() == Connection.State.LIVE
                                        && connection().restUntil() == null);
    }

    @Override
    protected Contribution comment(Citizen citizen) {
        return polled(outside.comment(outside.post(), citizen, words()), contribution -> true);
    }

    /** Until it has come in, told of or asked for. */
    private Contribution polled(String key, Predicate<Contribution> when) {
        Supplier<Optional<Contribution>> found =
                () -> records.byKey(account().id(), new PlatformKey(key)).filter(when);
        await().atMost(PATIENCE)
                .pollInterval(BETWEEN)
                .until(
                        () -> {
                            if (found.get().isPresent()) {
                                return true;
                            }
                            poll();
                            return found.get().isPresent();
                        });
        return found.get().orElseThrow();
    }

    private Contribution now(Contribution contribution) {
        return records.contribution(contribution.id());
    }

    private static String key(Contribution contribution) {
        return contribution.key().value();
    }

    private Capabilities can() {
        return platforms.capabilities(account().id());
    }

    @Test
    void postIsTheAccountsOwnAndLeadsToWhereItStands() {
        Contribution post = polled(outside.post(), contribution -> true);

        assertThat(post.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(post.author().name()).isNotBlank();
        assertThat(post.permalink()).isNotNull();
    }

    /** Told of and asked for at the same time. */
    @Test
    void commentIsKeptOnceWithItsWordsItsTimeAndItsPlace() {
        Instant before = Instant.now().minusSeconds(2);
        String text = words() + " åäö & <3 🌞";
        String key = outside.comment(outside.post(), Citizen.AMINA, text);
        poll();
        poll();
        Contribution comment = polled(key, c -> c.permalink() != null);
        quiet();

        assertThat(comment.text()).isEqualTo(text);
        assertThat(comment.received()).isTrue();
        assertThat(comment.thread().value()).isEqualTo(outside.post());
        assertThat(comment.writtenAt()).isBetween(before, Instant.now());
        assertThat(comment.author().shown()).isNotBlank();
        assertThat(now(comment).versions()).isEqualTo(1);
    }

    @Test
    void replyStandsUnderWhatItAnswers() {
        Contribution comment = comment(Citizen.BERTIL);
        String reply = outside.reply(key(comment), Citizen.CECILIA, words());

        assertThat(polled(reply, c -> c.parent() != null).parent()).isEqualTo(comment.key());
    }

    @Test
    void editIsANewWordingAndDeletionAMarkOnACopyThatStays() {
        Contribution comment = comment(Citizen.CECILIA);
        String last = Objects.requireNonNull(comment.text());
        if (outside.edits()) {
            last = words();
            outside.edit(key(comment), last);
            assertThat(polled(key(comment), after(last)).versions()).isEqualTo(2);
        }
        outside.delete(key(comment));

        Contribution deleted = polled(key(comment), c -> c.facts().withdrawnAt() != null);
        assertThat(deleted.text()).isEqualTo(last);
        assertThat(deleted.facts().visibility()).isEqualTo(Visibility.PUBLIC);
    }

    private static Predicate<Contribution> after(String text) {
        return contribution -> text.equals(contribution.text());
    }

    @Test
    void whatTheAccountSaysInThePlatformsOwnAppIsItsOwn() {
        Contribution comment = comment(Citizen.DRAGAN);
        String text = words();
        Contribution answer =
                polled(outside.answerAsAccount(key(comment), text), c -> c.parent() != null);

        assertThat(answer.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void hidingInThePlatformsOwnAppIsSeen() {
        if (!can().hide()) {
            return;
        }
        Contribution comment = comment(Citizen.ELSA);
        outside.hideAsAccount(key(comment), true);
        polled(key(comment), c -> c.facts().visibility() == Visibility.HIDDEN);
        outside.hideAsAccount(key(comment), false);
        polled(key(comment), c -> c.facts().visibility() == Visibility.PUBLIC);

        assertThat(now(comment).facts().withdrawnAt()).isNull();
    }

    @Test
    void answerStandsOnceThereAndOnceHere() {
        Contribution comment = comment(Citizen.FARAH);
        String text = words() + " (svar) #1";

        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        poll();
        poll();

        assertThat(outside.answers(key(comment), text)).isEqualTo(1);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void hidingIsDoneAndTakenBackOrFallsToAPerson() {
        Contribution comment = comment(Citizen.GUSTAV);
        Command hide = ended(platforms.hide(ACTOR, comment.id()), can().hide());
        if (hide.state() != Command.State.DONE) {
            return;
        }
        assertThat(outside.shown(key(comment))).isFalse();
        poll();
        assertThat(now(comment).facts().visibility()).isEqualTo(Visibility.HIDDEN);

        ended(platforms.unhide(ACTOR, comment.id()), true);
        assertThat(outside.shown(key(comment))).isTrue();
    }

    @Test
    void removalIsDoneOrFallsToAPerson() {
        Contribution comment = comment(Citizen.HELMI);
        Command removal = ended(platforms.remove(ACTOR, comment.id()), can().remove());

        if (removal.state() != Command.State.DONE) {
            platforms.doneByHand(ACTOR, removal.id(), "Anmäld i appen.");
        } else {
            assertThat(outside.shown(key(comment))).isFalse();
        }
        poll();
        assertThat(now(comment).facts().visibility()).isEqualTo(Visibility.REMOVED);
        assertThat(now(comment).text()).isEqualTo(comment.text());
    }

    /** X8: it is told beforehand, and whoever does it is told why and what to do. */
    @Test
    void whatThePlatformDoesNotTakeFallsToAPersonWhoIsToldWhatToDo() {
        Contribution comment = comment(Citizen.DRAGAN);
        String once = UUID.randomUUID().toString();
        Map<Supplier<Command>, Boolean> deeds =
                Map.of(
                        () -> platforms.like(ACTOR, comment.id(), null), can().like(),
                        () -> platforms.block(ACTOR, comment.id()), can().block(),
                        () -> platforms.closeComments(ACTOR, comment.id()), can().closeComments(),
                        () -> platforms.answerPrivately(ACTOR, comment.id(), words(), once),
                                can().answerPrivately());

        deeds.forEach(
                (deed, able) -> {
                    if (!able) {
                        ended(deed.get(), false);
                    }
                });
    }

    /** Done, or by hand with the platform's reason; what it cannot do is never done. */
    private Command ended(Command ordered, boolean able) {
        Command ended = until(ordered.id(), c -> c.settled() || c.state() == Command.State.BY_HAND);
        if (ended.state() == Command.State.BY_HAND) {
            assertThat(ended.problem()).isEqualTo(PlatformProblem.REFUSED);
            assertThat(platforms.plight(ended.id()).orElseThrow().words())
                    .as("%s", ended.deed())
                    .isNotBlank()
                    .endsWith(".");
        } else {
            assertThat(ended.state()).isEqualTo(Command.State.DONE);
        }
        if (!able) {
            assertThat(ended.state()).as("%s", ended.deed()).isEqualTo(Command.State.BY_HAND);
        }
        return ended;
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void answerThatIsLostAfterItWasSaidIsFoundAndNeverSaidTwice(Trouble trouble) {
        Contribution comment = comment(Citizen.AMINA);
        String text = words();
        outside.fail(trouble, Outcome.CARRIED_OUT, Call.ANSWER, 1);

        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        poll();

        assertThat(outside.answers(key(comment), text)).isEqualTo(1);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    /** Nothing is said again by itself, unless saying it again is no second answer there. */
    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"SILENCE", "HALF_ANSWER"})
    void answerThatNeverCameIsSaidAgainOnlyWhenAPersonSaysSo(Trouble trouble) {
        Contribution comment = comment(Citizen.BERTIL);
        String text = words();
        outside.fail(trouble, Outcome.NOT_CARRIED_OUT, Call.ANSWER, 1);

        Command lost =
                until(
                        answer(comment, text).id(),
                        c -> c.settled() || c.state() == Command.State.UNCERTAIN);
        if (lost.state() == Command.State.UNCERTAIN) {
            assertThat(outside.answers(key(comment), text)).isZero();
            platforms.sendAgain(ACTOR, lost.id());
        }

        assertThat(settled(lost.id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(outside.answers(key(comment), text)).isEqualTo(1);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void hidingAndRemovalThatWereDoneUnheardAreFoundDone() {
        Contribution comment = comment(Citizen.CECILIA);
        if (can().hide()) {
            outside.fail(Trouble.HALF_ANSWER, Outcome.CARRIED_OUT, Call.HIDE, 1);
            ended(platforms.hide(ACTOR, comment.id()), true);
            assertThat(outside.shown(key(comment))).isFalse();
        }
        if (can().remove()) {
            outside.fail(Trouble.HALF_ANSWER, Outcome.CARRIED_OUT, Call.REMOVE, 1);
            ended(platforms.remove(ACTOR, comment.id()), true);
            assertThat(outside.shown(key(comment))).isFalse();
        }
    }

    @Test
    void whatItsAuthorHasTakenAwayGetsNoAnswer() {
        Contribution comment = comment(Citizen.ELSA);
        outside.delete(key(comment));

        Command answer =
                until(
                        answer(comment, words()).id(),
                        c -> c.settled() || c.state() == Command.State.BY_HAND);

        assertThat(answer.problem()).isIn(PlatformProblem.GONE, PlatformProblem.REFUSED);
    }

    @Test
    void deadKeyIsToldHoldsTheAnswerAndIsMended() {
        Contribution comment = comment(Citizen.FARAH);
        outside.killKey();
        poll();
        assertThat(connection().state()).isEqualTo(Connection.State.TOKEN_DEAD);
        assertThat(connection().problemWords()).isNotBlank();
        assertThat(now(comment).facts().withdrawnAt()).isNull();
        String text = words();
        Command held =
                until(
                        answer(comment, text).id(),
                        c -> c.problem() == PlatformProblem.TOKEN_EXPIRED);

        reconnect();

        assertThat(settled(held.id()).state()).isEqualTo(Command.State.DONE);
        assertThat(outside.answers(key(comment), text)).isEqualTo(1);
    }

    @Test
    void spentCallsAreWaitedForAndTold() {
        Contribution comment = comment(Citizen.GUSTAV);
        outside.spend();
        poll();

        assertThat(connection().problem()).isEqualTo(PlatformProblem.RATE_LIMITED);
        assertThat(connection().problemWords()).isNotBlank();
        assertThat(connection().restUntil()).isAfter(Instant.now());
        assertThat(now(comment).facts().withdrawnAt()).isNull();
        reconnect();
        pollUntilAnswered();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void badAnswersAreToldOfAndNeverTakenForARemoval(Trouble trouble) {
        Contribution comment = comment(Citizen.HELMI);
        outside.fail(trouble, Outcome.NOT_CARRIED_OUT, Call.READ, 1_000);
        await().atMost(PATIENCE)
                .pollInterval(BETWEEN)
                .untilAsserted(
                        () -> {
                            poll();
                            assertThat(connection().problem())
                                    .isEqualTo(PlatformProblem.UNAVAILABLE);
                        });

        reconnect();
        pollUntilAnswered();
        assertThat(now(comment).facts().withdrawnAt()).isNull();
        assertThat(now(comment).facts().visibility()).isEqualTo(Visibility.PUBLIC);
    }
}
