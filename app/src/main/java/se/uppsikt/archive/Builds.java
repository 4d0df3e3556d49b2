package se.uppsikt.archive;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.appearance.Profiles;
import se.uppsikt.archive.sip.Build;
import se.uppsikt.archive.sip.BuildProgress;
import se.uppsikt.archive.sip.Looks;
import se.uppsikt.archive.sip.PackageId;

/** Opens builds: gathers from where all that goes into a package is read. */
@Component
class Builds {
    private final Subjects subjects;
    private final Build.Stores stores;
    private final Profiles profiles;
    private final InstantSource time;

    Builds(Subjects subjects, Build.Stores stores, Profiles profiles, InstantSource time) {
        this.subjects = subjects;
        this.stores = stores;
        this.profiles = profiles;
        this.time = time;
    }

    Build open(PackageId id, Predicate<BuildProgress> save, BooleanSupplier closing) {
        Build.Subject subject = subjects.of(id);
        return new Build(
                subject, stores, Looks.of(profiles, subject), new Build.Pulse(time, save, closing));
    }
}
