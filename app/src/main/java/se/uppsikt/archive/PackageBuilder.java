package se.uppsikt.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.archive.eark.ArchiveProblem;
import se.uppsikt.archive.eark.BuildWatch.BuildStopped;
import se.uppsikt.archive.eark.PackageEvents;
import se.uppsikt.archive.eark.PackageHead;
import se.uppsikt.archive.eark.PackageSeal;
import se.uppsikt.archive.eark.PackageWriter;
import se.uppsikt.archive.sip.Coverage;
import se.uppsikt.archive.sip.DescriptionPart;
import se.uppsikt.archive.sip.Gathering;
import se.uppsikt.archive.sip.OriginalPart;
import se.uppsikt.archive.sip.OverviewPart;
import se.uppsikt.archive.sip.PackageBuild;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.archive.sip.PresentationPart;
import se.uppsikt.archive.sip.RecordsPart;
import se.uppsikt.archive.sip.RegisterPart;
import se.uppsikt.base.database.ServerAway;
import se.uppsikt.base.storage.StorageTrouble;

/**
 * Builds one package: gathers what belongs to the year, writes the four representations, reads the
 * file through and notes that it is ready. All is read as it stood at one moment. A build that was
 * cut off leaves no trace but the order, and begins again from the data.
 */
@Component
public class PackageBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(PackageBuilder.class);

    private final PackageStates states;
    private final PackageSubjects subjects;
    private final PackageBuilds builds;
    private final PackageFiles files;
    private final InstantSource time;

    PackageBuilder(
            PackageStates states,
            PackageSubjects subjects,
            PackageBuilds builds,
            PackageFiles files,
            InstantSource time) {
        this.states = states;
        this.subjects = subjects;
        this.builds = builds;
        this.files = files;
        this.time = time;
    }

    /** Builds the package if it is still wanted. Tells whether it is to be tried again later. */
    public boolean build(PackageId id, BooleanSupplier closing) {
        if (!states.begin(id)) {
            return false;
        }
        try {
            pack(id, closing);
        } catch (BuildStopped e) {
            if (closing.getAsBoolean()) {
                return true;
            }
            states.stopped(id);
        } catch (ArchiveProblem e) {
            LOG.warn("package {} could not be built", id.value(), e.getCause());
            states.failed(id, new YearPackage.Problem(e.happened(), e.done() + " " + e.remedy()));
        } catch (StorageTrouble e) {
            LOG.warn("package {} could not be stored", id.value(), e);
            states.failed(id, PackageStates.NOT_STORED);
        } catch (RuntimeException e) {
            if (ServerAway.in(e)) {
                LOG.warn("package {} is built anew when the database is back", id.value());
                return true;
            }
            LOG.error("package {} could not be built", id.value(), e);
            states.failed(id, PackageStates.UNEXPECTED);
        }
        return false;
    }

    private void pack(PackageId id, BooleanSupplier closing) {
        PackageBuild build = builds.open(id, progress -> states.progress(id, progress), closing);
        String name = build.subject().name();
        Path beside = files.beside(id, name);
        try {
            PackageWriter.Packed packed = states.asOfOneMoment(() -> write(build, beside));
            build.step("Läser igenom paketet");
            String seal = seal(packed);
            build.step("Lägger paketet på sin plats");
            files.put(id, name, beside);
            states.ready(
                    id,
                    new YearPackage.Contents(packed.files(), packed.size(), seal, time.instant()));
        } finally {
            files.discard(beside);
        }
    }

    private PackageWriter.Packed write(PackageBuild build, Path target) {
        Coverage coverage = gather(build);
        PackageHead head = subjects.head(build.subject());
        PackageEvents events = new PackageEvents(head.at());
        build.expect(
                2 * coverage.contributions() + coverage.originalsTaken() + coverage.mediaTaken());
        return PackageWriter.write(
                target,
                head,
                build,
                writer -> {
                    try (RegisterPart register =
                            new RegisterPart(build, coverage, writer.spill())) {
                        representations(writer, build, coverage, register);
                        DescriptionPart description = new DescriptionPart(build, coverage, head);
                        description.documentation(writer);
                        description.metadata(writer);
                        register.write(writer, head);
                    }
                    return new PackageWriter.Provenance(
                            List.of(
                                    events.capture(),
                                    events.check(coverage.deviating().all()),
                                    events.layOut(),
                                    events.pack()),
                            events.rights());
                });
    }

    private static Coverage gather(PackageBuild build) {
        try {
            return new Gathering(build).gather();
        } catch (IOException e) {
            throw ArchiveProblem.unwritable(e);
        }
    }

    private static void representations(
            PackageWriter writer, PackageBuild build, Coverage coverage, RegisterPart register)
            throws IOException {
        PackageEvents events = new PackageEvents(build.subject().orderedAt());
        writer.representation(OriginalPart.head(events), new OriginalPart(build)::write);
        writer.representation(
                PresentationPart.head(events, build.looks()),
                new PresentationPart(build, coverage)::write);
        writer.representation(
                RecordsPart.head(events), new RecordsPart(build, coverage, register)::write);
        writer.representation(OverviewPart.head(events), new OverviewPart(build, coverage)::write);
    }

    private static String seal(PackageWriter.Packed packed) {
        try {
            return PackageSeal.of(packed.file(), packed.files());
        } catch (IOException e) {
            throw ArchiveProblem.unreadable(String.valueOf(packed.file().getFileName()), e);
        }
    }
}
