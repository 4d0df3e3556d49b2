package se.uppsikt.archive.sip;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.archive.YearPackage;
import se.uppsikt.archive.eark.FileKind;
import se.uppsikt.archive.eark.PackageEvents;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.RepresentationWriter;
import se.uppsikt.archive.eark.Spill;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * What the platform gave, byte for byte, one file for each delivery, named by its number in the
 * journal; and two lists: where each came from, and which file each picture became.
 */
public final class OriginalPart {
    private static final int PAGE = 100;

    private final Build build;

    public OriginalPart(Build build) {
        this.build = build;
    }

    public static RepresentationWriter.Head head(PackageEvents events) {
        return new RepresentationWriter.Head(
                "rep1-original",
                "Det plattformen lämnade, byte för byte",
                List.of(events.capture()));
    }

    static String name(OriginalId id) {
        return "original/%012d".formatted(id.value());
    }

    /** Where it lies among the representation's files. */
    static String path(StoredOriginal original) {
        return name(original.id()) + ending(original.original().contentType());
    }

    public void write(RepresentationWriter rep) throws IOException {
        build.step("Packar originalen");
        try (Spill lines = rep.spill()) {
            Csv list = new Csv(lines.out());
            list.line("fil", "kalla", "medietyp", "mottagen", "sha256");
            writeMediaList(rep);
            writeOriginals(rep, list);
            try (var out = rep.file(new PackagedFile("originalen.csv", FileKind.CSV))) {
                lines.copyTo(out);
            }
        }
    }

    private void writeOriginals(RepresentationWriter rep, Csv list) throws IOException {
        YearPackage.Id id = build.subject().id();
        List<OriginalId> page = build.content().originals(id, 0, PAGE);
        while (!page.isEmpty()) {
            Map<OriginalId, StoredOriginal> found = build.records().originals(page);
            for (OriginalId each : page) {
                StoredOriginal original = found.get(each);
                if (original == null) {
                    throw new IllegalStateException("original gone: " + each.value());
                }
                write(rep, original, list);
            }
            build.advance(page.size());
            page = build.content().originals(id, page.getLast().value(), PAGE);
        }
    }

    private static void write(RepresentationWriter rep, StoredOriginal original, Csv list)
            throws IOException {
        String type = original.original().contentType();
        String path = path(original);
        byte[] body = original.original().body();
        try (var out = rep.file(new PackagedFile(path, FileKind.of(type), body.length, null))) {
            out.write(body);
        }
        list.line(
                path,
                original.original().source(),
                type,
                original.original().receivedAt(),
                original.hash().hex());
    }

    private void writeMediaList(RepresentationWriter rep) throws IOException {
        YearPackage.Id id = build.subject().id();
        try (var out = rep.file(new PackagedFile("media.csv", FileKind.CSV))) {
            Csv list = new Csv(out);
            list.line("bidrag", "ursprungligt namn", "adress", "sha256", "fil", "kopia");
            UUID after = new UUID(0, 0);
            List<PackedMediaRows.MediaOrigin> page =
                    build.content().media().origins(id, after, PAGE);
            while (!page.isEmpty()) {
                for (PackedMediaRows.MediaOrigin each : page) {
                    String file =
                            "../../rep2-presentation/data/media/"
                                    + LikenessRules.mediaName(each.hash(), each.mime());
                    list.line(
                            each.contribution(),
                            each.originalName(),
                            each.source(),
                            each.hash(),
                            file,
                            each.copied() ? Copies.name(file) : null);
                }
                page = build.content().media().origins(id, page.getLast().media(), PAGE);
            }
        }
    }

    private static String ending(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return ".json";
        }
        return type.contains("html") ? ".html" : type.contains("xml") ? ".xml" : ".bin";
    }
}
