package se.uppsikt.archive;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.archive.sip.ContentRows;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * Marks what a receipted package holds as archived, a batch at a time: exactly what was packed, not
 * what has come or changed since. Cut off, it goes on where it was.
 */
@Component
class Receipts {
    private static final int BATCH = 200;

    private final PackageRows packages;
    private final ContentRows content;
    private final Records records;
    private final PackageRecorder deeds;
    private final TransactionTemplate transaction;

    Receipts(
            PackageRows packages,
            ContentRows content,
            Records records,
            PackageRecorder deeds,
            TransactionTemplate transaction) {
        this.packages = packages;
        this.content = content;
        this.records = records;
        this.deeds = deeds;
        this.transaction = transaction;
    }

    void markAll(PackageId id) {
        YearPackage order = packages.find(id).orElseThrow();
        while (requireNonNull(transaction.execute(status -> mark(order)))) {}
    }

    private boolean mark(YearPackage order) {
        YearPackage.Receipt receipt = order.receipt();
        if (receipt == null) {
            throw new IllegalStateException("no receipt for package " + order.id().value());
        }
        List<ContentRows.Packed> batch = content.unarchived(order.id(), BATCH);
        Map<ContributionId, Contribution> now =
                records.contributions(
                        batch.stream().map(ContentRows.Packed::contribution).toList());
        List<ContributionId> archived = new ArrayList<>();
        List<ContributionId> changed = new ArrayList<>();
        for (ContentRows.Packed each : batch) {
            boolean still = each.still(requireNonNull(now.get(each.contribution())));
            (still ? archived : changed).add(each.contribution());
        }
        archived.forEach(each -> deeds.archived(order, receipt.at(), each));
        content.archived(order.id(), archived);
        content.changed(order.id(), changed);
        return !batch.isEmpty();
    }
}
