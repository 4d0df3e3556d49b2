package se.uppsikt.archive.eark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import se.uppsikt.base.media.MediaType;

/** A small package with something of everything that a real one holds. */
final class SamplePackage {
    static final Instant AT = Instant.parse("2026-01-15T08:30:00Z");
    static final String ID = "se-2120000000-facebook-exempelkommun-2025";
    static final BuildWatch UNWATCHED =
            new BuildWatch() {
                @Override
                public void packed(long files, long bytes) {}

                @Override
                public boolean stopped() {
                    return false;
                }
            };

    private SamplePackage() {}

    static PackageHead head() {
        return new PackageHead(
                ID,
                "Exempel kommun på Facebook 2025 & <vänner>",
                AT,
                new PackageHead.Parties(
                        new PackageHead.Party("Exempel kommun", "ORG:2120000000"),
                        new PackageHead.Party("Kommunikationsavdelningen", "ORG:2120000000"),
                        new PackageHead.Party("Exempel stadsarkiv", "ORG:2120000001"),
                        new PackageHead.Party("Uppsikt", "0.1.0"),
                        "Anna Arkivarie, arkiv@exempel.se"),
                new PackageHead.Terms(
                        PackageHead.Terms.PROFILE_2_1_0, "KS 2026/12", "SE/EX/KS/F7:1"));
    }

    static PackageWriter.Packed write(Path target) {
        return PackageWriter.write(target, head(), UNWATCHED, SamplePackage::content);
    }

    static PackageWriter.Provenance content(PackageWriter writer) throws IOException {
        Premis.Event renamed =
                new Premis.Event("namn-1", "filename change", AT, "Namnet gjort läsbart", "gjort");
        writer.representation(
                new RepresentationWriter.Head("rep1-original", "Originalet", List.of(renamed)),
                rep -> {
                    put(rep, "handelse-1.json", MediaType.JSON, "{\"message\":\"hej \\u00e5\"}");
                    touched(rep, "medier/0001-bild.webp", MediaType.WEBP, webp());
                    touched(rep, "medier/0002-film.mp4", MediaType.MP4, film());
                });
        writer.representation(
                new RepresentationWriter.Head("rep2-presentation", "Läsbar", List.of()),
                rep -> {
                    put(rep, "assets/style.css", MediaType.CSS, "body{margin:0}");
                    put(rep, "index.html", MediaType.HTML, "<!doctype html><title>År</title>");
                    put(rep, "tom.txt", MediaType.PLAIN, "");
                });
        try (var out = writer.documentation(new PackagedFile("lev.txt", MediaType.PLAIN))) {
            out.write("Leverans åäö".getBytes(StandardCharsets.UTF_8));
        }
        try (var out =
                writer.metadata(new PackagedFile("descriptive/dc.xml", MediaType.XML), "DC")) {
            out.write("<dc/>".getBytes(StandardCharsets.UTF_8));
        }
        try (var out =
                writer.metadata(new PackagedFile("other/account.json", MediaType.JSON), "OTHER")) {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        return new PackageWriter.Provenance(
                List.of(new Premis.Event("paket", "packaging", AT, "Paketerat", "gjort")),
                List.of(new Premis.Right("osl", "OSL (2009:400)", "Prövas vid utlämnande")));
    }

    static byte[] film() {
        byte[] film = new byte[300_000];
        new Random(7).nextBytes(film);
        return film;
    }

    private static byte[] webp() {
        return "RIFF0000WEBPVP8L-resten".getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(RepresentationWriter rep, String path, MediaType type, String text)
            throws IOException {
        try (var out = rep.file(new PackagedFile(path, type))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void touched(RepresentationWriter rep, String path, MediaType type, byte[] bytes)
            throws IOException {
        var touched = new PackagedFile.Touched("namn-1", "Åsas bild/på 😀 \u0000<ängen>");
        try (var out = rep.file(new PackagedFile(path, type, bytes.length, touched))) {
            out.from(new ByteArrayInputStream(bytes));
        }
    }
}
