package se.uppsikt.base.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import se.uppsikt.base.media.Film.Blank;

/** Bytes of which some stretches are other than they stand, read from the beginning. */
final class BlankedStream extends FilterInputStream {
    private final List<Blank> blanks;
    private long at;
    private int next;

    BlankedStream(InputStream in, List<Blank> blanks) {
        super(in);
        this.blanks = blanks.stream().sorted(Comparator.comparingLong(Blank::from)).toList();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        if (read > 0) {
            while (next < blanks.size() && end(blanks.get(next)) <= at) {
                next++;
            }
            for (int i = next; i < blanks.size() && blanks.get(i).from() < at + read; i++) {
                blank(blanks.get(i), into, from, read);
            }
            at += read;
        }
        return read;
    }

    private void blank(Blank blank, byte[] into, int from, int read) {
        byte[] word = blank.word().getBytes(StandardCharsets.US_ASCII);
        long first = Math.max(blank.from(), at);
        long last = Math.min(end(blank), at + read);
        for (long place = first; place < last; place++) {
            long within = place - blank.from();
            into[from + (int) (place - at)] = within < word.length ? word[(int) within] : 0;
        }
    }

    private static long end(Blank blank) {
        return blank.from() + blank.length();
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        at += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
