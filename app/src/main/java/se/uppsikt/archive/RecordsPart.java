package se.uppsikt.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Kept;
import se.uppsikt.shared.SwedishTime;

/** The same year for machines: ActivityStreams 2.0, one file a month, and one table of all. */
final class RecordsPart {
    private final Build build;
    private final Coverage coverage;
    private final Activities activities;
    private @Nullable OutputStream open;
    private int openMonth;
    private long items;

    RecordsPart(Build build, Coverage coverage) {
        this.build = build;
        this.coverage = coverage;
        this.activities = new Activities(build.subject().account());
    }

    static RepresentationWriter.Head head(PackageEvents events) {
        return new RepresentationWriter.Head(
                "rep3-records", "Poster för maskiner", List.of(events.describe()));
    }

    void write(RepresentationWriter rep) throws IOException {
        build.step("Skriver posterna");
        try (Spill table = rep.spill()) {
            Csv lines = new Csv(table.out());
            lines.line(
                    "id",
                    "slag",
                    "riktning",
                    "skriven",
                    "avsandare",
                    "synlighet",
                    "forsvann",
                    "svar",
                    "registrering",
                    "lydelser",
                    "bilder",
                    "adress",
                    "text");
            build.year(page -> writePage(rep, page, lines));
            closeMonth();
            try (var out = rep.file(new PackagedFile("account.json", FileKind.ACTIVITIES))) {
                out.write(activities.account().getBytes(StandardCharsets.UTF_8));
            }
            try (var out = rep.file(new PackagedFile("posts.csv", FileKind.CSV))) {
                table.copyTo(out);
            }
        }
        if (items != coverage.contributions()) {
            throw new IllegalStateException(
                    "wrote " + items + " of " + coverage.contributions() + " contributions");
        }
    }

    private void writePage(RepresentationWriter rep, List<Kept> page, Csv lines)
            throws IOException {
        for (Kept kept : page) {
            int month = SwedishTime.civil(kept.contribution().writtenAt()).getMonthValue();
            OutputStream out = month(rep, month);
            out.write(activities.item(kept).getBytes(StandardCharsets.UTF_8));
            line(lines, kept.contribution());
            items++;
        }
    }

    private OutputStream month(RepresentationWriter rep, int month) throws IOException {
        if (open != null && month == openMonth) {
            open.write(",\n".getBytes(StandardCharsets.UTF_8));
            return open;
        }
        closeMonth();
        String name = "%d-%02d".formatted(build.subject().year(), month);
        OutputStream out = rep.file(new PackagedFile(name + ".json", FileKind.ACTIVITIES));
        String id = build.subject().account().handle() + ":" + name;
        out.write(activities.opening(id, size(month)).getBytes(StandardCharsets.UTF_8));
        open = out;
        openMonth = month;
        return out;
    }

    private void closeMonth() throws IOException {
        OutputStream last = open;
        if (last != null) {
            last.write(activities.closing().getBytes(StandardCharsets.UTF_8));
            last.close();
            open = null;
        }
    }

    private long size(int month) {
        return coverage.months().stream()
                .filter(each -> each.month() == month)
                .mapToLong(Coverage.Month::contributions)
                .sum();
    }

    private static void line(Csv lines, Contribution c) throws IOException {
        lines.line(
                c.id().value(),
                c.kind().swedish(),
                c.direction().swedish(),
                c.writtenAt(),
                c.author().shown(),
                c.facts().visibility().swedish(),
                c.facts().withdrawnAt(),
                c.facts().answering().swedish(),
                c.facts().registration().swedish(),
                c.versions(),
                c.media(),
                c.permalink(),
                c.text());
    }
}
