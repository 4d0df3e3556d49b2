package se.uppsikt.crisis.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.crisis.Crises;
import se.uppsikt.crisis.Crisis;
import se.uppsikt.crisis.CrisisForTests;
import se.uppsikt.crisis.CrisisId;
import se.uppsikt.crisis.situation.SituationReport.Part;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;

/** What people ask in a crisis is gathered, and those who lead say what it is about. */
@Proves("C3")
@UppsiktTest
class SituationIsSeenTest {
    @Autowired private ApplicationContext program;
    @Autowired private Records records;
    @Autowired private Accounts accounts;
    @Autowired private Access access;
    @Autowired private Crises crises;
    @Autowired private SituationReading reading;
    @Autowired private SituationRows rows;
    @Autowired private SituationDesk desk;
    private CrisisForTests leaders;
    private AccountId library;
    private Office office;
    private CrisisId crisis;
    private final String own = UUID.randomUUID().toString();

    @BeforeEach
    void breaks() {
        leaders = new CrisisForTests(program);
        library = accounts.byHandle("facebook-orebrostadsbibliotek").orElseThrow().id();
        office = new Office(records, library);
        crisis = leaders.start(Set.of(library));
    }

    @AfterEach
    void over() {
        leaders.over();
    }

    private Employee who(String name) {
        return access.employee(name).orElseThrow();
    }

    private Crisis now() {
        return crises.crisis(crisis).orElseThrow();
    }

    private ContributionId said(int number, String text) {
        String key = own + number;
        office.keep(office.writtenAt(key, text, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        return office.contribution(key).id();
    }

    private Part part(String name) {
        return reading.picture(who("peter.storm"), now()).parts().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWrittenIsCountedByThemeAndMovedByAPerson() {
        Employee peter = who("peter.storm");
        said(1, "När kommer vattnet tillbaka?");
        said(2, "Vattnet är brunt, ring 070-123 45 67");
        ContributionId bus = said(3, "Bussen står stilla vid vattentornet");
        desk.addTheme(peter, now(), "Vatten", "vatt");
        desk.addTheme(peter, now(), "Bussar", "buss");

        assertThat(part("Vatten").all().number()).isEqualTo(3);
        assertThat(part("Vatten").all().questions()).isEqualTo(1);
        assertThat(part("Vatten").examples())
                .extracting(SituationReport.Example::text)
                .contains("Vattnet är brunt, ring [borttaget]");

        ThemeId buses = rows.themes(crisis).get(1).id();
        desk.sort(peter, now(), List.of(bus), buses);

        assertThat(part("Vatten").all().number()).isEqualTo(2);
        assertThat(part("Bussar").all().number()).isEqualTo(1);
        assertThat(reading.latest(peter, now(), buses)).hasSize(1);
        desk.removeTheme(peter, now(), buses);
        assertThat(part("Vatten").all().number()).isEqualTo(3);
    }

    @Test
    void aRumourStandsBesideWhatIsSo() {
        Employee peter = who("peter.storm");
        said(4, "Stämmer det att vattnet är giftigt?");
        assertThatThrownBy(() -> desk.addRumour(peter, now(), "Det är giftigt", "", "giftig"))
                .isInstanceOf(Refused.class);

        desk.addRumour(peter, now(), "Det är giftigt", "Det går att dricka.", "giftig");

        SituationReport picture = reading.picture(peter, now());
        assertThat(picture.rumours()).hasSize(1);
        assertThat(picture.rumours().getFirst().number()).isEqualTo(1);
        desk.endRumour(peter, now(), picture.rumours().getFirst().rumour().id());
        assertThat(reading.picture(peter, now()).rumours()).isEmpty();
    }

    @Test
    void whoDoesNotReadTheAccountSeesNothingOfItAndWhoDoesNotLeadChangesNothing() {
        said(5, "När kommer vattnet?");

        assertThat(reading.picture(who("erik.sand"), now()).all().number()).isZero();
        assertThatThrownBy(() -> desk.addTheme(who("johan.alm"), now(), "Vatten", "vatt"))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void whatWasSaidWhereTheCrisisIsOverStaysInItsPicture() {
        Employee peter = who("peter.storm");
        said(8, "När kommer vattnet?");
        long before = reading.picture(peter, now()).all().number();

        leaders.concern(Set.of(accounts.byHandle("linkedin-orebrokommun").orElseThrow().id()));
        said(9, "Tack för hjälpen!");

        assertThat(before).isPositive();
        assertThat(reading.picture(peter, now()).all().number()).isEqualTo(before);
        assertThat(reading.readable(peter, now())).hasSize(2);
    }

    @Test
    void messagesAreNotOpenWords() {
        Observation.Written open = office.writtenAt(own + 6, "Öppet", Instant.now());
        records.keep(List.of(open));
        long before = reading.picture(who("peter.storm"), now()).all().number();

        records.keep(List.of(message(office.writtenAt(own + 7, "Mellan oss", Instant.now()))));

        assertThat(before).isPositive();
        assertThat(reading.picture(who("peter.storm"), now()).all().number()).isEqualTo(before);
    }

    private static Observation.Written message(Observation.Written w) {
        return new Observation.Written(
                w.account(),
                w.key(),
                ContributionKind.DIRECT_MESSAGE,
                w.direction(),
                w.author(),
                null,
                w.thread(),
                w.text(),
                w.media(),
                w.permalink(),
                w.writtenAt(),
                w.versionAt(),
                w.seenAt(),
                w.original());
    }
}
