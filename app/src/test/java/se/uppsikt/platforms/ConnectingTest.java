package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Logged;
import se.uppsikt.Proves;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** Connecting to a platform that is silent: patient, quiet, and at once when a person asks (X7). */
@Proves("X7")
@PlatformTest
class ConnectingTest extends PlatformStory {
    @Autowired Adapters.Renewal renewal;
    @Autowired ConnectTask connecting;
    @Autowired Adapters adapters;
    @Autowired Connections door;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient database;

    @RegisterExtension final Logged log = Logged.by(ConnectTask.class);

    @Test
    void silentPlatformIsAskedEverLessOftenAndToldOfOnce() {
        notConnecting();
        silent();

        assertThat(connecting.tried(account().id(), 1)).hasValue(Duration.ofSeconds(5));
        assertThat(connecting.tried(account().id(), 2)).hasValue(Duration.ofSeconds(10));
        assertThat(connecting.tried(account().id(), 3)).hasValue(Duration.ofSeconds(20));
        assertThat(connecting.tried(account().id(), 1_000)).hasValue(Duration.ofHours(1));

        assertThat(connection().problem()).isEqualTo(PlatformProblem.UNAVAILABLE);
        assertThat(log.told())
                .filteredOn(
                        said ->
                                said.getFormattedMessage()
                                        .contains("connecting account " + account().id().value()))
                .hasSize(1);
        sandbox.faults().clear();
        assertThat(connecting.tried(account().id(), 5)).isEmpty();
        assertThat(connection().problem()).isNull();
    }

    @Test
    void whoPressesTheButtonDoesNotWaitForTheNextTry() {
        silent();
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        String address = "/plattformar/" + account().handle();
        anna.post(address + "/nyckel", "nyckel=" + PAGE.token());
        await().atMost(PATIENCE).until(() -> connection().problem() == PlatformProblem.UNAVAILABLE);
        assertThat(anna.see(address).body()).contains("Försök ansluta nu");
        later();

        sandbox.faults().clear();
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            anna.post(address + "/prenumerera", "");
                            return connection().state() == Connection.State.LIVE;
                        });
    }

    @Test
    void tokenThatIsRenewedWhileTheOldOneIsTriedIsTriedAtOnce() {
        renew("en-gammal-nyckel");
        AtomicBoolean first = new AtomicBoolean(true);
        Adapter facebook = adapters.of(Platform.FACEBOOK).orElseThrow();
        Adapter meanwhile =
                (Adapter)
                        Proxy.newProxyInstance(
                                Adapter.class.getClassLoader(),
                                new Class<?>[] {Adapter.class},
                                (proxy, method, asked) -> {
                                    if (method.getName().equals("tokenLife")
                                            && first.getAndSet(false)) {
                                        renew(PAGE.token());
                                        throw dead();
                                    }
                                    return method.invoke(facebook, asked);
                                });
        ConnectTask slow =
                new ConnectTask(
                        new Adapters(List.of(meanwhile), connections, renewal),
                        connections,
                        jobs,
                        new ConnectTask.Desk(transaction, events, InstantSource.system()));

        assertThat(slow.tried(account().id(), 9)).isEmpty();

        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
        assertThat(connection().problem()).isNull();
    }

    /** A try that has done its work and is not over yet does not stand in the way of a new one. */
    @Test
    void whoConnectsWhileTheLastTryEndsIsConnected() {
        notConnecting();
        database.sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked,
                            picked_by, last_heartbeat, version, priority)
                        values ('platforms-connect', ?, now(), true, 'prov', now(), 1, 50)
                        """)
                .param(account().id().value().toString())
                .update();

        door.connect(ACTOR, account(), new Secret(PAGE.token()));

        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        notConnecting();
    }

    @Test
    void whatWasReadBeforeTheKeyDiedSaysNothingOfTheKey() {
        // the program's own poll may begin meanwhile, and then the key lives
        Instant died = await().atMost(PATIENCE).until(this::deadThoughReadBefore, Objects::nonNull);
        assertThat(connection().problemWords()).isEqualTo("Prov.");

        connections.pollSucceeded(account().id(), died.plusSeconds(2), died.plusSeconds(3));
        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
        assertThat(connection().problem()).isNull();
    }

    @Test
    void thatAnOldKeyIsDeadSaysNothingOfTheOneThatHasTakenItsPlace() {
        Adapter.Access before = adapters.access(account().id());
        assertThatThrownBy(() -> adapters.speak(before, ConnectingTest::die))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        met -> assertThat(met.problem()).isEqualTo(PlatformProblem.TOKEN_EXPIRED));

        renew("en-annan-nyckel");
        assertThatThrownBy(() -> adapters.speak(before, ConnectingTest::die))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        met -> assertThat(met.problem()).isEqualTo(PlatformProblem.UNAVAILABLE));
        door.connect(ACTOR, account(), new Secret(PAGE.token()));
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
    }

    private static void die() {
        throw dead();
    }

    private static PlatformTrouble dead() {
        return new PlatformTrouble(PlatformProblem.TOKEN_EXPIRED, "prov", "Prov.", null);
    }

    private void renew(String token) {
        transaction.executeWithoutResult(
                all ->
                        connections.connect(
                                account().id(),
                                Platform.FACEBOOK,
                                PAGE.id(),
                                new Secret(token),
                                InstantSource.system().instant()));
    }

    /** As if the platform had been silent long: the next try is an hour away. */
    private void later() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                database.sql(
                                                        """
                                                        update scheduled_tasks
                                                        set execution_time =
                                                            execution_time + interval '1 hour',
                                                            version = version + 1
                                                        where task_name = 'platforms-connect'
                                                            and task_instance = ? and not picked
                                                        """)
                                                .param(account().id().value().toString())
                                                .update()
                                        == 1);
    }

    /** When the key died; null when it lives after all. */
    private @Nullable Instant deadThoughReadBefore() {
        Instant died = Instant.now();
        connections.trouble(account().id(), dead(), died);
        connections.pollSucceeded(account().id(), died.minusSeconds(5), died.plusSeconds(1));
        return connection().state() == Connection.State.TOKEN_DEAD ? died : null;
    }

    /** No try of the program's own is on its way: what another test pressed for is over. */
    private void notConnecting() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                database.sql(
                                                        """
                                                        select count(*) from scheduled_tasks
                                                        where task_name = 'platforms-connect'
                                                            and task_instance = ?
                                                        """)
                                                .param(account().id().value().toString())
                                                .query(Long.class)
                                                .single()
                                        == 0);
    }

    /** Until mended: whoever else asks meanwhile does not use it up. */
    private void silent() {
        sandbox.faults()
                .failCalls(Failure.SERVICE_DOWN, Outcome.NOT_CARRIED_OUT, Calls.next(1_000));
    }
}
