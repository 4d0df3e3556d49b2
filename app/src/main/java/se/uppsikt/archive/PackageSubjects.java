package se.uppsikt.archive;

import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.eark.PackageHead;
import se.uppsikt.archive.sip.PackageBuild;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;

/** Whose year a package holds. */
@Component
class PackageSubjects {
    private final PackageRows packages;
    private final Accounts accounts;
    private final Access access;
    private final Policy policy;
    private final ArchiveSettings settings;

    PackageSubjects(
            PackageRows packages,
            Accounts accounts,
            Access access,
            Policy policy,
            ArchiveSettings settings) {
        this.packages = packages;
        this.accounts = accounts;
        this.access = access;
        this.policy = policy;
        this.settings = settings;
    }

    PackageBuild.Subject of(PackageId id) {
        YearPackage order =
                packages.find(id).orElseThrow(() -> new NotFound("package " + id.value()));
        Account account = accounts.account(order.account());
        Guideline guideline = policy.current();
        return new PackageBuild.Subject(
                order.id(),
                order.name(),
                order.year(),
                order.orderedAt(),
                account,
                access.committees(),
                guideline.municipality(),
                "Riktlinjer för sociala medier, version %d, som gäller från %s"
                        .formatted(guideline.version().number(), guideline.validFrom()));
    }

    PackageHead head(PackageBuild.Subject subject) {
        return settings.head(subject);
    }

    String name(Account account, int year) {
        return ArchiveSettings.name(account, year, policy.current().municipality());
    }
}
