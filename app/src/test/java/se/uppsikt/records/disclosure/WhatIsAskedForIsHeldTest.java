package se.uppsikt.records.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Office;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.disclosure.DisclosureLife.Cause;
import se.uppsikt.records.holds.DisposalHolds;
import se.uppsikt.records.register.SecrecyNotes;

/**
 * Whoever handles a request finds all that is kept, and from the moment something belongs to the
 * request nobody disposes of it (H5, H6).
 */
@Proves({"H5", "H6"})
@UppsiktTest
class WhatIsAskedForIsHeldTest {
    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired SecrecyNotes secrecy;
    @Autowired Disclosures disclosures;
    @Autowired DisposalHolds holds;
    @Autowired JdbcClient database;
    @Autowired InstantSource time;
    private Office office;
    private Employee lars;
    private Visitor registrar;
    private final String word = "ord" + UUID.randomUUID().toString().substring(0, 13);
    private final String key = Office.ownKey();

    @BeforeEach
    void open() {
        office = new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        lars = access.employee("lars.dahl").orElseThrow();
        registrar = new Visitor(port);
        registrar.signIn("lars.dahl", "uppsikt");
        office.keep(
                office.comment(key, "Bron ska rivas " + word),
                office.edited(key, "Bron är fin 🌉", 60));
    }

    private ContributionId document() {
        return office.contribution(key).id();
    }

    private DisclosureId request() {
        return disclosures.writeDown(
                lars, new RequestForm("Om bron", "PAGE", null, null, null, null));
    }

    private static String address(DisclosureId id) {
        return "/diarium/utlamnande/" + id.value();
    }

    private String search(Visitor visitor, DisclosureId id, String words) {
        return visitor.see(address(id) + "/sok?q=" + words).body();
    }

    private DisclosureId withTheDocument() {
        DisclosureId id = request();
        registrar.post(address(id) + "/traffar", "q=x&traff=" + document().value());
        return id;
    }

    private boolean onHold() {
        return office.contribution(key).facts().onHold();
    }

    private void endWhatIsOver() {
        while (holds.endPortion()) {
            // the next portion
        }
    }

    @Test
    void whatItsAuthorHasChangedAndTakenBackIsFoundByWhatItSaid() {
        office.keep(
                new Observation.Withdrawn(
                        office.account,
                        new PlatformKey(key),
                        new PlatformKey("post"),
                        Office.NOON.plusSeconds(90),
                        office.original()));
        DisclosureId id = request();
        assertThat(search(registrar, id, word))
                .contains("value=\"" + document().value(), "2 lydelser", "En handling")
                .contains("Bron är fin", "Borta från plattformen");
        assertThat(search(registrar, id, word + "annat")).contains("Inget matchar");
    }

    @Test
    void fromTheMomentItBelongsToTheRequestItIsOnHold() {
        assertThat(onHold()).isFalse();
        DisclosureId id = withTheDocument();
        assertThat(onHold()).isTrue();
        assertThat(registrar.see(address(id)).body())
                .contains("/diarium/handling/" + document().value(), "Tas om hand");
        assertThat(office.kept(key).ledger().stream().map(LedgerEntry::event))
                .contains("disposal-hold-placed");
    }

    @Test
    void theHoldEndsWithTheRequestUnlessAnotherHoldsIt() {
        DisclosureId first = withTheDocument();
        DisclosureId second = withTheDocument();
        disclosures.move(lars, first, Cause.DISCLOSE, "");
        endWhatIsOver();
        assertThat(onHold()).as("the other holds it").isTrue();
        disclosures.move(lars, second, Cause.DISCLOSE, "");
        endWhatIsOver();
        assertThat(onHold()).isFalse();
    }

    @Test
    void afterARefusalItGoesOnForAsLongAsItCanBeAppealed() {
        DisclosureId id = withTheDocument();
        disclosures.move(lars, id, Cause.REFUSE, "");
        endWhatIsOver();
        assertThat(onHold()).isTrue();
        assertThat(until(id))
                .containsExactly(SwedishTime.endOf(SwedishTime.day(time.instant()).plusWeeks(3)));
        disclosures.move(lars, id, Cause.APPEAL, "Kom i dag");
        assertThat(until(id)).as("nobody knows its end").isEmpty();
        assertThat(onHold()).isTrue();
    }

    private List<Instant> until(DisclosureId id) {
        return database.sql("select until from records.hold where cause = ? and until is not null")
                .param(id.value())
                .query((row, _) -> Columns.time(row, "until"))
                .list();
    }

    @Test
    void everythingThatMatchesIsAddedAtOnceAndItsSizeIsToldFirst() {
        for (int i = 0; i < 3; i++) {
            office.keep(office.comment(Office.ownKey(), "Också om " + word));
        }
        DisclosureId id = request();
        assertThat(search(registrar, id, word)).contains("4 handlingar");
        assertThat(registrar.post(address(id) + "/alla", "q=" + word).statusCode()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(registrar.see(address(id)).body())
                                        .contains(
                                                "4 handlingar",
                                                "Allt som en sökning fann lades till"));
        assertThat(onHold()).isTrue();
        assertThat(
                        database.sql(
                                        "select words from records.disclosure_gathering where disclosure = ?")
                                .param(id.value())
                                .query(String.class)
                                .single())
                .as("what was looked for is forgotten")
                .isEmpty();
    }

    @Test
    void whatDoesNotBelongToItAfterAllIsLetGo() {
        DisclosureId id = withTheDocument();
        registrar.post(address(id) + "/ur/" + document().value(), "");
        endWhatIsOver();
        assertThat(onHold()).isFalse();
        assertThat(registrar.see(address(id)).body())
                .doesNotContain("/diarium/handling/" + document().value());
    }

    @Test
    void aRegistrarOfAnotherCommitteeFindsNothingThatIsSecret() {
        secrecy.note(lars, document(), true, "OSL 26 kap. 1 §, uppgift om enskild");
        DisclosureId id = withTheDocument();
        Visitor eva = new Visitor(port);
        eva.signIn("eva.ask", "uppsikt");
        assertThat(search(registrar, id, word)).contains(document().value().toString());
        assertThat(search(eva, id, word)).doesNotContain(document().value().toString());
        assertThat(eva.see(address(id)).body())
                .contains("En handling som du inte får läsa")
                .doesNotContain(document().value().toString());
        DisclosureId hers = request();
        eva.post(address(hers) + "/traffar", "q=x&traff=" + document().value());
        assertThat(eva.see(address(hers)).body()).contains("inga än");
    }
}
