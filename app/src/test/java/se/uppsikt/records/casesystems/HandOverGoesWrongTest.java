package se.uppsikt.records.casesystems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.casesystems.Filing.State;
import se.uppsikt.sandbox.CaseSystem;
import se.uppsikt.sandbox.CaseSystem.Manner;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;

/** H4: whatever the receiver does, whoever registers is told what it is and what can be done. */
@Proves("H4")
@UppsiktTest
class HandOverGoesWrongTest {
    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired JdbcClient database;
    @Autowired FilingRows filings;
    @TempDir Path data;

    private Sandbox sandbox;
    private CaseSystem system;
    private Office office;
    private Visitor lars;
    private Visitor helena;

    @BeforeEach
    void open() throws Exception {
        sandbox = Sandbox.start(Options.test(data));
        system = sandbox.faults().caseSystem();
        office = new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        lars = new Visitor(port);
        lars.signIn("lars.dahl", "uppsikt");
        helena = new Visitor(port);
        helena.signIn("helena.frisk", "uppsikt");
        assertThat(
                        helena.post(
                                        "/diarium/overlamning/mottagare/KS",
                                        form(
                                                "satt",
                                                "REST",
                                                "adress",
                                                sandbox.address() + "/arendesystem",
                                                "nyckel",
                                                CaseSystem.KEY))
                                .statusCode())
                .isEqualTo(302);
    }

    @AfterEach
    void handNothingOver() throws Exception {
        helena.post("/diarium/overlamning/mottagare/KS", form("satt", "NONE"));
        database.sql("delete from records.filing where way = 'REST'").update();
        sandbox.close();
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private ContributionId entered() {
        String key = Office.ownKey();
        office.keep(office.comment(key, "Ett hål i vägen"));
        ContributionId id = office.contribution(key).id();
        HttpResponse<String> entered =
                lars.post(
                        "/diarium/" + id.value() + "/diariefor",
                        form("arendemening", "Synpunkt om vägen", "visning", "SUBJECT"));
        assertThat(entered.statusCode()).isLessThan(400);
        return id;
    }

    private Filing filing(ContributionId id) {
        return filings.find(id).orElseThrow();
    }

    private void awaits(ContributionId id, State state) {
        await().atMost(Duration.ofSeconds(90)).until(() -> filing(id).state() == state);
    }

    private String row(ContributionId id) {
        String page = lars.see("/diarium/overlamning").body();
        int at = page.indexOf("/diarium/handling/" + id.value());
        assertThat(at).as("it stands in the list").isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }

    @Test
    void whatIsRefusedIsShownAsRefusedWithTheReasonAndWhatCanBeDone() {
        system.behave(Manner.REFUSES);
        ContributionId id = entered();
        awaits(id, State.REFUSED);
        database.sql("update records.filing set due_at = now() - interval '1 day'").update();
        assertThat(row(id))
                .contains(
                        "Avvisad",
                        "Mottagaren tog inte emot den: Nämnden tar inte emot handlingar från"
                                + " sociala medier.",
                        "Skicka igen när det är rättat",
                        "Ange nummer",
                        "Skicka igen</button>",
                        "Ska inte skickas</button>")
                .doesNotContain("Försenad");
        assertThat(lars.seePart("/diarium/overlamning/kvar").body()).contains("avvisad");

        system.behave(Manner.AT_ONCE);
        lars.post("/diarium/overlamning/" + id.value() + "/igen", form());
        awaits(id, State.CONFIRMED);
        assertThat(filing(id).outerNumber()).isEqualTo("KS 2026/00001");
    }

    /** No document gets the number of another, whatever the answer says. */
    @Test
    void anothersNumberIsNotTakenAndWhoeverRegistersIsTold() {
        ContributionId first = entered();
        awaits(first, State.CONFIRMED);
        system.behave(Manner.ANOTHERS);
        ContributionId second = entered();
        awaits(second, State.REFUSED);
        assertThat(filing(second).outerNumber()).isEmpty();
        assertThat(row(second))
                .contains("Numret i svaret godtogs inte", "hör till en annan handling");
        assertThat(filing(first).outerNumber()).isEqualTo("KS 2026/00001");
    }

    @Test
    void aReceiverThatDoesNotAnswerIsTriedAgainByItself() {
        system.behave(Manner.SLOW);
        ContributionId id = entered();
        await().atMost(Duration.ofSeconds(90)).until(() -> filing(id).attempts() > 0);
        assertThat(filing(id).state()).isEqualTo(State.PREPARED);
        assertThat(row(id))
                .contains("Ärendesystemet svarar inte.", "Uppsikt försöker igen av sig självt");
        system.behave(Manner.AT_ONCE);
        sooner(id);
        awaits(id, State.CONFIRMED);
        assertThat(system.documents()).isEqualTo(1);
    }

    private void sooner(ContributionId id) {
        database.sql("update scheduled_tasks set execution_time = now() where task_instance like ?")
                .param(id.value() + "/%")
                .update();
    }

    /**
     * The receiver has it, and the program was killed before that was noted: its work stands as
     * begun by a process whose heart has stopped.
     */
    @Test
    void killedInTheMiddleItGoesOnUnderTheSameKeyAndNothingIsThereTwice() {
        ContributionId id = entered();
        awaits(id, State.CONFIRMED);
        Optional<String> number = system.number(id.value().toString());
        database.sql(
                        """
                        update records.filing set state = 'PREPARED', outer_number = '', attempts = 0
                        where contribution = ?
                        """)
                .param(id.value())
                .update();
        database.sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                            last_heartbeat, consecutive_failures, version)
                        values ('case-system-file', ?, now() - interval '1 hour', true, 'den som dog',
                            now() - interval '1 hour', 0, 1)
                        """)
                .param(id.value() + "/1")
                .update();
        awaits(id, State.CONFIRMED);
        assertThat(system.calls()).as("handed over twice").isEqualTo(2);
        assertThat(system.documents()).as("there once").isEqualTo(1);
        assertThat(number).hasValue(filing(id).outerNumber());
        assertThat(filing(id).version()).isEqualTo(1);
    }
}
