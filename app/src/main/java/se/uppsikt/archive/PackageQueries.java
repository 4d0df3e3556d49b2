package se.uppsikt.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.sip.ContentRows;
import se.uppsikt.archive.sip.Coverage;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Keepable;

/** What stands on the shelves: packages and what each holds. */
@Component
class PackageQueries {
    private final PackageRows packages;
    private final WithheldPackageRows withheld;
    private final ContentRows content;

    PackageQueries(PackageRows packages, WithheldPackageRows withheld, ContentRows content) {
        this.packages = packages;
        this.withheld = withheld;
        this.content = content;
    }

    List<YearPackage> packages(Collection<AccountId> accounts, int limit) {
        return packages.of(accounts, limit);
    }

    Map<AccountId, Set<Integer>> receivedYears() {
        return packages.receivedYears();
    }

    /** What was packed before somebody saw what it is. */
    @EventListener
    void on(Keepable deed) {
        if (deed.fact() instanceof Fact.NeverShown) {
            withheld.withhold(deed.contribution(), deed.account());
        }
    }

    @EventListener
    void on(DeedsOnRecord done) {
        done.of(Keepable.class).forEach(this::on);
    }

    boolean withheld(PackageId id) {
        return withheld.withheld(id);
    }

    Coverage coverage(PackageId id) {
        return content.coverage(id);
    }
}
