package se.uppsikt.platforms.connecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.PlatformTrouble;

/** A key that dies is renewed before it does, or told of in time (X7). */
@PlatformTest
@Proves("X7")
class KeysAreRenewedOrWarnedOfTest extends PlatformStory {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    @Autowired GrantRows grants;
    @Autowired Apps apps;
    @Autowired KeyRows keys;
    @Autowired Mails mails;
    @Autowired Connections door;
    @Autowired JdbcClient database;

    /** Whatever a poll met meanwhile with a key of the test's own. */
    @AfterEach
    void asBefore() {
        transaction.executeWithoutResult(
                status -> {
                    grants.forget(account().id());
                    door.connect(ACTOR, account(), new Secret(PAGE.token()));
                });
        database.sql("delete from mail.outgoing where about like 'key/%'").update();
    }

    @Test
    void itIsRenewedOnceItIsAboutToDieAndTheNewOneKept() {
        Lender lender = new Lender(NOW.plus(Duration.ofHours(1)), "nytt-lån");
        Renewal renewal = renewal(lender);
        AccountId account = account().id();
        assertThat(renewal.renewed(account, Platform.FACEBOOK)).as("nothing lent").isEmpty();

        lent(NOW.plus(Duration.ofMinutes(30)));
        assertThat(renewal.renewed(account, Platform.FACEBOOK)).as("it holds").isEmpty();
        lent(NOW.plus(Duration.ofMinutes(4)));
        assertThat(renewal.renewed(account, Platform.FACEBOOK)).contains(new Secret("ny-nyckel"));

        assertThat(lender.asked).containsExactly("lån");
        assertThat(connections.token(account)).contains(new Secret("ny-nyckel"));
        assertThat(grants.held(account))
                .hasValueSatisfying(
                        held -> {
                            assertThat(held.refresh()).isEqualTo(new Secret("nytt-lån"));
                            assertThat(held.tokenUntil()).isEqualTo(NOW.plus(Duration.ofHours(1)));
                        });
        assertThat(renewal.renewed(account, Platform.FACEBOOK)).as("it holds again").isEmpty();
    }

    @Test
    void whatThePlatformDoesNotSayAnewHoldsAsBefore() {
        Instant until = NOW.plus(Duration.ofDays(300));
        lent(NOW, until);
        Renewal renewal = renewal(new Lender(NOW.plus(Duration.ofDays(60)), null));

        renewal.renewed(account().id(), Platform.FACEBOOK);

        assertThat(grants.held(account().id()).orElseThrow().refresh())
                .isEqualTo(new Secret("lån"));
        assertThat(renewal.lasting(account().id(), NOW)).isEqualTo(until);
    }

    @Test
    void aNoIsToldAndTheOldOneStays() {
        lent(NOW);
        Lender refusing = new Lender(null, null);

        assertThatThrownBy(() -> renewal(refusing).renewed(account().id(), Platform.FACEBOOK))
                .isInstanceOf(PlatformTrouble.class);
        assertThat(connections.token(account().id())).contains(new Secret(PAGE.token()));
    }

    @Test
    void aKeyPutInByHandIsNotRenewedWithWhatCameWithAnother() {
        lent(NOW);
        transaction.executeWithoutResult(
                status -> door.connect(ACTOR, account(), new Secret(PAGE.token())));

        assertThat(grants.held(account().id())).isEmpty();
    }

    @Test
    void itIsToldFourteenSevenAndOneDayAheadEachOnce() {
        Instant until = NOW.plus(Duration.ofDays(15));
        for (int hour = 0; hour <= 15 * 24 + 5; hour += 5) {
            Instant at = NOW.plus(Duration.ofHours(hour));
            KeyWarnings warnings =
                    new KeyWarnings(
                            keys,
                            accounts,
                            mails,
                            new Warned("drift@kommunen.example", "https://u.example", () -> at));
            transaction.executeWithoutResult(
                    status -> {
                        connections.tokenSeen(account().id(), until, NOW); // a poll may have told
                        warnings.look();
                    });
        }

        assertThat(letters()).hasSize(3).allSatisfy(this::tellsWhatToDo);
    }

    private void tellsWhatToDo(String letter) {
        assertThat(letter)
                .contains(
                        account().shown(),
                        "Anslut på nytt",
                        "https://u.example/plattformar/" + account().handle() + "/anslut")
                .doesNotContain(PAGE.token());
    }

    private List<String> letters() {
        return database.sql("select body from mail.outgoing where about like 'key/%'")
                .query((row, n) -> row.getString("body"))
                .list();
    }

    private void lent(Instant tokenUntil) {
        lent(tokenUntil, null);
    }

    private void lent(Instant tokenUntil, @Nullable Instant until) {
        transaction.executeWithoutResult(
                status ->
                        grants.keep(
                                new GrantRows.Held(
                                        account().id(), new Secret("lån"), tokenUntil, until)));
    }

    private Renewal renewal(PlatformSignIn way) {
        return new Renewal(
                grants, connections, List.of(way), apps, new Renewal.Desk(transaction, () -> NOW));
    }

    /** A platform that renews keys, or says no when it has no time to give. */
    private static final class Lender implements PlatformSignIn {
        private final List<String> asked = new ArrayList<>();
        private final @Nullable Instant until;
        private final @Nullable String next;

        Lender(@Nullable Instant until, @Nullable String next) {
            this.until = until;
            this.next = next;
        }

        @Override
        public Platform platform() {
            return Platform.FACEBOOK;
        }

        @Override
        public List<Right> rights() {
            return List.of();
        }

        @Override
        public URI address(AppKeys app, Journey journey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Grant exchange(AppKeys app, String code, Journey journey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Choice> choices(AppKeys app, Grant grant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Grant> renewed(AppKeys app, Secret refresh) {
            asked.add(refresh.reveal());
            if (until == null) {
                throw new PlatformTrouble(
                        PlatformProblem.TOKEN_EXPIRED, "invalid_grant", "Nej.", null);
            }
            return Optional.of(
                    new Grant(
                            new Secret("ny-nyckel"),
                            until,
                            next == null ? null : new Secret(next),
                            null,
                            Set.of()));
        }
    }
}
