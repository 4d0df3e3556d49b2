package se.uppsikt.base.media;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The house's one table of what a file may be: its media type, how its name ends, what it is called
 * in Swedish, whether a browser may show it in a page, and how a package for an archive tells of
 * it. What stands in no row is octets.
 */
public enum MediaType {
    PNG("image/png", "png", "Bild (PNG)", Use.SHOWN, Packing.TAKEN),
    JPEG("image/jpeg", "jpg jpeg jpe jfif", "Bild (JPEG)", Use.SHOWN, Packing.TAKEN),
    GIF("image/gif", "gif", "Bild (GIF)", Use.SHOWN, Packing.LISTED),
    WEBP("image/webp", "webp", "Bild (WebP)", Use.SHOWN, Packing.unlisted("WebP", null)),
    AVIF("image/avif", "avif " + Names.ISO_MEDIA, "Bild (AVIF)", Use.SHOWN, Packing.LISTED),
    HEIC("image/heic", "heic " + Names.ISO_MEDIA, "Bild (HEIC)", Use.HANDED_OUT, Packing.LISTED),
    TIFF("image/tiff", "tif tiff", "Bild (TIFF)", Use.HANDED_OUT, Packing.UNTOLD),
    BMP("image/bmp", "bmp", "Bild (BMP)", Use.HANDED_OUT, Packing.unlisted("BMP", null)),

    MP4("video/mp4", "mp4 " + Names.ISO_MEDIA, "Film (MP4)", Use.SHOWN, Packing.LISTED),
    QUICKTIME(
            "video/quicktime",
            "mov " + Names.ISO_MEDIA,
            "Film (QuickTime)",
            Use.SHOWN,
            Packing.LISTED),
    WEBM(
            "video/webm",
            "webm " + Names.MATROSKA,
            "Film (WebM)",
            Use.SHOWN,
            Packing.unlisted("WebM", "fmt/573")),
    MATROSKA(
            "video/x-matroska",
            "mkv " + Names.MATROSKA,
            "Film (Matroska)",
            Use.HANDED_OUT,
            Packing.UNTOLD),
    AVI("video/x-msvideo", "avi", "Film (AVI)", Use.HANDED_OUT, Packing.UNTOLD),

    MP3("audio/mpeg", "mp3", "Ljud (MP3)", Use.HANDED_OUT, Packing.LISTED),
    M4A("audio/mp4", "m4a " + Names.ISO_MEDIA, "Ljud (M4A)", Use.HANDED_OUT, Packing.UNTOLD),
    WAVE("audio/wav", "wav", "Ljud (WAV)", Use.HANDED_OUT, Packing.unlisted("WAVE", null)),
    OGG("application/ogg", "ogg oga ogv opus", "Ljud (Ogg)", Use.HANDED_OUT, Packing.UNTOLD),

    PDF("application/pdf", "pdf", "Dokument (PDF)", Use.HANDED_OUT, Packing.LISTED),

    PDF_A(
            "application/pdf",
            "pdf",
            "Dokument (PDF/A-2b)",
            Use.WRITTEN,
            new Packing(true, false, null, "fmt/477", true)),
    HTML("text/html", "html", "Webbsida", Use.WRITTEN, Packing.text("fmt/471")),
    CSS("text/css", "css", "Stilmall", Use.WRITTEN, Packing.text("x-fmt/224")),
    CSV("text/csv", "csv", "Tabell (CSV)", Use.WRITTEN, Packing.text("x-fmt/18")),
    JSON("application/json", "json", "Uppgifter (JSON)", Use.WRITTEN, Packing.text("fmt/817")),
    ACTIVITIES(
            "application/activity+json",
            "json",
            "Uppgifter (ActivityStreams)",
            Use.WRITTEN,
            Packing.text("fmt/817")),
    XML("text/xml", "xml", "Uppgifter (XML)", Use.WRITTEN, Packing.text("fmt/101")),
    PLAIN("text/plain", "txt", "Text", Use.WRITTEN, Packing.text("x-fmt/111")),
    WARC(
            "application/warc",
            "warc",
            "Original (WARC)",
            Use.WRITTEN,
            new Packing(false, true, "WARC 1.1 (ISO 28500)", "fmt/289", true)),
    ZIP("application/zip", "zip", "Arkivfil (ZIP)", Use.WRITTEN, Packing.LISTED),

    OCTETS("application/octet-stream", "bin", "Okänd fil", Use.HANDED_OUT, Packing.UNTOLD);

