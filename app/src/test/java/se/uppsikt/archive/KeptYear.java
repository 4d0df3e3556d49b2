package se.uppsikt.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.YearPackage.State;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.archive.sip.SampleYear;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Records;
import se.uppsikt.records.register.Register;

/** A year on an account, kept and ready to be packed, and an archivist to do it. */
@UppsiktTest
public abstract class KeptYear {
    private static final AtomicInteger YEARS = new AtomicInteger(1920);

    @Autowired protected Archive archive;
    @Autowired protected Records records;
    @Autowired protected Register register;
    @Autowired protected Accounts accounts;
    @Autowired protected Access access;
    @Autowired protected PackageBuilder packing;
    @Autowired protected PackageRows packages;
    @Autowired private JdbcClient sql;
    @Autowired protected PackageSubjects subjects;
    @Autowired protected Storage storage;
    @Autowired protected TimeIds ids;
    @Autowired protected ApplicationEventPublisher events;
    @Autowired protected TransactionTemplate transaction;
    @TempDir protected Path scratch;

    public SampleYear year;
    protected Employee archivist;

    @BeforeEach
    protected void keepAYear() {
        archivist = person(Role.ARCHIVIST);
        var account = accounts.byHandle(handle()).orElseThrow();
        year = new SampleYear(records, account.id(), YEARS.addAndGet(2));
        transaction.executeWithoutResult(status -> year.keep());
        take("c4", Facts.Visibility.HIDDEN);
        take("c5", Facts.Visibility.REMOVED);
    }

    /** Whose year it is. */
    protected String handle() {
        return "facebook-orebrokommun";
    }

    protected Path build() {
        return build(year.year);
    }

    protected Path build(int of) {
        PackageId id = ordered(of);
        packing.build(id, () -> false);
        assertThat(state(id)).isEqualTo(State.READY);
        return file(id);
    }

    /** As a program that was killed before it said that the package was whole. */
    protected void killedInTheMiddle(PackageId id) {
        assertThat(
                        sql.sql("update archive.year_package set state = 'PACKING' where id = ?")
                                .param(id.value())
                                .update())
                .isOne();
    }

    /** An order that no task works on; the test builds it itself. Made the January after. */
    protected PackageId ordered() {
        return ordered(year.year);
    }

    protected PackageId ordered(int of) {
        PackageId id = new PackageId(ids.next());
        var account = accounts.account(year.account);
        packages.order(
                id,
                year.account,
                of,
                subjects.name(account, of),
                new PackageRows.Ordering("Prov", Instant.parse((of + 1) + "-01-15T08:30:00Z")));
        return id;
    }

    protected YearPackage await(PackageId id, State state) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (state(id) != state && System.nanoTime() < until) {
            LockSupport.parkNanos(50_000_000);
        }
        YearPackage now = archive.yearPackage(id);
        assertThat(now.state()).as("%s", now.problem()).isEqualTo(state);
        return now;
    }

    protected State state(PackageId id) {
        return archive.yearPackage(id).state();
    }

    protected Path file(PackageId id) {
        return PackageOnDisk.file(storage, archive.yearPackage(id));
    }

    protected void take(String key, Facts.Visibility became) {
        done(
                key,
                new Fact.VisibilityBecame(became),
                became == Facts.Visibility.HIDDEN ? "Kommentaren doldes" : "Kommentaren togs bort");
    }

    protected void done(String key, Fact fact, String sentence) {
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(
                                new SampleYear.Done(year.id(key), year.account, fact, sentence)));
    }

    protected Employee person(Role role) {
        ServiceArea area =
                access.serviceAreas().values().stream()
                        .filter(each -> each.name().equals("Stadsarkivet"))
                        .findFirst()
                        .orElseThrow();
        return new Employee(
                new PersonId(ids.next()), "Ulla", "Rask", "arkivarie", area.id(), Set.of(role));
    }

    /** As when the municipality's own system has given it a number. */
    protected void handedOver(String key, String number) {
        sql.sql(
                        """
                        insert into records.filing (contribution, account, confidential, committee, of_case, outer_case,
                            way, state, made_at, due_at, moved_at, outer_number)
                        select contribution, account, false, committee, '', '', 'FOLDER', 'CONFIRMED', now(), now(),
                            now(), ? from records.registration where contribution = ?
                        """)
                .params(number, year.id(key).value())
                .update();
    }
}
