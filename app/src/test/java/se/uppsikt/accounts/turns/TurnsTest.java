package se.uppsikt.accounts.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRows;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Refused;

/** Turns through their door and their page: granted, running, over, on record. */
@UppsiktTest
class TurnsTest {
    @Autowired Turns turns;
    @Autowired TurnRows turnRows;
    @Autowired Accounts accounts;
    @Autowired AccountRows accountRows;
    @Autowired Access access;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    private Account relay;

    /** A relay account of this test's own; a draft, so that it is on no list of the demo. */
    @BeforeEach
    void open() {
        Account like = accounts.byHandle("instagram-orebrokommun").orElseThrow();
        String handle = "instagram-stafett-" + UUID.randomUUID();
        relay =
                new Account(
                        new AccountId(UUID.randomUUID()),
                        Account.Kind.OFFICIAL,
                        Platform.INSTAGRAM,
                        handle,
                        handle,
                        "Stafetten",
                        URI.create("https://www.instagram.com/stafett"),
                        like.owner(),
                        like.committee(),
                        Account.Status.DRAFT,
                        "",
                        true);
        accountRows.add(relay, new Machine("prov"), now());
    }

    @AfterEach
    void leave() {
        database.sql("delete from accounts.turn where account = ?")
                .param(relay.id().value())
                .update();
        database.sql("delete from accounts.status_change where account = ?")
                .param(relay.id().value())
                .update();
        database.sql("delete from accounts.account where id = ?")
                .param(relay.id().value())
                .update();
    }

    @Test
    void hostReachesTheAccountDuringItsWeekAndLosesItWhenTheWeekIsWithdrawn() {
        Employee johan = person("Johan");
        assertThat(accounts.may(johan, Permission.ANSWER, relay.id())).isFalse();
        grant(johan, thisWeek());
        assertThat(accounts.permissions(johan, relay))
                .containsExactlyInAnyOrder(
                        Permission.READ,
                        Permission.READ_CONFIDENTIAL,
                        Permission.ANSWER,
                        Permission.MODERATE,
                        Permission.PUBLISH);
        assertThat(accounts.reach(johan, Permission.READ)).contains(relay.id());
        assertThat(turns.relay(relay).answers(now()).id()).isEqualTo(johan.serviceArea());
        turns.withdraw(person("Anna"), relay.id(), turns.of(relay.id()).getFirst().id());
        assertThat(accounts.permissions(johan, relay)).isEmpty();
        assertThat(turns.relay(relay).answers(now()).id()).isEqualTo(relay.owner());
        assertThat(turns.of(relay.id())).as("a turn is never deleted").hasSize(1);
    }

    @Test
    void rightOfAPlannedWeekHasNotBegun() {
        Employee johan = person("Johan");
        grant(johan, thisWeek().next(1));
        assertThat(accounts.permissions(johan, relay)).isEmpty();
    }

    @Test
    void rightEndsByItselfWithItsTurn() {
        Employee johan = person("Johan");
        turnRows.add(
                new Turn(
                        new TurnId(UUID.randomUUID()),
                        relay.id(),
                        johan.serviceArea(),
                        Turn.Kind.RELAY,
                        now().minusSeconds(600),
                        now().minusSeconds(1),
                        "",
                        new Turn.Mark("prov", now()),
                        null,
                        null));
        assertThat(accounts.permissions(johan, relay)).isEmpty();
    }

    @Test
    void grantingWithdrawingAndTakingOverAreOnRecord() {
        Employee johan = person("Johan");
        grant(johan, thisWeek());
        TurnId turn = turns.of(relay.id()).getFirst().id();
        turns.receive(johan, relay.id(), turn);
        turns.receive(johan, relay.id(), turn);
        turns.withdraw(person("Anna"), relay.id(), turn);
        assertThat(
                        database.sql(
                                        "select event from records.ledger where account = ? order by number")
                                .param(relay.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("turn-granted", "hand-over-received", "turn-withdrawn");
    }

    @Test
    void twoWhoGrantTheSameWeekAtOnceGrantItOnce() throws Exception {
        Employee anna = person("Anna");
        IsoWeek week = thisWeek().next(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> library = () -> granted(anna, person("Johan"), week);
            Callable<Boolean> school = () -> granted(anna, person("Erik"), week);
            List<Future<Boolean>> both = threads.invokeAll(List.of(library, school));
            assertThat(both.stream().filter(TurnsTest::outcome)).hasSize(1);
        }
        assertThat(turns.of(relay.id())).hasSize(1);
    }

    @Test
    void onlyTheHostTakesOver() {
        grant(person("Johan"), thisWeek());
        TurnId turn = turns.of(relay.id()).getFirst().id();
        assertThatThrownBy(() -> turns.receive(person("Erik"), relay.id(), turn))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> turns.receive(person("Anna"), relay.id(), turn))
                .isInstanceOf(NotPermitted.class)
                .asInstanceOf(type(NotPermitted.class))
                .satisfies(
                        refusal ->
                                assertThat(refusal.objections().getFirst().sentence())
                                        .contains("Be Örebro stadsbibliotek att göra det"));
    }

    @Test
    void hostDoesNotPassTheAccountOn() {
        Employee johan = person("Johan");
        grant(johan, thisWeek());
        assertThatThrownBy(() -> granted(johan, johan, thisWeek().next(1)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void refusedWishComesBackFilledInWithEveryReason() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        String page = "/konton/" + relay.handle() + "/turer";
        var refused =
                anna.post(
                        page, "slag=tillfallig&verksamhet=&till-vad=Fotot%C3%A4vling&fran=&till=");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Välj en verksamhet.",
                        "Välj första och sista dag.",
                        "value=\"Fototävling\"",
                        "/riktlinjer#K6");
        String library = person("Johan").serviceArea().value().toString();
        var granted =
                anna.post(
                        page, "slag=stafett&verksamhet=" + library + "&vecka=" + thisWeek().code());
        assertThat(granted.statusCode()).isEqualTo(302);
        assertThat(anna.see(page).body()).contains("Örebro stadsbibliotek", "Pågår", "Återkalla");
        assertThat(anna.seePart(page).body())
                .contains("Örebro stadsbibliotek")
                .doesNotContain("<html");
    }

    private void grant(Employee host, IsoWeek week) {
        assertThat(granted(person("Anna"), host, week)).isTrue();
    }

    private boolean granted(Employee by, Employee host, IsoWeek week) {
        try {
            turns.grant(
                    by, relay.id(), now -> TurnRules.Wanted.week(host.serviceArea(), week, now));
            return true;
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused taken) {
            return false;
        }
    }

    private static boolean outcome(Future<Boolean> granted) {
        try {
            return granted.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IsoWeek thisWeek() {
        return IsoWeek.of(now());
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }

    private Employee person(String firstName) {
        return access.employees().values().stream()
                .filter(person -> person.firstName().equals(firstName))
                .findFirst()
                .orElseThrow();
    }
}
