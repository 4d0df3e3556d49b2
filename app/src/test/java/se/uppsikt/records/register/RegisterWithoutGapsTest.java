package se.uppsikt.records.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Deeds;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;

/** OSL 5 kap. 1–2 §§: the register, with numbers in an unbroken series per committee and year. */
@Proves("H3")
@UppsiktTest
class RegisterWithoutGapsTest {
    private static final Registration.Entry ENTRY =
            new Registration.Entry(
                    "Kim Åström",
                    "Kommentar på Facebook om belysning",
                    Registration.PublicView.SUBJECT);

    @Autowired Records records;
    @Autowired Register register;
    @Autowired SecrecyNotes secrecy;
    @Autowired Accounts accounts;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;
    @Autowired SettableClock clock;
    private Office office;

    @BeforeEach
    void open() {
        office =
                new Office(
                        records,
                        accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow().id());
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private ContributionId kept(String text) {
        return office.keep(office.comment(Office.ownKey(), text)).added().getFirst().id();
    }

    @Test
    void manyAtOnceWithSomeUndoneLeaveNoGap() throws Exception {
        clock.set("2031-06-01T10:00:00Z");
        List<ContributionId> ids = IntStream.range(0, 60).mapToObj(i -> kept("nr " + i)).toList();
        try (ExecutorService registrars = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                boolean undone = i % 4 == 0;
                ContributionId id = ids.get(i);
                done.add(registrars.submit(() -> register(id, undone)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(numbers(2031))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 45).boxed().toList());
    }

    private void register(ContributionId id, boolean undone) {
        transaction.executeWithoutResult(
                status -> {
                    register.register(Deeds.ANNA, id, ENTRY);
                    if (undone) {
                        status.setRollbackOnly();
                    }
                });
    }

    private List<Integer> numbers(int year) {
        return database.sql(
                        "select running from records.registration where year = ? order by running")
                .param(1, year)
                .query((row, number) -> row.getInt("running"))
                .list();
    }

    @Test
    void theYearIsTheSwedishOne() {
        clock.set("2032-12-31T22:59:59Z");
        Registration last = register.register(Deeds.ANNA, kept("sista"), ENTRY);
        clock.set("2032-12-31T23:00:00Z");
        Registration first = register.register(Deeds.ANNA, kept("första"), ENTRY);
        assertThat(last.number().shown()).isEqualTo("GVN SM 2032:00001");
        assertThat(first.number().shown()).isEqualTo("GVN SM 2033:00001");
    }

    @Test
    void theSameContributionIsRegisteredOnce() {
        ContributionId id = kept("a");
        Registration first = register.register(Deeds.ANNA, id, ENTRY);
        Registration again =
                register.register(
                        Deeds.ANNA,
                        id,
                        new Registration.Entry(
                                null, "Något annat", Registration.PublicView.SUBJECT));
        assertThat(again).isEqualTo(first);
        assertThat(records.contribution(id).facts().registration())
                .isEqualTo(RegistrationState.REGISTERED);
        assertThat(records.kept(id).registrations()).containsExactly(first);
        assertThat(first.receivedAt()).isEqualTo(Office.NOON);
        assertThat(first.registeredBy()).isEqualTo("Anna Berg, registrator");
    }

    @Test
    void whatIsRegisteredCannotBeDecidedAnew() {
        ContributionId id = kept("a");
        register.register(Deeds.ANNA, id, ENTRY);
        assertThatThrownBy(
                        () ->
                                register.decideRegistration(
                                        Deeds.ANNA, id, RegistrationState.KEPT_IN_ORDER, ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatMayBeSecretCanOnlyBeRegistered() {
        ContributionId id = kept("Min son heter Kim och går i 7B");
        secrecy.note(Deeds.ANNA, id, true, "Elevens personliga förhållanden, OSL 23 kap. 2 §");
        assertThat(records.secret(id)).isTrue();
        assertThatThrownBy(
                        () ->
                                register.decideRegistration(
                                        Deeds.ANNA,
                                        id,
                                        RegistrationState.OBVIOUSLY_TRIVIAL,
                                        "det här är verkligen ringa"))
                .isInstanceOf(Refused.class);
        register.decideRegistration(Deeds.ANNA, id, RegistrationState.TO_BE_REGISTERED, "");
        assertThat(records.contribution(id).facts().registration())
                .isEqualTo(RegistrationState.TO_BE_REGISTERED);
        assertThat(records.kept(id).ledger())
                .extracting(LedgerEntry::event)
                .containsExactly("secrecy-marked", "registration-decided");
    }
}
