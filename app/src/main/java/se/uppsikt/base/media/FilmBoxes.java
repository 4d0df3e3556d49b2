package se.uppsikt.base.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The boxes of an index that is held in memory, each with its length and its name before it.
 *
 * @param base where in the film the index begins
 */
record FilmBoxes(ByteBuffer index, long base) {
    private static final int HEAD = 8;
    private static final int LARGE_HEAD = 16;
    private static final int NAME = 4;

    /**
     * A box.
     *
     * @param at where it begins, in the index
     * @param from where what it holds begins
     */
    record Box(String name, int at, int from, int to) {
        int length() {
            return to - from;
        }
    }

    /**
     * Those that stand in a stretch, in their order.
     *
     * @throws IllegalArgumentException when one is longer than what it stands in
     */
    List<Box> within(int from, int to) {
        List<Box> boxes = new ArrayList<>();
        int at = from;
        while (to - at >= HEAD) {
            Box box = box(at, to);
            boxes.add(box);
            at = box.to();
        }
        return boxes;
    }

    List<Box> within(Box box) {
        return within(box.from(), box.to());
    }

    private Box box(int at, int to) {
        long told = Integer.toUnsignedLong(index.getInt(at));
        boolean large = told == 1;
        int from = at + (large ? LARGE_HEAD : HEAD);
        long length = large && from <= to ? index.getLong(at + HEAD) : told == 0 ? to - at : told;
        if (length < from - at || length > to - at) {
            throw new IllegalArgumentException("a box is longer than what it stands in");
        }
        return new Box(name(at + NAME), at, from, at + (int) length);
    }

    /** Four signs, as names are. */
    String name(int at) {
        byte[] name = new byte[NAME];
        index.get(at, name);
        return new String(name, ISO_8859_1);
    }

    /** The first by this name that stands directly in a box. */
    Optional<Box> in(Box box, String name) {
        return within(box).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** One that lies deeper, by the names on the way. */
    Optional<Box> in(Box box, String name, String deeper) {
        return in(box, name).flatMap(outer -> in(outer, deeper));
    }

    int number(int at) {
        return index.getInt(at);
    }

    long unsigned(int at) {
        return Integer.toUnsignedLong(index.getInt(at));
    }

    long large(int at) {
        return index.getLong(at);
    }

    byte[] bytes(int at, int length) {
        byte[] some = new byte[length];
        index.get(at, some);
        return some;
    }

    /** The box is a gap from then on, and as long as it was. */
    List<Film.Blank> gone(Box box) {
        return gone(base + box.at(), base + box.from(), base + box.to());
    }

    /** The same of one that is not held in memory; its places are those in the film. */
    static List<Film.Blank> gone(long at, long from, long to) {
        return List.of(
                new Film.Blank(at + NAME, NAME, "free"), new Film.Blank(from, to - from, ""));
    }

    /** A stretch of nothing but zeroes. */
    Film.Blank zeroes(int from, int length) {
        return new Film.Blank(base + from, length, "");
    }
}
