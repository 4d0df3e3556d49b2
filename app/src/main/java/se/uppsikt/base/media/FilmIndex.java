package se.uppsikt.base.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.Film.Blank;
import se.uppsikt.base.media.FilmBoxes.Box;

/**
 * The index of a film ({@code moov}). What has to be there for the film to be seen and heard stays;
 * words, where it was and when go: {@code udta}, {@code meta}, {@code uuid}, all times of making,
 * and tracks of neither pictures nor sound, such as where a camera was at each moment.
 */
final class FilmIndex {
    private static final Set<String> TOLD = Set.of("udta", "meta");
    private static final Set<String> GAPS = Set.of("free", "skip");
    private static final Set<String> OUTERMOST =
            Set.of("mvhd", "trak", "iods", "mvex", "ctab", "clip");
    private static final Set<String> SHOWN = Set.of("vide", "soun", "tmcd", "clcp");

    /** That a film is seen all around (Spherical Video V1), which a player must know. */
    private static final String ALL_AROUND = "ffcc8263f8554a938814587a02521fdd";

    private static final int UUID_BYTES = 16;
    private static final int VERSION = 4;

    private final FilmBoxes boxes;
    private final List<Blank> blanks = new ArrayList<>();
    private final List<Blank> samples = new ArrayList<>();
    private @Nullable Duration length;
    private int width;
    private int height;
    private boolean sound;
    private boolean otherTracks;

    FilmIndex(FilmBoxes boxes) {
        this.boxes = boxes;
        for (Box each : boxes.within(0, boxes.index().limit())) {
            switch (each.name()) {
                case "mvhd" -> head(each);
                case "trak" -> track(each);
                case "cmov" -> throw new IllegalArgumentException("an index is packed");
                default -> {
                    if (!OUTERMOST.contains(each.name())) {
                        blanks.addAll(boxes.gone(each));
                    }
                }
            }
        }
    }

    /** What goes of a part of a film that comes by itself. */
    static List<Blank> ofFragment(FilmBoxes boxes) {
        List<Blank> blanks = new ArrayList<>();
        for (Box each : boxes.within(0, boxes.index().limit())) {
            told(boxes, each, blanks);
            if (each.name().equals("traf")) {
                boxes.within(each).forEach(inner -> told(boxes, inner, blanks));
            }
        }
        return blanks;
    }

    List<Blank> blanks() {
        return blanks;
    }

    /** What tracks that go have lying among pictures and sound. */
    List<Blank> samples() {
        return samples;
    }

    boolean hasOtherTracks() {
        return otherTracks;
    }

    Film film(List<Blank> all) {
        return new Film(length, width, height, sound, all);
    }

    private void head(Box head) {
        boolean large = boxes.index().get(head.from()) == 1;
        times(head);
        int scaleAt = head.from() + VERSION + (large ? 2 * Long.BYTES : 2 * Integer.BYTES);
        long scale = boxes.unsigned(scaleAt);
        int lengthAt = scaleAt + Integer.BYTES;
        long units = large ? boxes.large(lengthAt) : boxes.unsigned(lengthAt);
        if (scale > 0 && units > 0 && units < Long.MAX_VALUE / 1000 && units != 0xffffffffL) {
            length = Duration.ofMillis(units * 1000 / scale);
        }
    }

    /** When it was made and when it was changed. */
    private void times(Box head) {
        boolean large = boxes.index().get(head.from()) == 1;
        blanks.add(boxes.zeroes(head.from() + VERSION, large ? 2 * Long.BYTES : 2 * Integer.BYTES));
    }

    private void track(Box track) {
        Box media =
                boxes.in(track, "mdia")
                        .orElseThrow(() -> new IllegalArgumentException("a track has nothing"));
        String kind =
                boxes.in(media, "hdlr")
                        .map(each -> boxes.name(each.from() + 2 * VERSION))
                        .orElse("");
        if (SHOWN.contains(kind)) {
            sound |= kind.equals("soun");
            boxes.in(track, "tkhd").ifPresent(each -> shown(each, kind.equals("vide")));
            boxes.in(media, "mdhd").ifPresent(this::times);
            told(track);
            told(media);
            boxes.in(media, "minf").ifPresent(this::told);
        } else {
            otherTracks = true;
            blanks.addAll(boxes.gone(track));
            samples.addAll(new FilmSamples(boxes, media).all());
        }
    }

    private void shown(Box head, boolean picture) {
        times(head);
        int matrix = head.from() + (boxes.index().get(head.from()) == 1 ? 52 : 40);
        int sizes = matrix + 9 * Integer.BYTES;
        if (picture && width == 0) {
            int across = boxes.number(sizes) >>> Short.SIZE;
            int down = boxes.number(sizes + Integer.BYTES) >>> Short.SIZE;
            boolean turned = boxes.number(matrix) == 0 && boxes.number(matrix + Integer.BYTES) != 0;
            width = turned ? down : across;
            height = turned ? across : down;
        }
    }

    private void told(Box holder) {
        boxes.within(holder).forEach(each -> told(boxes, each, blanks));
    }

    private static void told(FilmBoxes boxes, Box box, List<Blank> blanks) {
        if (TOLD.contains(box.name())
                || GAPS.contains(box.name())
                || box.name().equals("uuid") && !isAllAround(boxes, box)) {
            blanks.addAll(boxes.gone(box));
        }
    }

    private static boolean isAllAround(FilmBoxes boxes, Box box) {
        return Optional.of(box)
                .filter(each -> each.length() >= UUID_BYTES)
                .map(each -> boxes.bytes(each.from(), UUID_BYTES))
                .filter(each -> HexFormat.of().formatHex(each).equals(ALL_AROUND))
                .isPresent();
    }
}
