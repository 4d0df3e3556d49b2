package se.uppsikt.platforms.connecting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;

/** Nobody has to open a page to learn that nothing comes from a platform (X7). */
@PlatformTest
@Proves("X7")
class SilenceIsToldInALetterTest extends PlatformStory {
    @Autowired Connections door;
    @Autowired Mails mails;
    @Autowired JdbcClient database;

    private Instant now;

    @BeforeEach
    void wellAtFirst() {
        asBefore();
        now = Instant.now();
    }

    /**
     * What is read by itself after connecting has been read, and what other stories were told of
     * ahead of time is forgotten.
     */
    @AfterEach
    void asBefore() {
        sandbox.faults().clear();
        Instant before = Instant.now();
        transaction.executeWithoutResult(
                status -> door.connect(ACTOR, account(), new Secret(PAGE.token())));
        soon().until(() -> before.isBefore(requireNonNull(connection().lastPollAt())));
        connections.pollSucceeded(account().id(), Instant.now(), Instant.now());
        database.sql("update platforms.connection set last_event_at = null, missed_at = null")
                .update();
        database.sql("delete from mail.outgoing where about like 'silence/%'").update();
    }

    @Test
    void whatIsAsItUsuallyIsIsNotTold() {
        look();

        assertThat(letters()).isEmpty();
    }

    @Test
    void aDeadKeyIsToldOnceAndAnewWhenItDiesAnew() {
        dies();
        look();
        now = now.plus(Duration.ofDays(2));
        look();
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("Anslut på nytt", "väntar"));

        sandbox.faults().renewToken(PAGE.id());
        door.connect(ACTOR, account(), new Secret(PAGE.token()));
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        pollUntilAnswered();
        dies();
        look();
        assertThat(letters()).hasSize(2);
    }

    @Test
    void aPlatformThatHasNotAnsweredForHoursIsTold() {
        connections.pollSucceeded(
                account().id(), Instant.now(), now.minus(Duration.ofMinutes(170)));
        look();
        assertThat(letters()).isEmpty();

        connections.pollSucceeded(
                account().id(), Instant.now(), now.minus(Duration.ofMinutes(190)));
        look();
        look();
        assertThat(letters())
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter)
                                        .contains(
                                                account().shown(),
                                                "https://u.example/plattformar/"
                                                        + account().handle())
                                        .doesNotContain(PAGE.token()));
    }

    /** Where there are only ads it is asked once a day, and that is no silence. */
    @Test
    void anAccountWithOnlyAdsIsSilentAfterTwoDays() {
        AccountId ads =
                connections.all().stream()
                        .filter(each -> each.platform() == Platform.SNAPCHAT)
                        .map(Connection::account)
                        .findFirst()
                        .orElseThrow();
        connections.pollSucceeded(ads, Instant.now(), now.minus(Duration.ofHours(40)));
        look();
        assertThat(letters(ads)).isEmpty();

        connections.pollSucceeded(ads, Instant.now(), now.minus(Duration.ofHours(60)));
        look();
        assertThat(letters(ads)).hasSize(1);
        connections.pollSucceeded(ads, Instant.now(), now);
    }

    @Test
    void whatNoWebhookTellsAnyMoreIsTold() {
        connections.eventsSeen(List.of(account().id()), now.minus(Duration.ofHours(1)));
        connections.missed(account().id(), 3, now);
        look();

        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("Prenumerera"));
        connections.eventsSeen(List.of(account().id()), now);
    }

    private void dies() {
        sandbox.faults().killToken(PAGE.id(), 463);
        poll();
        assertThat(connection().state()).isEqualTo(Connection.State.TOKEN_DEAD);
    }

    private void look() {
        SilenceWarnings warnings =
                new SilenceWarnings(
                        connections,
                        accounts,
                        mails,
                        new Warned("drift@kommunen.example", "https://u.example", () -> now));
        transaction.executeWithoutResult(status -> warnings.look());
    }

    /** Those of the account; others may be silent too. */
    private List<String> letters() {
        return letters(account().id());
    }

    private List<String> letters(AccountId of) {
        return database.sql(
                        "select body from mail.outgoing where about like 'silence/%' || ? || '%'")
                .param(of.value().toString())
                .query((row, n) -> row.getString("body"))
                .list();
    }
}
