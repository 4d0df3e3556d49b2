package se.uppsikt.archive;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.appearance.Profiles;
import se.uppsikt.archive.sip.Build;
import se.uppsikt.archive.sip.ContentRows;
import se.uppsikt.archive.sip.Looks;
import se.uppsikt.records.Records;

/** Opens builds: gathers from where all that goes into a package is read. */
@Component
class Builds {
    private final Subjects subjects;
    private final Records records;
    private final Profiles profiles;
    private final ContentRows content;
    private final InstantSource time;

    Builds(
            Subjects subjects,
            Records records,
            Profiles profiles,
            ContentRows content,
            InstantSource time) {
        this.subjects = subjects;
        this.records = records;
        this.profiles = profiles;
        this.content = content;
        this.time = time;
    }

    Build open(YearPackage.Id id, Predicate<YearPackage.Progress> save, BooleanSupplier closing) {
        Build.Subject subject = subjects.of(id);
        return new Build(
                subject,
                records,
                content,
                Looks.of(profiles, subject.order()),
                new Build.Pulse(time, save, closing));
    }
}
