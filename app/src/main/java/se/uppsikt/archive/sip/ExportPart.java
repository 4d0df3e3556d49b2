package se.uppsikt.archive.sip;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppsikt.archive.eark.PackageZip;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.RepresentationWriter;
import se.uppsikt.archive.sip.Deviation.Subject;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.platforms.imports.ExportRows.HandedIn;

/** The exports that told of the year, each as the file that was handed in. */
final class ExportPart {
    private static final String FOLDER = "Exporten lästes ur en mapp och finns inte som fil.";
    private static final String GONE = "Exportens fil finns inte kvar.";
    private static final String WITHHELD =
            "Exporten kan innehålla något som inte får visas eller kopieras; se beslutet i diariet.";

    private final PackageBuild build;

    ExportPart(PackageBuild build) {
        this.build = build;
    }

    /** Notes which there are, and reads them against their fingerprints. */
    void gather() throws IOException {
        build.step("Kontrollerar exporterna");
        PackageId id = build.subject().id();
        for (PackedExport each : packed()) {
            build.packedExports().add(id, each);
            if (each.missing() == null) {
                compare(id, each);
            }
        }
    }

    void write(RepresentationWriter rep) throws IOException {
        List<PackedExport> all = packed();
        for (PackedExport each : all) {
            if (each.missing() == null) {
                var touched = new PackagedFile.Touched("hamtning", each.export().name());
                long size = each.export().size();
                var file = new PackagedFile(each.file(), each.type(), size, touched);
                try (InputStream in = bytes(each);
                        PackageZip.Entry out = rep.file(file)) {
                    out.from(in);
                }
            }
        }
        if (!all.isEmpty()) {
            list(rep, all);
        }
    }

    private static void list(RepresentationWriter rep, List<PackedExport> all) throws IOException {
        try (var out = rep.file(new PackagedFile("exporter.csv", MediaType.CSV))) {
            Csv list = new Csv(Csv.Form.ARCHIVE, out);
            list.line("fil", "namn", "antal byte", "sha256", "inlamnad", "av", "saknas");
            for (PackedExport each : all) {
                HandedIn export = each.export();
                list.line(
                        each.missing() == null ? each.file() : null,
                        export.name(),
                        export.size(),
                        export.sha256(),
                        export.at(),
                        export.by(),
                        each.missing());
            }
        }
    }

    private List<PackedExport> packed() {
        PackageBuild.Subject subject = build.subject();
        List<HandedIn> all = build.exports().of(subject.account().id(), subject.year());
        boolean withheld =
                !all.isEmpty() && build.holdings().holdsNeverShown(subject.account().id());
        List<PackedExport> packed = new ArrayList<>();
        for (HandedIn each : all) {
            packed.add(
                    new PackedExport(packed.size() + 1, each, withheld ? WITHHELD : missing(each)));
        }
        return packed;
    }

    private @Nullable String missing(HandedIn export) {
        if (export.sha256() == null) {
            return FOLDER;
        }
        return build.exports().isHere(export) ? null : GONE;
    }

    private void compare(PackageId id, PackedExport packed) throws IOException {
        String path = "representations/rep1-original/data/" + packed.file();
        String expected = Objects.requireNonNull(packed.export().sha256());
        String now = MediaCheck.digest(bytes(packed), path).hex();
        if (!now.equals(expected)) {
            build.content()
                    .deviations()
                    .add(
                            id,
                            List.of(
                                    new Deviation(
                                            Subject.EXPORT,
                                            path,
                                            null,
                                            "Exporten är ändrad sedan den lämnades in.",
                                            expected,
                                            now)));
        }
    }

    private InputStream bytes(PackedExport packed) throws IOException {
        return build.exports()
                .open(packed.export())
                .orElseThrow(() -> new IOException("an export is gone: " + packed.file()));
    }
}
