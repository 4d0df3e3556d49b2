package se.uppsikt.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.sip.Coverage;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Records;

/** The door of the archive. Who may do what is asked for here, once for every way in. */
@Service
public class Archive {
    private static final int SHOWN = 200;

    private final Accounts accounts;
    private final Records records;
    private final PackageOrders orders;
    private final PackageFiles files;
    private final PackageQueries shelf;

    Archive(
            Accounts accounts,
            Records records,
            PackageOrders orders,
            PackageFiles files,
            PackageQueries shelf) {
        this.accounts = accounts;
        this.records = records;
        this.orders = orders;
        this.files = files;
        this.shelf = shelf;
    }

    /** Which years of these accounts have anything to archive, newest first, with how much. */
    public Map<AccountId, Map<Integer, Long>> years(Collection<AccountId> of) {
        return records.years(of);
    }

    /**
     * Orders the package of an account and a year; it is built soon after.
     *
     * @throws Refused when there is nothing that year or the package is being built already
     */
    public PackageId order(Employee by, AccountId account, int year) {
        accounts.require(by, Permission.ARCHIVE, account);
        Account found = accounts.account(account);
        Map<Integer, Long> kept = records.years(Set.of(account)).getOrDefault(account, Map.of());
        if (kept.getOrDefault(year, 0L) == 0) {
            throw new Refused(
                    Objection.of(
                            "A1",
                            "Det finns ingenting bevarat från "
                                    + found.shown()
                                    + " "
                                    + year
                                    + ", så det finns inget att arkivera.",
                            "Importera en export",
                            "/arkiv/import"));
        }
        return orders.order(by, found, year);
    }

    /** Stops a build; nothing of it remains but the order. */
    public void stop(Employee by, PackageId id) {
        require(by, id);
        orders.stop(by, id);
    }

    /** Builds a stopped or failed package again, from the data as they are then. */
    public void again(Employee by, PackageId id) {
        require(by, id);
        orders.again(id);
    }

    /**
     * Notes that the archive has received the package; only now does its content count as archived
     * (A6).
     *
     * @param reference the archive's own name for the receipt
     */
    public void noteReceipt(Employee by, PackageId id, String reference) {
        require(by, id);
        orders.noteReceipt(by, id, reference);
    }

    /**
     * Takes the file away here, when the archive has it: what is disposed of then lies there and
     * nowhere else.
     *
     * @throws Refused when the archive's receipt is not noted, or there is no file
     */
    public void removeCopy(Employee by, PackageId id) {
        files.removeCopy(by, require(by, id));
    }

    /** Whether its file lies here. */
    public boolean isHere(PackageId id) {
        YearPackage order = orders.order(id);
        return files.isHere(order.id(), order.name());
    }

    /** The packages of these accounts, newest order first. */
    public List<YearPackage> packages(Collection<AccountId> of) {
        return shelf.packages(of, SHOWN);
    }

    /**
     * Years that are over and have content, without a receipt from the archive (A6).
     *
     * @param kept the years of each account that have content
     * @param thisYear which is not over
     */
    public Map<AccountId, List<Integer>> undelivered(
            Map<AccountId, Map<Integer, Long>> kept, int thisYear) {
        Map<AccountId, Set<Integer>> received = shelf.receivedYears();
        Map<AccountId, List<Integer>> undelivered = new HashMap<>();
        kept.forEach(
                (account, years) -> {
                    Set<Integer> done = received.getOrDefault(account, Set.of());
                    List<Integer> missing =
                            years.keySet().stream()
                                    .filter(year -> year < thisYear && !done.contains(year))
                                    .sorted()
                                    .toList();
                    if (!missing.isEmpty()) {
                        undelivered.put(account, missing);
                    }
                });
        return undelivered;
    }

    /**
     * @throws NotFound when there is none
     */
    public YearPackage yearPackage(PackageId id) {
        return orders.order(id);
    }

    /** What the package holds and what it should have held. */
    public Coverage coverage(PackageId id) {
        return shelf.coverage(id);
    }

    /**
     * The finished file; that it was fetched is on record.
     *
     * @throws NotFound when it is not ready, or taken away here
     * @throws Refused when it holds what is now never to be shown (M4)
     */
    public Resource file(Employee by, PackageId id) {
        YearPackage order = require(by, id);
        Resource file = order.contents() == null ? null : files.read(order).orElse(null);
        if (file == null) {
            throw new NotFound("file of package " + id.value());
        }
        if (shelf.withheld(id)) {
            throw new Refused(
                    Objection.of(
                            "M4",
                            "Paketet innehåller något som inte längre får visas för någon. Bygg"
                                    + " årets paket igen, så lämnas det utanför."));
        }
        orders.fetched(by, order);
        return file;
    }

    private YearPackage require(Employee by, PackageId id) {
        YearPackage order = orders.order(id);
        accounts.require(by, Permission.ARCHIVE, order.account());
        return order;
    }
}
