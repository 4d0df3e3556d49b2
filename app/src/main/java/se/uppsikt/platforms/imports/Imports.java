package se.uppsikt.platforms.imports;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.imports.ImportLifeRules.Cause;

/**
 * The door of imports: years before Uppsikt are brought in without any key to a platform (A5). The
 * page and the command line both go through here.
 */
@Enforces(value = "A5", how = "En export från plattformen läses in bland de andra handlingarna.")
@Service
public class Imports {
    private static final String RULE = "A5";
    private static final int SHOWN = 20;

    private final ImportRows rows;
    private final ImportReportRows report;
    private final Accounts accounts;
    private final ExportReaders readers;
    private final ImportScheduling scheduling;
    private final InstantSource time;

    Imports(
            ImportRows rows,
            ImportReportRows report,
            Accounts accounts,
            ExportReaders readers,
            ImportScheduling scheduling,
            InstantSource time) {
        this.rows = rows;
        this.report = report;
        this.accounts = accounts;
        this.readers = readers;
        this.scheduling = scheduling;
        this.time = time;
    }

    /** Those of the accounts whose exports can be read. */
    List<Account> open(List<Account> all) {
        return all.stream().filter(account -> readers.read(account.platform())).toList();
    }

    /**
     * Orders the reading of an export, which begins at once.
     *
     * @throws Refused when nobody reads the exports of its platform, or is being imported to
     *     already
     */
    @Transactional
    public Import order(Actor actor, AccountId account, ImportFiles.Received files) {
        require(actor, account);
        refuseUnreadable(accounts.account(account), files);
        Instant now = time.instant();
        Import ordered =
                new Import(
                        files.id(),
                        account,
                        Import.State.WAITING,
                        new Import.Order(actor.label(), now),
                        new Import.Progress(0, 0, null, null),
                        Import.Tally.NONE,
                        null);
        if (!rows.add(ordered, files.parts())) {
            throw busy(account);
        }
        scheduling.begin(new ImportDeed.ImportOrdered(ordered, actor, now));
        return ordered;
    }

    private void refuseUnreadable(Account to, ImportFiles.Received files) {
        if (!readers.read(to.platform())) {
            throw new Refused(
                    Objection.of(
                            RULE,
                            "Importen läser exporter från "
                                    + readers.swedish()
                                    + ", och "
                                    + to.shown()
                                    + " är inget sådant konto."));
        }
        if (files.parts().isEmpty()) {
            throw new Refused(
                    Objection.of(
                            RULE,
                            "Välj minst en zip-fil eller tabell från "
                                    + to.platform().shown()
                                    + "."));
        }
    }

    /** Lets it stop after the batch it is reading; what is read is kept. */
    @Transactional
    public void stop(Actor actor, ImportId id) {
        Import found = find(actor, id);
        if (rows.move(id, Cause.STOP_WANTED)) {
            scheduling.tell(new ImportDeed.ImportStopped(found, actor, time.instant()));
        }
    }

    /** Goes on from where it stopped or broke off. */
    @Transactional
    public void resume(Actor actor, ImportId id) {
        Import found = find(actor, id);
        if (!found.state().mayResume()) {
            return;
        }
        if (underWay(found.account()).isPresent()) {
            throw busy(found.account());
        }
        if (rows.move(id, Cause.RESUMED)) {
            scheduling.begin(new ImportDeed.ImportResumed(found, actor, time.instant()));
        }
    }

    /**
     * @throws NotFound when there is none that this person may see
     */
    Import find(Actor actor, ImportId id) {
        Import found = rows.find(id).orElseThrow(() -> new NotFound("import " + id.value()));
        require(actor, found.account());
        return found;
    }

    ImportReport report(Actor actor, ImportId id) {
        Import found = find(actor, id);
        return new ImportReport(found, rows.parts(id), report.counts(id), report.remarks(id));
    }

    /** The remarks one by one, in pages. */
    List<ImportReport.Line> lines(ImportId id, long after, int limit) {
        return report.lines(id, after, limit);
    }

    /** The import that is being read to an account, if any. */
    Optional<Import> underWay(AccountId account) {
        return rows.latest(Set.of(account), SHOWN).stream()
                .filter(found -> found.state().underWay())
                .findFirst();
    }

    List<Import> latest(Set<AccountId> accounts) {
        return rows.latest(accounts, SHOWN);
    }

    /** Whoever may start the program may also import; a person must have the right to import. */
    private void require(Actor actor, AccountId account) {
        if (actor instanceof Employee employee) {
            accounts.require(employee, Permission.IMPORT, account);
        } else {
            accounts.account(account);
        }
    }

    private Refused busy(AccountId account) {
        String href =
                underWay(account)
                        .map(other -> "/arkiv/import/" + other.id().value())
                        .orElse("/arkiv/import");
        return new Refused(
                Objection.of(
                        RULE,
                        "Det pågår redan en import till kontot. Vänta tills den är klar, eller stoppa"
                                + " den.",
                        "Visa importen",
                        href));
    }
}
