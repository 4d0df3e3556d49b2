package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformSandbox.Call;
import se.uppsikt.platforms.PlatformSandbox.Trouble;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Spoiling.Way;

/**
 * What every platform keeps, whatever its wire looks like: what is written comes in once and stays,
 * what is ordered is done once at most, what cannot be done falls to a person who was told before,
 * and no fault is ever taken for a removal. What is a platform's own is proved beside its adapter.
 */
@Proves({"S9", "X7", "X8"})
public abstract class PlatformContract extends PlatformStory {
    private static final Duration BETWEEN = Duration.ofMillis(300);

    @Autowired private Connections connecting;
    @Autowired private JdbcClient database;

    private PlatformSandbox outside;

    /** The platform in the sandbox that the account is connected to. */
    protected abstract PlatformSandbox outside();

    @BeforeEach
    void begin() {
        outside = outside();
        mended();
    }

    @AfterEach
    void end() {
        mended();
    }

    /** What is well already is not connected anew. */
    private void mended() {
        sandbox.spoiling().clear();
        outside.mend();
        if (connection().state() != Connection.State.LIVE
                || connection().problem() != null
                || connection().restUntil() != null) {
            reconnect();
        }
    }

    private void reconnect() {
        sandbox.spoiling().clear();
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
                .pollDelay(Duration.ZERO)
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RIGHT_GONE")
    void answerThatIsLostAfterItWasSaidIsFoundAndNeverSaidTwice(Trouble trouble) {
        Contribution comment = comment(Citizen.AMINA);
        String text = words();
        outside.fail(trouble, Outcome.CARRIED_OUT, outside.calls(Call.ANSWER, 1, 0));

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
        outside.fail(trouble, Outcome.NOT_CARRIED_OUT, outside.calls(Call.ANSWER, 1, 0));

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
            outside.fail(Trouble.HALF_ANSWER, Outcome.CARRIED_OUT, outside.calls(Call.HIDE, 1, 0));
            ended(platforms.hide(ACTOR, comment.id()), true);
            assertThat(outside.shown(key(comment))).isFalse();
        }
        if (can().remove()) {
            outside.fail(
                    Trouble.HALF_ANSWER, Outcome.CARRIED_OUT, outside.calls(Call.REMOVE, 1, 0));
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RIGHT_GONE")
    void badAnswersAreToldOfAndNeverTakenForARemoval(Trouble trouble) {
        Contribution comment = comment(Citizen.HELMI);
        outside.fail(trouble, Outcome.NOT_CARRIED_OUT, outside.calls(Call.READ, 1_000, 0));
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

    /**
     * What proxies and bad days do to answers is seen through, or told; never read as emptiness.
     */
    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"REDIRECT", "EMPTY", "ARRAY"})
    void spoiledAnswersAreToldOfAndNeverTakenForARemoval(Way way) {
        Contribution comment = comment(Citizen.AMINA);
        sandbox.spoiling().plan(way, outside.calls(Call.READ, 1_000, 0));
        poll();

        assertThat(connection().problem()).isEqualTo(PlatformProblem.UNAVAILABLE);
        reconnect();
        pollUntilAnswered();
        assertThat(now(comment).facts().withdrawnAt()).isNull();
    }

    @Test
    void errorThatIsDeliveredAsIfAllWereWellIsAnErrorAllTheSame() {
        Contribution comment = comment(Citizen.BERTIL);
        outside.fail(
                Trouble.SERVER_ERROR, Outcome.NOT_CARRIED_OUT, outside.calls(Call.READ, 1_000, 0));
        sandbox.spoiling().plan(Way.ALL_IS_WELL, outside.calls(Call.READ, 1_000, 0));
        poll();

        assertThat(connection().problem()).isNotNull();
        reconnect();
        pollUntilAnswered();
        assertThat(now(comment).facts().withdrawnAt()).isNull();
    }

    @Test
    void packedAnswersAreUnpacked() {
        sandbox.spoiling().plan(Way.GZIP, new Calls(1_000, "", ""));
        Contribution comment = comment(Citizen.CECILIA);
        String text = words();

        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        poll();
        assertThat(connection().problem()).isNull();
        assertThat(outside.answers(key(comment), text)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"REDIRECT", "EMPTY", "ARRAY"})
    void answerWhoseReceiptIsSpoiledIsSaidOnce(Way way) {
        Contribution comment = comment(Citizen.DRAGAN);
        String text = words();
        sandbox.spoiling().plan(way, outside.calls(Call.ANSWER, 1, 0));

        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(outside.answers(key(comment), text)).isEqualTo(1);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    /**
     * More than one page: the right to read is taken back between two calls, and then the list goes
     * round. Some platforms write the key that they were asked with into the address of the next
     * page.
     */
    @Test
    void longListsAreReadToTheirEndAndKeepNoKey() {
        List<String> keys = many();
        int spared = 0;
        boolean cutOff = true;
        while (cutOff && spared < 6) {
            outside.fail(
                    Trouble.RIGHT_GONE,
                    Outcome.NOT_CARRIED_OUT,
                    outside.calls(Call.READ, 1_000, spared++));
            readAll();
            cutOff = connection().problem() != null;
            reconnect();
        }
        assertThat(spared).isGreaterThan(3);
        sandbox.spoiling().plan(Way.FIRST_AGAIN, outside.calls(Call.READ, 5_000, 0));
        readAll();
        assertThat(connection().problem()).isEqualTo(PlatformProblem.UNAVAILABLE);
        reconnect();
        readAll();

        for (String key : keys) {
            assertThat(polled(key, contribution -> true).facts().withdrawnAt()).isNull();
        }
        assertThat(originalsWith(outside.mend())).isZero();
    }

    private long originalsWith(Secret key) {
        return database.sql(
                        """
                        select count(*) from records.original
                        where position(convert_to(?, 'utf8') in body) > 0
                        """)
                .param(key.reveal())
                .query(Long.class)
                .single();
    }

    /** More comments than any platform shows on a page. */
    private List<String> many() {
        return IntStream.range(0, 105)
                .mapToObj(i -> outside.comment(outside.post(), Citizen.ELSA, words()))
                .toList();
    }

    /** As if a day had gone since all was compared. */
    private void readAll() {
        connections.pollSucceeded(
                account().id(), Instant.now(), Instant.now().minus(Duration.ofDays(1)));
        poll();
    }
}
