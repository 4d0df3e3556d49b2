package se.uppsikt.archive.sip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.archive.eark.PackageEvents;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.RepresentationWriter;
import se.uppsikt.base.media.Images;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Version;

/**
 * The account and the newest posts of the year at a glance, as one document (PDF/A-2b) and its
 * pages as pictures. It is laid out from what is kept, not photographed in a browser, and says so.
 */
public final class OverviewPart {
    private static final int POSTS = 30;
    private static final int LONGEST_TEXT = 1200;
    private static final int WIDEST = 700;
    private static final int DPI = 96;
    private static final long LARGEST_PICTURE = 32_000_000;

    private final PackageBuild build;
    private final Coverage coverage;

    public OverviewPart(PackageBuild build, Coverage coverage) {
        this.build = build;
        this.coverage = coverage;
    }

    public static RepresentationWriter.Head head(PackageEvents events) {
        return new RepresentationWriter.Head(
                "rep4-overview", "Översikt över året", List.of(events.describe()));
    }

    public void write(RepresentationWriter rep) throws IOException {
        build.step("Gör översikten");
        byte[] pdf = document();
        int number = 0;
        for (byte[] page : PdfA.pictures(pdf, DPI)) {
            String name = "oversikt-%03d.png".formatted(++number);
            write(rep, new PackagedFile(name, MediaType.PNG, page.length, null), page);
        }
        write(rep, new PackagedFile("oversikt.pdf", MediaType.PDF_A, pdf.length, null), pdf);
    }

    private byte[] document() throws IOException {
        Map<String, byte[]> pictures = new HashMap<>();
        List<OverviewPost> posts = new ArrayList<>();
        for (ContentRows.PostPlace each :
                build.content().newestPosts(build.subject().id(), POSTS)) {
            posts.add(shown(build.records().kept(each.post()), each.comments(), pictures));
        }
        Map<String, Object> all = new HashMap<>(PresentationPart.frame(build.subject()));
        all.put("coverage", coverage);
        all.put("looks", build.looks());
        for (Place place : Place.values()) {
            ProfileHistory.Image image = build.looks().image(place, build.looks().end());
            if (image != null) {
                pictures.put(place.name(), build.looks().plain(image));
            }
        }
        all.put("posts", posts);
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        HtmlPages.render(html, "overview", all);
        return PdfA.of(
                html.toString(StandardCharsets.UTF_8), pictures, build.subject().orderedAt());
    }

    private OverviewPost shown(Kept kept, long comments, Map<String, byte[]> pictures)
            throws IOException {
        Version last = kept.versions().isEmpty() ? null : kept.versions().getLast();
        List<Version.Media> media = last == null ? List.of() : last.media();
        for (Version.Media each : media) {
            Optional<byte[]> picture = picture(each);
            if (picture.isPresent()) {
                String name = each.id().value().toString();
                pictures.put(name, picture.get());
                String alt = each.altText() == null ? "Bild utan alternativtext" : each.altText();
                return new OverviewPost(kept, text(kept), name, alt, comments);
            }
        }
        return new OverviewPost(kept, text(kept), null, "", comments);
    }

    private Optional<byte[]> picture(Version.Media media) throws IOException {
        var stored = media.stored();
        if (media.state() != Version.State.KEPT
                || stored == null
                || !stored.type().picture()
                || stored.size() > LARGEST_PICTURE) {
            return Optional.empty();
        }
        Optional<InputStream> bytes = build.records().media(stored.hash());
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = bytes.get()) {
            return Images.onPaper(in, WIDEST);
        }
    }

    private static String text(Kept kept) {
        String text = kept.contribution().text();
        if (kept.contribution().facts().neverShown()) {
            return LikenessRules.WORDS_WITHHELD;
        }
        Version.Genre genre = kept.contribution().genre();
        if (text == null) {
            return genre == null ? "" : genre.swedish();
        }
        return LikenessRules.shortened(text.strip(), LONGEST_TEXT);
    }

    private static void write(RepresentationWriter rep, PackagedFile file, byte[] content)
            throws IOException {
        try (var out = rep.file(file)) {
            out.write(content);
        }
    }
}