    /** What may be done with a file of the type. */
    enum Use {
        /** Known by its bytes; a browser may show it in a page, for it runs nothing. */
        SHOWN,
        /** Known by its bytes, and only handed out as a file. */
        HANDED_OUT,
        /**
         * Written by ourselves, or kept as it came and never shown. A stranger's bytes are never
         * called this: a browser might run them.
         */
        WRITTEN
    }

    /**
     * How a package for an archive tells of the type.
     *
     * @param listed whether validators know the media type (CSIP68); else it is written as octets
     * @param compressed deflated in the zip; media that are compressed already are stored
     * @param formatName said when the media type alone does not tell
     * @param pronom the key in the PRONOM registry, only where the type makes it certain
     * @param taken whether public archives take it as it is; a picture that they do not take gets a
     *     copy beside it
     */
    public record Packing(
            boolean listed,
            boolean compressed,
            @Nullable String formatName,
            @Nullable String pronom,
            boolean taken) {
        private static final Packing TAKEN = new Packing(true, false, null, null, true);
        private static final Packing LISTED = new Packing(true, false, null, null, false);
        private static final Packing UNTOLD = unlisted(null, null);

        private static Packing text(String pronom) {
            return new Packing(true, true, null, pronom, true);
        }

        private static Packing unlisted(@Nullable String formatName, @Nullable String pronom) {
            return new Packing(false, false, formatName, pronom, false);
        }
    }

    /** Endings that people mix, since the containers are the same. */
    private static final class Names {
        private static final String ISO_MEDIA = "mp4 m4v mov m4a 3gp heic heif avif";
        private static final String MATROSKA = "webm mkv";
    }

    private static final Map<String, MediaType> BY_MIME = new HashMap<>();

    static {
        for (MediaType type : values()) {
            BY_MIME.putIfAbsent(type.mime, type);
        }
        BY_MIME.put("application/xml", XML);
        BY_MIME.put("audio/x-wav", WAVE);
        BY_MIME.put("audio/vnd.wave", WAVE);
        BY_MIME.put("application/x-matroska", MATROSKA);
    }

    private final String mime;
    private final List<String> endings;
    private final String swedish;
    private final Use use;
    private final Packing packing;

    MediaType(String mime, String endings, String swedish, Use use, Packing packing) {
        this.mime = mime;
        this.endings = List.of(endings.split(" "));
        this.swedish = swedish;
        this.use = use;
        this.packing = packing;
    }

    /** The type that is called so, with whatever particulars; octets when none is. */
    public static MediaType of(String mime) {
        String bare = mime.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return BY_MIME.getOrDefault(bare, OCTETS);
    }

    /** The type that bytes show by their first few, never by a name or by what was claimed. */
    public static MediaType of(byte[] head) {
        return Recognition.of(head);
    }

    /** Whether a name with the ending, in small letters, promises a type that bytes can show. */
    static boolean promised(String ending) {
        for (MediaType type : values()) {
            if (type != OCTETS && type.recognised() && type.isCalled(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether files of the type are called so. */
    boolean isCalled(String ending) {
        return endings.contains(ending);
    }

    public String mime() {
        return mime;
    }

    /** How the name of a file ends, with its dot. */
    public String ending() {
        return "." + endings.getFirst();
    }

    /** For people, such as {@code Bild (PNG)}. */
    public String swedish() {
        return swedish;
    }

    /**
     * The beginning of an answer with bytes that a stranger has made: for whoever may see them now,
     * taken for nothing but this, and run by no browser.
     */
    public ResponseEntity.BodyBuilder served() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mime)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noCache().cachePrivate());
    }

    /** Whether a browser may show it in a page; everything else is only handed out as a file. */
    public boolean shownInline() {
        return use == Use.SHOWN;
    }

    /** Whether a stranger's bytes may be called this. */
    boolean recognised() {
        return use != Use.WRITTEN;
    }

    public boolean picture() {
        return mime.startsWith("image/");
    }

    public boolean film() {
        return mime.startsWith("video/");
    }

    public boolean sound() {
        return mime.startsWith("audio/");
    }

    /** Whether it is a picture that public archives do not take, so that a copy goes beside it. */
    public boolean copiedForArchives() {
        return picture() && !packing.taken;
    }

    /** What a package for an archive calls it, which may only be what validators know. */
    public String mimeInPackages() {
        return packing.listed ? mime : OCTETS.mime;
    }

    public Packing packing() {
        return packing;
    }
}
