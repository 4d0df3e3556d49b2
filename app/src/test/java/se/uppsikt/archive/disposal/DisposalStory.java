package se.uppsikt.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.inbox.supervision.SupervisedAccount;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.destruction.DisposalId;
import se.uppsikt.records.holds.DisposalHolds;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/** An account of its own with thanks of long ago, two archivists, and portions done when asked. */
abstract class DisposalStory {
    static final Instant LONG_AGO = Instant.parse("2023-05-10T10:00:00Z");

    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Access access;
    @Autowired Triages triages;
    @Autowired DisposalHolds holds;
    @Autowired Authorities authorities;
    @Autowired DisposalWork work;
    @Autowired DisposalRows rows;
    @Autowired Scheduler scheduler;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    SupervisedAccount account;
    Office office;
    Employee olof;
    Employee disa;
    AuthorityId authority;

    @BeforeEach
    void inTheArchive() {
        scheduler.pause();
        account = new SupervisedAccount(database, LONG_AGO);
        office = new Office(records, account.id);
        olof = access.employee("olof.rask").orElseThrow();
        disa = access.employee("disa.nord").orElseThrow();
        authority =
                authorities.enter(
                        olof,
                        DisposalNeedsADecisionTest.form(
                                "2", "ar", RegistrationState.KEPT_IN_ORDER));
    }

    @AfterEach
    void leave() {
        database.sql("update archive.disposal set state = 'STOPPED' where state = 'RUNNING'")
                .update();
        account.leave();
        scheduler.resume();
    }

    /** Thanks that somebody has sorted so. */
    List<ContributionId> thanks(int number) {
        List<String> keys = new ArrayList<>();
        List<Observation> said = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            keys.add(Office.ownKey());
            said.add(
                    office.writtenAt(keys.getLast(), "Tack, bra jobbat!", LONG_AGO.plusSeconds(i)));
        }
        office.keep(said.toArray(Observation[]::new));
        List<ContributionId> ids = keys.stream().map(key -> office.contribution(key).id()).toList();
        ids.forEach(id -> triages.triage(olof, id, Triage.NEEDS_NO_ANSWER, ""));
        return ids;
    }

    ContributionId comment(int second) {
        String key = Office.ownKey();
        office.keep(office.writtenAt(key, "Tack, bra jobbat!", LONG_AGO.plusSeconds(second)));
        return office.contribution(key).id();
    }

    Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    static String form(UUID once, AuthorityId authority, UUID account) {
        return "once=%s&beslut=%s&konto=%s&fran=2023-05-01&till=2023-05-31"
                .formatted(once, authority.value(), account);
    }

    /** The list is made by one of them. */
    DisposalId prepared(Visitor who) {
        UUID once = UUID.randomUUID();
        assertThat(
                        who.post("/arkiv/gallring", form(once, authority, account.id.value()))
                                .statusCode())
                .isEqualTo(302);
        DisposalId id = new DisposalId(once);
        whole(id);
        assertThat(now(id).state()).isEqualTo(State.PREPARED);
        return id;
    }

    /** All that it does, the night's part too. */
    void whole(DisposalId id) {
        while (work.next(id)) {
            Thread.onSpinWait();
        }
        work.erase(id);
    }

    /** All of the list, and its files are left: to take those away takes time. */
    void carriedOut(DisposalId id) {
        while (now(id).state() == State.RUNNING && work.next(id)) {
            Thread.onSpinWait();
        }
    }

    Disposal now(DisposalId id) {
        return rows.find(id).orElseThrow();
    }

    static String address(DisposalId id) {
        return "/arkiv/gallring/" + id.value();
    }

    String approval(DisposalId id) {
        return "lista=" + now(id).listing().digest().hex();
    }

    void approved(DisposalId id, Visitor who) {
        assertThat(who.post(address(id) + "/godkann", approval(id)).statusCode()).isEqualTo(302);
    }

    void hold(ContributionId one) {
        transaction.executeWithoutResult(
                _ -> holds.place(new Machine("prov"), UUID.randomUUID(), Set.of(one)));
    }

    String retention(ContributionId id) {
        return database.sql("select retention from records.contribution where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    List<String> deeds(DisposalId id) {
        return database.sql(
                        "select event from records.ledger where particulars->>'gallring' = ? order by number")
                .param(id.value().toString())
                .query((row, place) -> row.getString("event"))
                .list();
    }
}
