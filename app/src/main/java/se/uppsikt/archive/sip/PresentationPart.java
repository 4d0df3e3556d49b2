package se.uppsikt.archive.sip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import se.uppsikt.archive.eark.ArchiveProblem;
import se.uppsikt.archive.eark.PackageEvents;
import se.uppsikt.archive.eark.PackageZip;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.Premis;
import se.uppsikt.archive.eark.RepresentationWriter;
import se.uppsikt.archive.sip.LikenessRules.MonthPage;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Version;
import se.uppsikt.records.threads.Threads.ThreadEntry;

/**
 * The year as it can be read: static pages that open from an unpacked folder with neither server,
 * network nor script. What was hidden, removed or has vanished is there, and marked.
 */
@Enforces(
        value = "A2",
        how = "Paketet visar varje inlägg med sina kommentarer, också det dolda och borttagna.")
public final class PresentationPart {
    private static final int PAGE = 50;

    private final PackageBuild build;
    private final Coverage coverage;
    private final ProfileHistory looks;
    private final Map<String, Object> frame;

    public PresentationPart(PackageBuild build, Coverage coverage) {
        this.build = build;
        this.coverage = coverage;
        this.looks = build.looks();
        Map<String, Object> all = new HashMap<>(frame(build.subject()));
        all.put("looks", looks);
        this.frame = all;
    }

    public static RepresentationWriter.Head head(PackageEvents events, ProfileHistory looks) {
        List<Premis.Event> all =
                new ArrayList<>(List.of(events.layOut(), events.rename(), events.copy()));
        all.addAll(new ProfilePart(looks).events(events.layOut().at()));
        return new RepresentationWriter.Head(
                "rep2-presentation", "Läsbar återgivning i sitt sammanhang", all);
    }

    static Map<String, Object> frame(PackageBuild.Subject subject) {
        return Map.of(
                "account", subject.account(),
                "year", subject.year(),
                "committee", subject.committee().name(),
                "packedAt", subject.orderedAt());
    }

    public void write(RepresentationWriter rep) throws IOException {
        build.step("Gör de läsbara sidorna");
        List<MonthPage> pages = new ArrayList<>();
        try (SearchPages search = new SearchPages(rep.spill(), SearchPages.ROWS)) {
            for (Coverage.Month month : coverage.months()) {
                for (MonthPage page : LikenessRules.pages(build.subject().year(), month)) {
                    writeMonth(rep, page, search);
                    pages.add(page);
                }
            }
            writeStyle(rep);
            page(rep, "index.html", "Året", sheet -> sheet.put("index", values(pages)));
            page(rep, "konto.html", "Kontot", sheet -> sheet.put("account", frame));
            new ProfilePart(looks).write(rep);
            writeMedia(rep);
            writeSearch(rep, search, search.end(pages.isEmpty() ? null : pages.getLast()));
        }
    }

    private void writeMonth(RepresentationWriter rep, MonthPage page, SearchPages search)
            throws IOException {
        page(
                rep,
                page.file(),
                page.title(),
                looks.endOf(page.month()),
                sheet -> {
                    for (int from = page.from(); from <= page.to(); from += PAGE) {
                        writeThreads(sheet, page, from, search);
                    }
                });
    }

    /**
     * Some threads at a time in one question, and a page of them at a time in memory: most have a
     * few comments, and some a hundred thousand.
     */
    private void writeThreads(HtmlPages.Sheet sheet, MonthPage page, int from, SearchPages search) {
        int to = Math.min(page.to(), from + PAGE - 1);
        ThreadSections sections = new ThreadSections(sheet);
        build.threads()
                .whole(
                        build.subject().account().id(),
                        build.content().threads(build.subject().id(), page.month(), from, to),
                        build.subject().year(),
                        found -> {
                            List<ThreadEntry> placed = described(found);
                            Map<String, String> files = files(placed);
                            Map<UUID, List<String>> deviations = deviations(placed);
                            sections.write(
                                    placed, each -> writePlaced(sheet, each, files, deviations));
                            list(page, placed, search);
                        });
        sections.end();
    }

    private List<ThreadEntry> described(List<ThreadEntry> found) {
        List<Kept> kept = build.described(found.stream().map(ThreadEntry::kept).toList());
        return IntStream.range(0, found.size())
                .mapToObj(i -> new ThreadEntry(kept.get(i), found.get(i).depth()))
                .toList();
    }

    private void writePlaced(
            HtmlPages.Sheet sheet,
            List<ThreadEntry> placed,
            Map<String, String> files,
            Map<UUID, List<String>> deviations) {
        sheet.put(
                "placed",
                Map.of(
                        "placed", placed,
                        "year", build.subject().year(),
                        "files", files,
                        "deviations", deviations));
    }

