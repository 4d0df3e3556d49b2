package se.uppsikt.archive.sip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.archive.eark.PackageEvents;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.RepresentationWriter;
import se.uppsikt.archive.eark.SpoolFile;
import se.uppsikt.archive.eark.WarcFile;
import se.uppsikt.archive.sip.PackedOriginalRows.Place;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * What the platform gave, byte for byte: exports as they were handed in, and each delivery in the
 * container of its month; and lists that tell where each is and came from, and which file each
 * picture became. A file for each delivery would make packages that no archive opens.
 */
public final class OriginalPart {
    /** A month with more bytes than this has more containers than one. */
    static final long FULL = 256L << 20;

    private static final int PAGE = 500;
    private static final long AT_A_TIME = 4 << 20;

    private final PackageBuild build;
    private @Nullable WarcFile open;
    private Place last = Place.FIRST;

    public OriginalPart(PackageBuild build) {
        this.build = build;
    }

    public static RepresentationWriter.Head head(PackageEvents events) {
        return new RepresentationWriter.Head(
                "rep1-original",
                "Det plattformen lämnade, byte för byte",
                List.of(events.capture()));
    }

    /** What an original is called, in lists and records. */
    static String name(OriginalId id) {
        return WarcFile.name(id.value());
    }

    static String container(int month, int part) {
        return "original/%04d-%02d-%03d.warc".formatted(month / 100, month % 100, part);
    }

    public void write(RepresentationWriter rep) throws IOException {
        build.step("Packar originalen");
        try (SpoolFile lines = rep.spill()) {
            new ExportPart(build).write(rep);
            Csv list = new Csv(Csv.Form.ARCHIVE, lines.out());
            list.line(
                    "fil",
                    "kalla",
                    "medietyp",
                    "mottagen",
                    "sha256",
                    "original",
                    "borjar vid byte",
                    "antal byte",
                    "sha256 nu");
            writeMediaList(rep);
            writeOriginals(rep, list);
            try (var out = rep.file(new PackagedFile("originalen.csv", MediaType.CSV))) {
                lines.copyTo(out);
            }
        }
    }

    private void writeOriginals(RepresentationWriter rep, Csv list) throws IOException {
        PackageId id = build.subject().id();
        PackedOriginalRows rows = build.content().originals();
        List<Place> page = rows.page(id, Place.FIRST, PAGE);
        while (!page.isEmpty()) {
            for (List<Place> few : chunks(page)) {
                writeFew(rep, few, list);
            }
            page = rows.page(id, page.getLast(), PAGE);
        }
        closeContainer();
    }

    /** No more bytes in memory at a time than a few deliveries, or one large. */
    private static List<List<Place>> chunks(List<Place> page) {
        List<List<Place>> chunks = new ArrayList<>();
        List<Place> chunk = new ArrayList<>();
        long size = 0;
        for (Place each : page) {
            if (!chunk.isEmpty() && size + each.size() > AT_A_TIME) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                size = 0;
            }
            chunk.add(each);
            size += each.size();
        }
        chunks.add(chunk);
        return chunks;
    }

    private void writeFew(RepresentationWriter rep, List<Place> few, Csv list) throws IOException {
        Map<OriginalId, StoredOriginal> found =
                build.records().originals(few.stream().map(Place::original).toList());
        for (Place each : few) {
            StoredOriginal original = found.get(each.original());
            if (original == null) {
                throw new IllegalStateException("original gone: " + each.original().value());
            }
            write(container(rep, each), each, original, list);
        }
        build.advance(few.size());
    }

    private WarcFile container(RepresentationWriter rep, Place place) throws IOException {
        WarcFile file = open;
        if (file == null || !place.together(last)) {
            closeContainer();
            file = new WarcFile(rep.file(new PackagedFile(place.file(), MediaType.WARC)));
            open = file;
            last = place;
        }
        return file;
    }

    private void closeContainer() throws IOException {
        WarcFile file = open;
        if (file != null) {
            file.close();
            open = null;
        }
    }

    private static void write(WarcFile to, Place place, StoredOriginal original, Csv list)
            throws IOException {
        Sha256 now = Sha256.of(original.original().body());
        long begins = to.add(block(original), now);
        list.line(
                place.file(),
                original.original().source(),
                original.original().contentType(),
                original.original().receivedAt(),
                original.hash().hex(),
                name(original.id()),
                begins,
                original.original().body().length,
                now.equals(original.hash()) ? null : now.hex());
    }

    private static WarcFile.Block block(StoredOriginal stored) {
        return new WarcFile.Block(
                stored.id().value(),
                stored.original().receivedAt(),
                stored.original().source(),
                stored.original().contentType(),
                stored.original().body());
    }

    private void writeMediaList(RepresentationWriter rep) throws IOException {
        PackageId id = build.subject().id();
        try (var out = rep.file(new PackagedFile("media.csv", MediaType.CSV))) {
            Csv list = new Csv(Csv.Form.ARCHIVE, out);
            list.line(
                    "bidrag", "ursprungligt namn", "adress", "sha256", "fil", "kopia", "sha256 nu");
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
                            each.copied() ? PngCopies.name(file) : null,
                            each.found());
                }
                page = build.content().media().origins(id, page.getLast().media(), PAGE);
            }
        }
    }
}
