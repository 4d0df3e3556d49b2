package se.uppsikt.platforms.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.bluesky.Registering;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublicationAttempts.Claim;
import se.uppsikt.platforms.publications.PublicationAttempts.Release;
import se.uppsikt.platforms.publications.PublicationQueue.Attempt;
import se.uppsikt.sandbox.bluesky.DemoAccount;

/** Whoever dies, wherever, leaves what appears once: each step is done here by hand (S9). */
@Proves("S9")
@PlatformTest
class PublishedOnceTest extends PlatformStory {
    private static final DemoAccount KNOWN = DemoAccount.MUNICIPALITY;

    @Autowired private Publications publications;
    @Autowired private PublicationAttempts desk;
    @Autowired private Publishers publishers;
    @Autowired private Adapters adapters;
    @Autowired private Lending media;
    @Autowired private StopForTests stop;
    @Autowired private JdbcClient database;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.BLUESKY, KNOWN.did())
                .orElseGet(
                        () ->
                                new Registering(accounts, database, pages)
                                        .connected(KNOWN.did(), KNOWN.handle(), KNOWN.password()));
    }

    @AfterEach
    void withdrawn() {
        stop.over();
        publications.open(account().id()).stream()
                .filter(each -> each.state() != State.UNDER_WAY)
                .filter(each -> each.state() != State.BEING_LOOKED_UP)
                .forEach(each -> publications.withdraw(ACTOR, each.id()));
    }

    /** Its time has come, but no task has taken it. */
    private Publication due(String text) {
        Publication ordered =
                publications.publish(
                        ACTOR,
                        account().id(),
                        new Post(Post.Form.POST, null, text, List.of()),
                        Instant.now().plus(Duration.ofHours(2)),
                        UUID.randomUUID().toString());
        due(ordered, Instant.now());
        return ordered;
    }

    private void due(Publication of, Instant at) {
        database.sql("update platforms.publication set due = ? where id = ?")
                .params(Columns.time(at), of.id().value())
                .update();
    }

    private static Attempt first(Publication of) {
        return new Attempt(of.id(), 1);
    }

    private void died(Publication of) {
        database.sql(
                        """
                        update platforms.publication set next_at = now() - interval '5 minutes' where id = ?
                        """)
                .param(of.id().value())
                .update();
        desk.findLost();
    }

    private Publication published(Publication of) {
        await().atMost(PATIENCE)
                .until(() -> publications.publication(of.id()).state() == State.PUBLISHED);
        return publications.publication(of.id());
    }

    private long shown(String text) {
        return sandbox.bluesky().posts(KNOWN).stream()
                .filter(uri -> sandbox.bluesky().record(uri).path("text").asString("").equals(text))
                .count();
    }

    private Publisher publisher() {
        return publishers.on(account().id());
    }

    private Publisher.Order order(Publication of) {
        return new Publisher.Order(of.id(), of.post(), null, Set.of(), media.of(of.id()));
    }

    private void release(Publication of) {
        assertThat(desk.claim(first(of))).isInstanceOf(Claim.Prepare.class);
        assertThat(desk.release(first(of), Map.of())).isInstanceOf(Release.Now.class);
    }

    @Test
    void whoDiesWhilePreparingLeavesWhatIsPreparedAnew() {
        String text = words();
        Publication due = due(text);
        assertThat(desk.claim(first(due))).isInstanceOf(Claim.Prepare.class);
        assertThat(desk.noted(first(due), Map.of("steg", "ett"), Duration.ZERO)).isTrue();

        died(due);

        published(due);
        assertThat(shown(text)).isEqualTo(1);
    }

    @Test
    void whoDiesBeforeTheCallLeavesWhatIsLookedUpAndThenGoesOut() {
        String text = words();
        Publication due = due(text);
        release(due);

        died(due);

        published(due);
        assertThat(shown(text)).isEqualTo(1);
    }

    @Test
    void whoDiesAfterTheCallLeavesWhatIsLookedUpAndFound() {
        String text = words();
        Publication due = due(text);
        release(due);
        publisher().publish(adapters.access(account().id()), order(due), Map.of());

        died(due);

        published(due);
        assertThat(shown(text)).isEqualTo(1);
    }

    @Test
    void twoAtOnceAreReleasedOnce() {
        Publication due = due(words());
        assertThat(desk.claim(first(due))).isInstanceOf(Claim.Prepare.class);
        assertThat(desk.claim(first(due))).isInstanceOf(Claim.Prepare.class);

        assertThat(desk.release(first(due), Map.of())).isInstanceOf(Release.Now.class);
        assertThat(desk.release(first(due), Map.of())).isInstanceOf(Release.No.class);
        assertThat(desk.noted(first(due), Map.of(), Duration.ZERO)).isFalse();
        died(due);
        published(due);
    }

    @Test
    void whatIsTakenBackWhileItIsPreparedNeverGoesOut() {
        String text = words();
        Publication due = due(text);
        assertThat(desk.claim(first(due))).isInstanceOf(Claim.Prepare.class);

        publications.withdraw(ACTOR, due.id());

        assertThat(desk.release(first(due), Map.of())).isInstanceOf(Release.No.class);
        assertThat(shown(text)).isZero();
    }

    @Test
    void whatIsReadyBeforeItsTimeWaitsAndWhatIsReadyAfterItWaitsForAPerson() {
        Publication early = due(words());
        due(early, Instant.now().plusSeconds(300));
        assertThat(desk.claim(first(early))).isInstanceOf(Claim.Prepare.class);
        assertThat(desk.release(first(early), Map.of())).isInstanceOf(Release.Later.class);

        due(early, Instant.now().minusSeconds(3_600));
        assertThat(desk.release(first(early), Map.of())).isInstanceOf(Release.No.class);
        assertThat(publications.publication(early.id()).state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void whatIsStoppedWaitsUntilItMayGoOut() {
        String text = words();
        Publication due = due(text);
        assertThat(desk.claim(first(due))).isInstanceOf(Claim.Prepare.class);
        stop.because("Krisläge: inget publiceras.");

        assertThat(desk.release(first(due), Map.of())).isInstanceOf(Release.No.class);

        Publication stopped = publications.publication(due.id());
        assertThat(stopped.state()).isEqualTo(State.RETRYING);
        assertThat(stopped.words()).isEqualTo("Krisläge: inget publiceras.");
        assertThat(shown(text)).isZero();
    }
}
