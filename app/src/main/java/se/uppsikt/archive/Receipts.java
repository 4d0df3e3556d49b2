package se.uppsikt.archive;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.records.ContributionId;

/**
 * Marks what a receipted package holds as archived, a batch at a time: exactly what was packed, not
 * what has come since. Cut off, it goes on where it was.
 */
@Component
class Receipts {
    private static final int BATCH = 200;

    private final PackageRows packages;
    private final ContentRows content;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    Receipts(
            PackageRows packages,
            ContentRows content,
            Deeds deeds,
            TransactionTemplate transaction) {
        this.packages = packages;
        this.content = content;
        this.deeds = deeds;
        this.transaction = transaction;
    }

    void markAll(YearPackage.Id id) {
        YearPackage order = packages.find(id).orElseThrow();
        while (Objects.requireNonNull(transaction.execute(status -> mark(order)))) {}
    }

    private boolean mark(YearPackage order) {
        YearPackage.Receipt receipt = order.receipt();
        if (receipt == null) {
            throw new IllegalStateException("no receipt for package " + order.id().value());
        }
        List<ContributionId> batch = content.unarchived(order.id(), BATCH);
        for (ContributionId each : batch) {
            deeds.archived(order, receipt.at(), each);
        }
        content.archived(order.id(), batch);
        return !batch.isEmpty();
    }
}
