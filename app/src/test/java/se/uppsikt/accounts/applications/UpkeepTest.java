package se.uppsikt.accounts.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;

/** Accounts in use are looked after, rest, and close when nothing is left undone (K3, K9). */
@Proves("K9")
@UppsiktTest
class UpkeepTest {
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired NewAccounts newAccounts;
    @Autowired Applications applications;
    @Autowired Editors editors;
    @Autowired Upkeep upkeep;
    @Autowired EditorDepartures departures;
    @Autowired Records records;
    @Autowired JdbcClient database;
    @LocalServerPort int port;
    ApplicationOffice office;

    @BeforeEach
    void people() {
        office = new ApplicationOffice(access, accounts, newAccounts, applications, editors);
    }

    @Test
    void quietAccountNotConfirmedForAYearIsFlaggedUntilItIsConfirmedAndPublishes() {
        Account account = office.inUse();
        assertThat(flags(account)).isEmpty();
        database.sql(
                        "update accounts.status_change set at = at - interval '400 days' where account = ?")
                .param(account.id().value())
                .update();
        assertThat(flags(account))
                .containsExactly(
                        "Inget har publicerats på 400 dagar.",
                        "Kontot har inte bekräftats på 12 månader.");
        upkeep.confirm(office.person("Erik"), account);
        keep(account, ContributionKind.POST, Direction.DRAWN_UP);
        assertThat(flags(account)).isEmpty();
        assertThat(ApplicationOffice.ledger(database, account)).contains("Kontot bekräftades");
    }

    @Test
    void whoHasLostTheRightIsNoEditorAnyMoreAndThePlanIsOpenedAgain() {
        Account account = office.inUse();
        database.sql("update accounts.editor set person = ? where account = ? and person = ?")
                .params(
                        office.person("Johan").id().value(),
                        account.id().value(),
                        office.person("Erik").id().value())
                .update();
        assertThat(flags(account)).containsExactly("Kontot ska ha minst 2 redaktörer och har 1.");
        departures.note();
        departures.note();
        assertThat(office.state(account)).isEqualTo(Application.State.REOPENED);
        assertThat(ApplicationOffice.ledger(database, account))
                .containsOnlyOnce("En redaktör slutade");
        assertThatThrownBy(() -> upkeep.confirm(office.person("Leila"), account))
                .asInstanceOf(type(Refused.class))
                .satisfies(refusal -> assertThat(refusal.objections()).hasSize(2));
    }

    @Test
    void onlyTheOwnServiceAreaConfirms() {
        Account account = office.inUse();
        assertThatThrownBy(() -> upkeep.confirm(office.person("Anna"), account))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void accountWithSomethingWaitingOrNotArchivedIsNotClosed() {
        Account account = office.inUse();
        keep(account, ContributionKind.COMMENT, Direction.RECEIVED);
        assertThatThrownBy(() -> close(account))
                .asInstanceOf(type(Refused.class))
                .satisfies(
                        refusal ->
                                assertThat(refusal.objections())
                                        .extracting(Objection::sentence)
                                        .satisfiesExactlyInAnyOrder(
                                                one -> assertThat(one).contains("i inkorgen"),
                                                one -> assertThat(one).contains("Arkivet")));
        assertThat(office.status(account)).isEqualTo(Account.Status.ACTIVE);
    }

    @Test
    void accountWithNothingLeftUndoneRestsAndClosesForEver() {
        Account account = office.inUse();
        accounts.move(account.id(), Account.Status.DORMANT, office.person("Anna"));
        close(account);
        assertThat(office.status(account)).isEqualTo(Account.Status.CLOSED);
        assertThat(accounts.hindrancesToConnect(account.id()))
                .extracting(Objection::rule)
                .containsExactly("K9");
        assertThatThrownBy(() -> close(account)).hasMessageContaining("K1");
        assertThat(ApplicationOffice.ledger(database, account))
                .contains("Kontot blev vilande", "Kontot blev avslutat");
    }

    @Test
    void closedAccountKeepsNeitherConnectionNorKey() {
        Account account = office.inUse();
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        assertThat(
                        anna.post(
                                        "/plattformar/" + account.handle() + "/nyckel",
                                        "nyckel=EAAB0avslutat")
                                .statusCode())
                .isEqualTo(302);
        assertThat(connections(account)).isEqualTo(1);

        close(account);
        assertThat(connections(account)).isZero();
        assertThat(ApplicationOffice.ledger(database, account))
                .contains("Anslutningen till plattformen och dess nyckel togs bort");
    }

    private int connections(Account account) {
        return database.sql("select count(*) from platforms.connection where account = ?")
                .param(account.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void flagsAreShownInTheRegisterAndTheAccountIsConfirmedOnItsPage() {
        Account account = office.inUse();
        database.sql(
                        "update accounts.status_change set at = at - interval '370 days' where account = ?")
                .param(account.id().value())
                .update();
        Visitor leila = new Visitor(port);
        leila.signIn("leila.amiri", "uppsikt");
        String page = "/konton/" + account.handle();
        assertThat(leila.see("/konton").body())
                .contains("Kontot har inte bekräftats på 12 månader.");
        assertThat(leila.see(page).body())
                .contains("Kontot behövs och planen stämmer", "id=\"bekrafta\"");
        assertThat(leila.post(page + "/bekrafta", "x=1").statusCode()).isEqualTo(302);
        assertThat(leila.see(page).body()).doesNotContain("Kontot har inte bekräftats");
    }

    private void close(Account account) {
        accounts.move(account.id(), Account.Status.CLOSED, office.person("Anna"));
    }

    private List<String> flags(Account account) {
        return upkeep.flags(List.of(account)).getOrDefault(account.id(), List.of()).stream()
                .map(Objection::sentence)
                .toList();
    }

    private void keep(Account account, ContributionKind kind, Direction direction) {
        Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
        String key = "upkeep-" + account.handle();
        var original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll",
                                                "application/json",
                                                key.getBytes(StandardCharsets.UTF_8),
                                                now)))
                        .getFirst()
                        .id();
        records.keep(
                List.of(
                        new Observation.Written(
                                account.id(),
                                new PlatformKey(key),
                                kind,
                                direction,
                                new Author("77", "Kim Åström"),
                                new PlatformKey("post"),
                                new PlatformKey("post"),
                                "Hej",
                                List.of(),
                                URI.create("https://facebook.com/" + key),
                                now,
                                now,
                                now,
                                original)));
    }
}
