package se.uppsikt.operation.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks.Checked;
import se.uppsikt.base.checks.Checks.Looked;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.shared.StartProblem;

/**
 * B7: those who run Uppsikt get a letter when something is wrong, and one when it is right again.
 */
@UppsiktTest
class WhoRunsItIsToldTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @Autowired AlarmRows rows;
    @Autowired Mails mails;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    private final SettableClock clock = new SettableClock();
    private final String word = "prov-" + UUID.randomUUID();

    /** A check that is found as the test says. */
    private record Tried(String id, boolean necessary, boolean ofThisMachine, Found look)
            implements Check {
        @Override
        public String name() {
            return "E-posten";
        }

        @Override
        public int place() {
            return 1;
        }

        @Override
        public How how() {
            return How.settings("Så här.");
        }
    }

    @AfterEach
    void leave() {
        database.sql("delete from mail.outgoing where about like ?")
                .param("operation " + word + "%")
                .update();
        database.sql("delete from operation.alarm where name like ?").param(word + "%").update();
    }

    private void look(Duration after, Found found) {
        look(after, new Tried(word, true, false, found));
    }

    private void look(Duration after, Check check) {
        clock.set(MONDAY.plus(after));
        new Alarms(
                        rows,
                        mails,
                        new AlarmLetters("drift@orebro.se", "https://uppsikt.orebro.se/"),
                        transaction,
                        clock)
                .looked(new Looked(List.of(new Checked(check, check.look(), clock.instant()))));
    }

    private List<String> letters() {
        return database.sql(
                        "select subject || E'\\n' || body from mail.outgoing where about like ? order by id")
                .param("operation " + word + "%")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static final Found WRONG =
            new Found.Wrong("E-postservern svarar inte.", "Kontrollera servern.");
    private static final Found RIGHT = new Found.Right("E-postservern svarar.");

    @Test
    void whatIsStillWrongAtTheNextLookIsToldOnceWithWhatToDo() {
        look(Duration.ZERO, WRONG);
        assertThat(letters()).as("once is not told").isEmpty();
        look(Duration.ofMinutes(5), WRONG);
        look(Duration.ofMinutes(5), WRONG);
        look(Duration.ofMinutes(10), WRONG);
        assertThat(letters())
                .singleElement()
                .asString()
                .contains(
                        "Uppsikt: fel – E-posten",
                        "E-postservern svarar inte.",
                        "Gör så: Kontrollera servern.",
                        "https://uppsikt.orebro.se/drift#" + word);
    }

    @Test
    void whatIsWrongForADayIsToldAgainAndWhatIsRightAgainIsTold() {
        look(Duration.ZERO, WRONG);
        look(Duration.ofMinutes(5), WRONG);
        look(Duration.ofHours(24).plusMinutes(6), WRONG);
        assertThat(letters()).hasSize(2);
        look(Duration.ofHours(24).plusMinutes(8), RIGHT);
        assertThat(letters()).as("another node may still see it wrong").hasSize(2);
        look(Duration.ofHours(24).plusMinutes(16), RIGHT);
        assertThat(letters()).hasSize(3).last().asString().contains("rätt igen – E-posten");
        look(Duration.ofHours(24).plusMinutes(21), RIGHT);
        assertThat(letters()).hasSize(3);
    }

    @Test
    void whatPassesByItselfTellsNobody() {
        look(Duration.ZERO, WRONG);
        look(Duration.ofMinutes(10), RIGHT);
        assertThat(letters()).isEmpty();
        look(Duration.ofMinutes(15), WRONG);
        assertThat(letters()).as("it begins anew").isEmpty();
    }

    @Test
    void whatIsNotDoneYetOrCanWaitIsNoAlarm() {
        for (int minutes : List.of(0, 5, 10)) {
            look(
                    Duration.ofMinutes(minutes),
                    new Found.Missing("Ingen e-postserver är angiven.", "Ange den."));
            look(
                    Duration.ofMinutes(minutes),
                    new Tried(word, false, false, new Found.Untold("Ingen vet.")));
            look(Duration.ofMinutes(minutes), new Tried(word, false, false, WRONG));
        }
        assertThat(letters()).isEmpty();
    }

    /** A store that hangs says nothing at all, which is as bad as a wrong answer. */
    @Test
    void whatIsNecessaryAndDoesNotAnswerIsTold() {
        look(Duration.ZERO, new Found.Untold("Inget svar än."));
        look(Duration.ofMinutes(5), new Found.Untold("Inget svar än."));
        assertThat(letters()).singleElement().asString().contains("Inget svar än.", "Gör så: ");
    }

    @Test
    void whatEachMachineHasOfItsOwnIsToldWithItsName() {
        look(Duration.ZERO, new Tried(word, true, true, WRONG));
        look(Duration.ofMinutes(5), new Tried(word, true, true, WRONG));
        assertThat(letters()).singleElement().asString().contains("på datorn ");
    }

    @Test
    void whereNobodyIsToBeToldNothingIsNotedAndWhatIsNoAddressIsRefused() {
        new Alarms(rows, mails, new AlarmLetters("", "https://x.se"), transaction, clock)
                .looked(
                        new Looked(
                                List.of(
                                        new Checked(
                                                new Tried(word, true, false, WRONG),
                                                WRONG,
                                                MONDAY))));
        assertThat(
                        database.sql("select count(*) from operation.alarm where name = ?")
                                .param(word)
                                .query(Long.class)
                                .single())
                .isZero();
        assertThatThrownBy(() -> new AlarmLetters("drift", "https://x.se"))
                .isInstanceOf(StartProblem.class);
    }
}
