package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Spoiling.Way;

/**
 * What every platform keeps, whatever its wire looks like: what comes in ({@link WireContract}),
 * what goes out ({@link OrdersContract}), and that no fault on the way is ever taken for a removal.
 * What is a platform's own is proved beside its adapter.
 */
@Proves({"S9", "X7", "X8"})
public abstract class PlatformContract extends OrdersContract {
    @Autowired private JdbcClient database;

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
