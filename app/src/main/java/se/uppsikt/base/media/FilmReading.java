package se.uppsikt.base.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.Film.Blank;

/** Goes through the outermost boxes of a film, whose index may stand first or last. */
final class FilmReading {
    private static final int HEAD = 8;
    private static final int LARGE_HEAD = 16;

    /** Of a film of many hours it is a few million bytes. */
    private static final long LARGEST_INDEX = 64 << 20;

    private static final Set<String> WITHOUT_WORDS =
            Set.of("ftyp", "styp", "sidx", "ssix", "mfra", "pdin", "prft");

    private static final Set<String> GAPS = Set.of("free", "skip", "wide");

    private final InputStream in;
    private final long size;
    private final List<Blank> blanks = new ArrayList<>();
    private final List<Coded> coded = new ArrayList<>();
    private @Nullable FilmIndex index;
    private long at;
    private boolean inFragments;

    FilmReading(InputStream in, long size) {
        this.in = in;
        this.size = size;
    }

    /** Where pictures and sound lie. */
    record Coded(long from, long to) {
        boolean holds(Blank blank) {
            return blank.from() >= from && blank.from() + blank.length() <= to;
        }
    }

    Optional<Film> read() throws IOException {
        while (at < size && readBox()) {}
        if (at < size) {
            blanks.add(new Blank(at, size - at, ""));
        }
        FilmIndex found = index;
        if (found == null || coded.isEmpty() || inFragments && found.hasOtherTracks()) {
            return Optional.empty();
        }
        if (!found.samples().stream()
                .allMatch(each -> coded.stream().anyMatch(some -> some.holds(each)))) {
            return Optional.empty();
        }
        blanks.addAll(found.blanks());
        blanks.addAll(found.samples());
        return Optional.of(found.film(blanks));
    }

    /**
     * @return false where no box begins: what a camera has put behind the film
     */
    private boolean readBox() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD));
        if (head.limit() < HEAD) {
            return false;
        }
        long told = Integer.toUnsignedLong(head.getInt(0));
        String name = new String(head.array(), Integer.BYTES, Integer.BYTES, ISO_8859_1);
        long length = told == 0 ? size - at : told;
        int began = HEAD;
        if (told == 1) {
            length = ByteBuffer.wrap(exactly(Long.BYTES)).getLong();
            began = LARGE_HEAD;
        }
        boolean fits = length >= began && length <= size - at;
        if (!fits && coded(name)) {
            throw new IllegalArgumentException("a film is cut off");
        }
        if (!fits || !name.matches("[ -~]{4}")) {
            return false;
        }
        box(name, at + began, at + length);
        at += length;
        return true;
    }

    private static boolean coded(String name) {
        return name.equals("mdat") || name.equals("moov") || name.equals("moof");
    }

    private void box(String name, long from, long to) throws IOException {
        switch (name) {
            case "mdat" -> coded.add(new Coded(from, to));
            case "moov" -> {
                if (index != null) {
                    throw new IllegalArgumentException("a film has two indices");
                }
                index = new FilmIndex(boxes(from, to));
                return;
            }
            case "moof" -> {
                inFragments = true;
                blanks.addAll(FilmIndex.ofFragment(boxes(from, to)));
                return;
            }
            default -> {
                if (GAPS.contains(name)) {
                    blanks.add(new Blank(from, to - from, ""));
                } else if (!WITHOUT_WORDS.contains(name)) {
                    blanks.addAll(FilmBoxes.gone(at, from, to));
                }
            }
        }
        in.skipNBytes(to - from);
    }

    private FilmBoxes boxes(long from, long to) throws IOException {
        if (to - from > LARGEST_INDEX) {
            throw new IllegalArgumentException("no film has so large an index");
        }
        return new FilmBoxes(ByteBuffer.wrap(exactly((int) (to - from))), from);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException("a film is cut off");
        }
        return read;
    }
}
