package se.uppsikt.archive;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.archive.PackageLifeRules.Cause;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;

/**
 * What people decide about packages. The scheduler is asked for late, since it is made of the very
 * tasks that come here.
 */
@Enforces(value = "A6", how = "Innehållet märks som arkiverat först när kvittot är antecknat.")
@Component
class PackageOrders {
    private static final int REFERENCE = 200;

    private final PackageRows packages;
    private final PackageSubjects subjects;
    private final PackageRecorder deeds;
    private final SchedulerClient scheduler;
    private final TimeIds ids;

    PackageOrders(
            PackageRows packages,
            PackageSubjects subjects,
            PackageRecorder deeds,
            @Lazy SchedulerClient scheduler,
            TimeIds ids) {
        this.packages = packages;
        this.subjects = subjects;
        this.deeds = deeds;
        this.scheduler = scheduler;
        this.ids = ids;
    }

    @Transactional
    public PackageId order(Employee by, Account account, int year) {
        if (packages.underWay(account.id(), year)) {
            throw underWay();
        }
        PackageId id = new PackageId(ids.next());
        var ordering =
                new PackageRows.Ordering(by.label(), deeds.now().truncatedTo(ChronoUnit.SECONDS));
        try {
            packages.order(id, account.id(), year, subjects.name(account, year), ordering);
        } catch (DuplicateKeyException e) {
            throw underWay();
        }
        deeds.ordered(by, order(id));
        schedule(ArchiveTasks.PACK, id);
        return id;
    }

    @Transactional
    public void stop(Employee by, PackageId id) {
        packages.wantStop(id);
        if (packages.move(id, Cause.WITHDRAWN, "Stoppat")) {
            scheduler.cancel(ArchiveTasks.PACK.instanceId(id.value().toString()));
        }
        deeds.stopped(by, order(id));
    }

    /** Builds a stopped or failed package again; its clock is kept. */
    @Transactional
    public void again(PackageId id) {
        YearPackage order = order(id);
        if (packages.underWay(order.account(), order.year())) {
            throw underWay();
        }
        if (!packages.move(id, Cause.ORDERED_AGAIN, "Väntar på sin tur")) {
            throw new Refused(
                    Objection.of(
                            "A4",
                            "Bara ett paket som stoppats eller inte gick att bygga byggs om."));
        }
        schedule(ArchiveTasks.PACK, id);
    }

    @Transactional
    public void noteReceipt(Employee by, PackageId id, String reference) {
        String stripped = reference.strip();
        if (stripped.isEmpty() || stripped.length() > REFERENCE) {
            throw new Refused(
                    Objection.of(
                            "A6",
                            "Skriv arkivets beteckning på kvittot, högst 200 tecken: utan kvitto"
                                    + " räknas ingenting som arkiverat."));
        }
        if (!packages.receipt(id, new YearPackage.Receipt(stripped, by.label(), deeds.now()))) {
            throw new Refused(
                    Objection.of(
                            "A6",
                            "Paketet väntar inte på något kvitto. Ladda om sidan och se läget."));
        }
        deeds.receipted(by, order(id), stripped);
        schedule(ArchiveTasks.MARK, id);
    }

    /** Somebody takes the finished file. */
    @Transactional
    public void fetched(Employee by, YearPackage order) {
        deeds.fetched(by, order);
    }

    YearPackage order(PackageId id) {
        return packages.find(id).orElseThrow(() -> new NotFound("package " + id.value()));
    }

    private void schedule(TaskDescriptor<Void> task, PackageId id) {
        scheduler.scheduleIfNotExists(task.instance(id.value().toString()).build(), deeds.now());
    }

    private static Refused underWay() {
        return new Refused(
                Objection.of(
                        "A4",
                        "Ett paket för samma konto och år byggs redan.",
                        "Se paketen",
                        "/arkiv"));
    }
}
