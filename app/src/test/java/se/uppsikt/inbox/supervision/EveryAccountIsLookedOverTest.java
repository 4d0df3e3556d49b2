package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;
import se.uppsikt.records.Records;

/** S8: one look every working day by somebody who answers, as evidence; alarm when missed. */
@UppsiktTest
@Proves("S8")
class EveryAccountIsLookedOverTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T09:00:00Z");
    private static final String EDITOR = "johan.alm";

    /** Reads every queue, and answers in none. */
    private static final String OFFICER = "sara.vik";

    @Autowired Records records;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Looks looks;
    @Autowired JdbcClient database;
    @Autowired SettableClock clock;
    @Autowired List<RuleStates> states;
    @LocalServerPort int port;
    private SupervisedAccount account;
    private Object begun;

    @BeforeEach
    void open() {
        begun = database.sql("select at from inbox.looks_begun").query().singleValue();
        database.sql("update inbox.looks_begun set at = ?")
                .param(Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                .update();
        account = new SupervisedAccount(database, WEDNESDAY.minus(Duration.ofDays(8)));
        clock.set(WEDNESDAY);
    }

    @AfterEach
    void leave() {
        clock.run();
        database.sql("update inbox.looks_begun set at = ?").param(begun).update();
        account.leave();
    }

    @Test
    void whoeverOpensTheQueueHasLookedOnceADay() {
        Visitor johan = visitor(EDITOR);
        assertThat(page(johan)).contains("Ingen än i dag");
        johan.see(queue());
        clock.advance(Duration.ofHours(1));
        johan.see(queue());

        assertThat(page(johan)).contains("Johan Alm, bibliotekarie").contains("25 nov. 10.00");
        assertThat(looksInTheLog()).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        johan.see(queue());
        assertThat(looksInTheLog()).isEqualTo(2);
    }

    @Test
    void openingOrSortingWhatWaitsIsALookToo() {
        String item = account.comment(records, "När öppnar ni?", WEDNESDAY);
        Visitor johan = visitor(EDITOR);
        johan.see("/inkorg/" + item);
        assertThat(looksInTheLog()).isEqualTo(1);

        clock.advance(Duration.ofDays(1));
        johan.post("/inkorg/valda", "id=" + item + "&kind=FEEDBACK");
        assertThat(looksInTheLog()).isEqualTo(2);
    }

    @Test
    void aPageThatWasLeftOpenHasLookedAtNothing() {
        String item = account.comment(records, "När öppnar ni?", WEDNESDAY);
        Visitor johan = visitor(EDITOR);
        johan.fetchedByItself(queue());
        johan.fetchedByItself("/inkorg/" + item);
        johan.see("/inkorg");
        assertThat(looksInTheLog()).isZero();
    }

    @Test
    void whoeverReadsWithoutAnsweringHasNotLookedItOver() {
        String item = account.comment(records, "När öppnar ni?", WEDNESDAY);
        Visitor sara = visitor(OFFICER);
        HttpResponse<String> list = sara.see(queue());
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("När öppnar ni?");
        assertThat(sara.see("/inkorg/" + item).statusCode()).isEqualTo(200);
        assertThat(looksInTheLog()).isZero();
        assertThat(page(sara)).contains("Du läser men svarar inte här");
        assertThat(sara.post(address() + "/sett", "").statusCode()).isEqualTo(403);
        assertThat(looksInTheLog()).isZero();
    }

    @Test
    void anEmptyQueueIsLookedOverByWord() {
        Visitor johan = visitor(EDITOR);
        assertThat(page(johan)).contains(address() + "/sett");
        johan.post(address() + "/sett", "");
        assertThat(looksInTheLog()).isEqualTo(1);

        account.comment(records, "När öppnar ni?", WEDNESDAY);
        clock.advance(Duration.ofDays(1));
        var refused = johan.post(address() + "/sett", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Något väntar på kontot.");
        assertThat(looksInTheLog()).isEqualTo(1);
    }

    @Test
    void aMissedWorkingDayAlarmsThoseWhoAnswerAndBreaksTheRule() {
        assertThat(breaches()).contains(account.name + " på Facebook");
        assertThat(visitor(EDITOR).see("/inkorg").body())
                .contains("Ingen såg över")
                .contains("tisdag 24 november");
        assertThat(notices("Johan", "Alm").sentence())
                .isEqualTo("Ingen såg över " + account.name + " på Facebook tisdag 24 november.");
        HttpResponse<String> read = visitor(OFFICER).see("/inkorg");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).doesNotContain("Ingen såg över");
        assertThat(notices("Sara", "Vik").missed()).isEmpty();
        assertThat(visitor(EDITOR).see(address()).body())
                .contains("5 arbetsdagar missade")
                .contains("Inte arbetsdag");

        visitor(EDITOR).see(queue());
        clock.advance(Duration.ofDays(1));
        assertThat(breaches()).doesNotContain(account.name + " på Facebook");
        assertThat(notices("Johan", "Alm").missed()).isEmpty();
    }

    @Test
    void anAccountThatWasNotActiveThatDayIsNotMissed() {
        database.sql("update accounts.status_change set at = ? where account = ?")
                .params(
                        WEDNESDAY.minus(Duration.ofHours(20)).atOffset(ZoneOffset.UTC),
                        account.id.value())
                .update();
        assertThat(breaches()).doesNotContain(account.name + " på Facebook");
        assertThat(visitor(EDITOR).see(address()).body()).contains("Räknas inte");
    }

    @Test
    void aClockThatIsSetBackLosesNoLook() {
        Visitor johan = visitor(EDITOR);
        johan.see(queue());
        clock.set(WEDNESDAY.minus(Duration.ofDays(1)));
        assertThat(johan.see(queue()).statusCode()).isEqualTo(200);
        clock.set(WEDNESDAY);
        assertThat(johan.see(address()).body()).contains("25 november 2026 kl. 10.00");
    }

    /** What is told at the head of somebody's inbox of this account alone. */
    private SupervisionView.Notices notices(String first, String last) {
        Employee reader =
                access.employees().values().stream()
                        .filter(e -> e.firstName().equals(first) && e.lastName().equals(last))
                        .findFirst()
                        .orElseThrow();
        return looks.notices(reader, List.of(accounts.byHandle(account.handle).orElseThrow()));
    }

    private List<String> breaches() {
        return states.stream()
                .flatMap(each -> each.now().stream())
                .filter(state -> state.rule().equals("S8"))
                .flatMap(state -> state.breaches().stream())
                .map(Breach::what)
                .toList();
    }

    private long looksInTheLog() {
        return database.sql(
                        """
                        select count(*) from records.ledger_entry
                        where event = 'account-looked-over' and account = ?
                        """)
                .param(account.id.value())
                .query(Long.class)
                .single();
    }

    /** The account's own row of the page. */
    private String page(Visitor visitor) {
        String all = visitor.see("/inkorg/uppsikt").body();
        int begins = all.indexOf(account.handle);
        return all.substring(begins, all.indexOf("</tr>", begins));
    }

    private String queue() {
        return "/inkorg?konto=" + account.id.value();
    }

    private String address() {
        return "/inkorg/uppsikt/konto/" + account.handle;
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }
}
