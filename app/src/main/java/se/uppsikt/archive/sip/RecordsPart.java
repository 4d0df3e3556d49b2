package se.uppsikt.archive.sip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.archive.eark.PackageEvents;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.RepresentationWriter;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Kept;

/** The same year for machines: ActivityStreams 2.0, one file a month, and as tables. */
public final class RecordsPart {
    private final PackageBuild build;
    private final Coverage coverage;
    private final RegisterPart register;
    private final ActivityStreams activities;
    private @Nullable OutputStream open;
    private int openMonth;
    private long items;

    public RecordsPart(PackageBuild build, Coverage coverage, RegisterPart register) {
        this.build = build;
        this.coverage = coverage;
        this.register = register;
        this.activities = new ActivityStreams(build.subject().account());
    }

    /** What the file of a month is called, without its ending. */
    static String name(int year, int month) {
        return "%d-%02d".formatted(year, month);
    }

    public static RepresentationWriter.Head head(PackageEvents events) {
        return new RepresentationWriter.Head(
                "rep3-records", "Poster för maskiner", List.of(events.describe()));
    }

    public void write(RepresentationWriter rep) throws IOException {
        build.step("Skriver posterna");
        try (RecordTables tables = new RecordTables(rep)) {
            build.year(page -> writePage(rep, page, tables));
            closeMonth();
            try (var out = rep.file(new PackagedFile("account.json", MediaType.ACTIVITIES))) {
                out.write(activities.account(build.looks()).getBytes(StandardCharsets.UTF_8));
            }
            tables.write(rep);
        }
        if (items != coverage.contributions()) {
            throw new IllegalStateException(
                    "wrote " + items + " of " + coverage.contributions() + " contributions");
        }
    }

    private void writePage(RepresentationWriter rep, List<Kept> page, RecordTables tables)
            throws IOException {
        Map<UUID, List<String>> deviations = deviations(page);
        for (Kept kept : page) {
            int month = SwedishTime.civil(kept.contribution().writtenAt()).getMonthValue();
            OutputStream out = month(rep, month);
            out.write(
                    activities
                            .item(
                                    kept,
                                    deviations.getOrDefault(
                                            kept.contribution().id().value(), List.of()))
                            .getBytes(StandardCharsets.UTF_8));
            tables.add(kept);
            items++;
        }
        register.add(page);
    }

    private Map<UUID, List<String>> deviations(List<Kept> page) {
        return coverage.deviating().any()
                ? build.content()
                        .deviations()
                        .of(
                                build.subject().id(),
                                page.stream().map(kept -> kept.contribution().id()).toList())
                : Map.of();
    }

    private OutputStream month(RepresentationWriter rep, int month) throws IOException {
        if (open != null && month == openMonth) {
            open.write(",\n".getBytes(StandardCharsets.UTF_8));
            return open;
        }
        closeMonth();
        String name = name(build.subject().year(), month);
        OutputStream out = rep.file(new PackagedFile(name + ".json", MediaType.ACTIVITIES));
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
}
