package se.uppsikt.base.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Films as telephones and cameras write them, of a few bytes, with all that they tell beside. */
public final class Films {
    /** What must not leave the house; each of them stands in every film here as it is. */
    public static final String TELEPHONE = "Annas iPhone 17";

    public static final String POSITION = "+59.2734+015.2100/";

    /** What is seen and heard, which is to be the same. */
    static final String PICTURES = "PICTURESPICTURESPICTURES";

    static final String SOUND = "SOUNDSOUND";

    /** Where a camera was at each moment, as a track of its own among them. */
    static final String PLACES = "GPS5 59.27 GPS5 15.21";

    private static final int MADE = 0x5f3759df;
    private static final String XMP = "be7acfcb97a942e89c71999491e3afac";
    private static final String ALL_AROUND = "ffcc8263f8554a938814587a02521fdd";

    private final List<String> tracks = new ArrayList<>();
    private boolean indexFirst;
    private boolean largeHead;
    private boolean fragments;
    private String brand = "qt  ";

    private Films() {}

    /** Seven seconds, shown 1080 wide and 1920 high. */
    public static byte[] withSound() {
        return new Films().track("vide").track("soun").track("meta").bytes();
    }

    public static byte[] mute() {
        return new Films().brand("isom").track("vide").bytes();
    }

    static Films of(String... tracks) {
        Films films = new Films();
        films.tracks.addAll(Arrays.asList(tracks));
        return films;
    }

    private Films track(String kind) {
        tracks.add(kind);
        return this;
    }

    private Films brand(String other) {
        brand = other;
        return this;
    }

    /** As for players that begin before all has come. */
    Films indexFirst() {
        indexFirst = true;
        return this;
    }

    /** As of films of more than four gigabytes. */
    Films largeHead() {
        largeHead = true;
        return this;
    }

    Films fragments() {
        fragments = true;
        return this;
    }

    byte[] bytes() {
        byte[] head = box("ftyp", join(ascii(brand), number(0), ascii(brand)));
        byte[] coded = join(ascii(PICTURES), ascii(SOUND), ascii(PLACES));
        byte[] media = largeHead ? largeBox("mdat", coded) : box("mdat", coded);
        int before = media.length - coded.length;
        int index = index(0).length;
        int at = head.length + (indexFirst ? index : 0) + before;
        return join(
                head,
                indexFirst ? join(index(at), media) : join(media, index(at)),
                fragments ? box("moof", box("udta", ascii(POSITION))) : new byte[0],
                box("uuid", join(HexFormat.of().parseHex(XMP), ascii(TELEPHONE + POSITION))),
                box("free", ascii(TELEPHONE)),
                box("SDLN", ascii(POSITION)),
                // What is no box at all, as a telephone leaves behind a film.
                join(number(0x7fffffff), ascii("SEFH" + TELEPHONE)));
    }

    private byte[] index(int coded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                box(
                        "mvhd",
                        join(number(0), number(MADE), number(MADE), number(600), number(4200))));
        for (String each : tracks) {
            out.writeBytes(track(each, coded));
        }
        byte[] place =
                box("\u00a9xyz", join(new byte[] {0, 18, 0x15, (byte) 0xc7}, ascii(POSITION)));
        out.writeBytes(box("udta", join(place, box("\u00a9mak", ascii(TELEPHONE)), number(0))));
        out.writeBytes(
                box(
                        "meta",
                        join(
                                box("keys", ascii("mdtacom.apple.quicktime.location.ISO6709")),
                                box("ilst", ascii(POSITION + TELEPHONE)))));
        return box("moov", out.toByteArray());
    }

    private static byte[] track(String kind, int coded) {
        String held =
                switch (kind) {
                    case "vide" -> PICTURES;
                    case "soun" -> SOUND;
                    default -> PLACES;
                };
        int at = coded + (PICTURES + SOUND + PLACES).indexOf(held);
        return box(
                "trak",
                join(
                        box("tkhd", trackHead()),
                        box("udta", ascii(TELEPHONE)),
                        box("uuid", join(HexFormat.of().parseHex(ALL_AROUND), ascii("<rdf/>"))),
                        box(
                                "mdia",
                                join(
                                        box("mdhd", join(number(0), number(MADE), number(MADE))),
                                        box(
                                                "hdlr",
                                                join(number(0), number(0), ascii(kind), number(0))),
                                        box("minf", box("stbl", table(held, at)))))));
    }

    /** Two samples in the first chunk and one in the second. */
    private static byte[] table(String held, int at) {
        int third = held.length() / 3;
        int rest = held.length() - 2 * third;
        return join(
                box(
                        "stsc",
                        join(number(0), number(2), number(1), number(2), number(1)),
                        join(number(2), number(1), number(1))),
                box(
                        "stsz",
                        join(number(0), number(0), number(3), number(third), number(third)),
                        number(rest)),
                box("stco", join(number(0), number(2), number(at), number(at + 2 * third))));
    }

    /** Turned a quarter, as from a telephone that was held upright. */
    private static byte[] trackHead() {
        byte[] head = new byte[84];
        ByteBuffer in = ByteBuffer.wrap(head);
        in.putInt(4, MADE).putInt(8, MADE);
        in.putInt(44, 0x10000).putInt(52, -0x10000);
        in.putInt(76, 1920 << 16).putInt(80, 1080 << 16);
        return head;
    }

    private static byte[] box(String name, byte[]... held) {
        byte[] all = join(held);
        return join(number(8 + all.length), ascii(name), all);
    }

    private static byte[] largeBox(String name, byte[] held) {
        return join(
                number(1),
                ascii(name),
                ByteBuffer.allocate(8).putLong(16L + held.length).array(),
                held);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            out.writeBytes(each);
        }
        return out.toByteArray();
    }

    /** When each of them says that it was made. */
    static String made() {
        return new String(number(MADE), ISO_8859_1);
    }
}
