package se.uppsikt.platforms.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.database.Columns;
import se.uppsikt.crisis.CrisisForTests;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublicationAttempts.Release;
import se.uppsikt.platforms.publications.PublicationQueue.Attempt;

/**
 * Once a crisis is decided nothing that it stops is let out, by whichever node; and afterwards it
 * waits for a person (C2).
 */
@Proves("C2")
@UppsiktTest
class StopCannotLeakTest {
    private static final int RUNS = 1000;

    @Autowired private PublicationAttempts attempts;
    @Autowired private Publications publications;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient database;
    @Autowired private ApplicationContext program;

    private CrisisForTests crisis;
    private Account account;
    private boolean connected;

    @BeforeEach
    void open() {
        crisis = new CrisisForTests(program);
        account = accounts.byHandle("instagram-tborebro").orElseThrow();
        connected =
                database.sql(
                                        """
                                        insert into platforms.connection (account, platform, page, token, state, connected_at)
                                        values (?, 'INSTAGRAM', 'prov-kris', ''::bytea, 'LIVE', now())
                                        on conflict do nothing
                                        """)
                                .param(account.id().value())
                                .update()
                        == 1;
    }

    @AfterEach
    void close() {
        crisis.over();
        database.sql("delete from platforms.publication where ordered_by = 'prov av stoppet'")
                .update();
        if (connected) {
            database.sql("delete from platforms.connection where account = ?")
                    .param(account.id().value())
                    .update();
        }
    }

    /** It is ready: all but the last call is done. */
    private PublicationId ready(Instant due) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into platforms.publication (id, account, form, text, once, state, due, ordered_at,
                            ordered_by, attempt, next_at)
                        values (?, ?, 'POST', 'Badhuset öppnar', ?, 'BEING_PREPARED', ?, now() - interval '1 day',
                            'prov av stoppet', 1, now() + interval '1 hour')
                        """)
                .params(id, account.id().value(), id.toString(), Columns.time(due))
                .update();
        return new PublicationId(id);
    }

    private boolean goesOut(PublicationId id) {
        database.sql(
                        "update platforms.connection set rest_until = null, state = 'LIVE' where account = ?")
                .param(account.id().value())
                .update();
        return attempts.release(new Attempt(id, 1), Map.of()) instanceof Release.Now;
    }

    private State state(PublicationId id) {
        return publications.publication(id).state();
    }

    private Set<UUID> out() {
        return new HashSet<>(
                database.sql(
                                """
                                select id from platforms.publication
                                where ordered_by = 'prov av stoppet' and state = 'UNDER_WAY'
                                """)
                        .query((row, _) -> Columns.id(row, "id"))
                        .list());
    }

    @Test
    void nothingIsLetOutOnceTheStopIsCommittedHoweverTheyRace() throws Exception {
        int before = 0;
        int stopped = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (int run = 0; run < RUNS; run++) {
                List<PublicationId> due = List.of(ready(Instant.now()), ready(Instant.now()));
                CyclicBarrier together = new CyclicBarrier(3);
                List<Future<Boolean>> released = new ArrayList<>();
                for (PublicationId each : due) {
                    released.add(
                            nodes.submit(
                                    () -> {
                                        together.await();
                                        return goesOut(each);
                                    }));
                }
                together.await();
                crisis.start(Set.of(account.id()));
                Set<UUID> committed = out();
                for (Future<Boolean> each : released) {
                    if (each.get()) {
                        before++;
                    } else {
                        stopped++;
                    }
                }
                assertThat(out()).as("run " + run).isEqualTo(committed);
                crisis.over();
                database.sql(
                                "delete from platforms.publication where ordered_by = 'prov av stoppet'")
                        .update();
            }
        }
        assertThat(before).as("let out before the stop").isPositive();
        assertThat(stopped).as("stopped").isPositive();
    }

    @Test
    void whatIsStoppedWaitsForAPersonAndIsToldWhy() {
        PublicationId post = ready(Instant.now());
        crisis.start(Set.of(account.id()));

        assertThat(goesOut(post)).isFalse();

        assertThat(state(post)).isEqualTo(State.OVERDUE);
        assertThat(publications.publication(post).words()).contains("Vattenläcka");
        crisis.over();
        assertThat(state(post)).isEqualTo(State.OVERDUE);
        assertThat(publications.undecided(Set.of(account.id()), 10)).contains(post);
    }

    @Test
    void whatWasDueMeanwhileNeverGoesByItselfAlsoWithinTheQuarter() {
        crisis.start(Set.of(account.id()));
        PublicationId post = ready(Instant.now());
        crisis.over();

        assertThat(goesOut(post)).isFalse();
        assertThat(state(post)).isEqualTo(State.OVERDUE);
    }

    @Test
    void whatIsDueAfterTheEndGoesAsPlanned() {
        crisis.start(Set.of(account.id()));
        crisis.over();

        assertThat(goesOut(ready(Instant.now()))).isTrue();
    }

    @Test
    void otherAccountsGoOnAsUsual() {
        AccountId other = accounts.byHandle("facebook-orebrokommun").orElseThrow().id();
        crisis.start(Set.of(other));

        assertThat(goesOut(ready(Instant.now()))).isTrue();
    }

    @Test
    void onAnExemptAccountOnlyWhatIsDueAfterwardsGoes() {
        crisis.start(Set.of());
        PublicationId early = ready(Instant.now());
        crisis.exempt(Set.of(account.id()));

        assertThat(goesOut(early)).isFalse();
        assertThat(goesOut(ready(Instant.now()))).isTrue();
    }

    @Test
    void whatNeverWasTriedMeanwhileIsStoppedByWhatWasSoWhenItWasDue() {
        Instant due = Instant.now().minus(Duration.ofSeconds(1));
        crisis.start(Set.of());
        crisis.over();

        assertThat(goesOut(ready(due))).isFalse();
    }
}