    private void list(MonthPage page, List<ThreadEntry> placed, SearchPages search) {
        int year = build.subject().year();
        try {
            search.add(page, placed, year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        build.advance(placed.stream().filter(each -> !LikenessRules.isContext(each, year)).count());
    }

    private Map<UUID, List<String>> deviations(List<ThreadEntry> placed) {
        return coverage.deviating().any()
                ? build.content()
                        .deviations()
                        .of(
                                build.subject().id(),
                                placed.stream()
                                        .map(each -> each.kept().contribution().id())
                                        .toList())
                : Map.of();
    }

    /** Where in the package the pictures and films of these are, by their fingerprints. */
    private Map<String, String> files(List<ThreadEntry> placed) {
        List<String> hashes =
                placed.stream()
                        .flatMap(each -> each.kept().versions().stream())
                        .flatMap(version -> version.media().stream())
                        .map(Version.Media::stored)
                        .filter(Objects::nonNull)
                        .map(stored -> stored.hash().hex())
                        .distinct()
                        .toList();
        return hashes.isEmpty()
                ? Map.of()
                : build.content().media().files(build.subject().id(), hashes);
    }

    private void writeMedia(RepresentationWriter rep) throws IOException {
        PackageId id = build.subject().id();
        build.step("Packar bilder och filmer");
        List<PackedMediaRows.PackedMedia> page = build.content().media().page(id, "", PAGE);
        while (!page.isEmpty()) {
            for (PackedMediaRows.PackedMedia media : page) {
                writeMedium(rep, media);
            }
            build.advance(page.size());
            page = build.content().media().page(id, page.getLast().hash(), PAGE);
        }
    }

    private void writeMedium(RepresentationWriter rep, PackedMediaRows.PackedMedia media)
            throws IOException {
        String path = "media/" + LikenessRules.mediaName(media.hash(), media.mime());
        var touched = new PackagedFile.Touched("namnbyte", media.originalName());
        var file = new PackagedFile(path, MediaType.of(media.mime()), media.size(), touched);
        Optional<InputStream> bytes = build.records().media(new Sha256(media.hash()));
        if (bytes.isEmpty()) {
            throw ArchiveProblem.unreadable(path, new IOException("not in the media store"));
        }
        try (InputStream in = bytes.get();
                PackageZip.Entry out = rep.file(file)) {
            out.from(in);
        }
        if (media.copied()) {
            writeCopy(rep, path, media);
        }
    }

    private void writeCopy(RepresentationWriter rep, String of, PackedMediaRows.PackedMedia media)
            throws IOException {
        byte[] copy =
                new PngCopies(build)
                        .of(media)
                        .orElseThrow(() -> new IllegalStateException("no longer read: " + of));
        var touched = new PackagedFile.Touched("formatkopia", media.originalName(), of);
        String path = PngCopies.name(of);
        try (var out = rep.file(new PackagedFile(path, MediaType.PNG, copy.length, touched))) {
            out.write(copy);
        }
    }

    private void writeSearch(RepresentationWriter rep, SearchPages search, List<SearchPage> lists)
            throws IOException {
        if (lists.size() == 1) {
            writeList(rep, "sok.html", "Sök", search, lists.getFirst());
            return;
        }
        for (SearchPage each : lists) {
            writeList(rep, each.file(), "Sök: " + each.title(), search, each);
        }
        page(rep, "sok.html", "Sök", at -> at.put("searchIndex", Map.of("pages", lists)));
    }

    private void writeList(
            RepresentationWriter rep,
            String file,
            String title,
            SearchPages search,
            SearchPage list)
            throws IOException {
        page(
                rep,
                file,
                title,
                at -> at.put("search", inner -> inner.put(out -> search.copy(list, out))));
    }

    private static void writeStyle(RepresentationWriter rep) throws IOException {
        try (InputStream style =
                        PresentationPart.class.getResourceAsStream(
                                "/archive/sip/likeness/style.css");
                PackageZip.Entry out =
                        rep.file(new PackagedFile("assets/style.css", MediaType.CSS))) {
            if (style == null) {
                throw new IOException("style sheet missing from the program");
            }
            out.from(style);
        }
    }

    private void page(RepresentationWriter rep, String file, String title, HtmlPages.Body body)
            throws IOException {
        page(rep, file, title, looks.end(), body);
    }

    /**
     * @param at the moment whose looks the page has
     */
    private void page(
            RepresentationWriter rep, String file, String title, Instant at, HtmlPages.Body body)
            throws IOException {
        Map<String, Object> all = new HashMap<>(frame);
        all.put("at", at);
        all.put("title", title);
        all.put("file", file);
        try (var out = rep.file(new PackagedFile(file, MediaType.HTML))) {
            HtmlPages.render(out, "frame", all, body);
        }
    }

    private Map<String, Object> values(List<MonthPage> pages) {
        Map<String, Object> all = new HashMap<>(frame);
        all.put("coverage", coverage);
        all.put("pages", pages);
        return all;
    }
}
