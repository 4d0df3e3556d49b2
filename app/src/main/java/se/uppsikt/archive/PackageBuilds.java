package se.uppsikt.archive;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.appearance.Appearances;
import se.uppsikt.archive.sip.BuildProgress;
import se.uppsikt.archive.sip.PackageBuild;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.archive.sip.ProfileHistory;

/** Opens builds: gathers from where all that goes into a package is read. */
@Component
class PackageBuilds {
    private final PackageSubjects subjects;
    private final PackageBuild.Stores stores;
    private final Appearances profiles;
    private final InstantSource time;

    PackageBuilds(
            PackageSubjects subjects,
            PackageBuild.Stores stores,
            Appearances profiles,
            InstantSource time) {
        this.subjects = subjects;
        this.stores = stores;
        this.profiles = profiles;
        this.time = time;
    }

    PackageBuild open(PackageId id, Predicate<BuildProgress> save, BooleanSupplier closing) {
        PackageBuild.Subject subject = subjects.of(id);
        return new PackageBuild(
                subject,
                stores,
                ProfileHistory.of(profiles, subject),
                new PackageBuild.Pulse(time, save, closing));
    }
}
