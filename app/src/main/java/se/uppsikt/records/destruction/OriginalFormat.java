package se.uppsikt.records.destruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How originals of some sources are cut, so that one contribution goes and all others stay. Whoever
 * reads a source knows it; each is a bean. Pure and total: any bytes give an answer.
 */
public interface OriginalFormat {
    boolean reads(String source);

    /**
     * Under which names it tells of anything, as {@link #name} and {@link #moment} write them; too
     * many is no harm, one too few is.
     */
    Set<String> names(String source, byte[] body);

    Cut cut(String source, byte[] body, Sought sought);

    /** Several out of one original, in one step. */
    default Several cut(String source, byte[] body, List<Sought> sought) {
        byte[] now = body;
        List<UUID> out = new ArrayList<>();
        List<UUID> impossible = new ArrayList<>();
        for (Sought each : sought) {
            switch (cut(source, now, each)) {
                case Cut.Reduced(byte[] reduced) -> {
                    now = reduced;
                    out.add(each.contribution());
                }
                case Cut.NotThere() -> {}
                case Cut.Impossible() -> impossible.add(each.contribution());
            }
        }
        return new Several(now, out, impossible);
    }

    /**
     * The contribution that is to go.
     *
     * @param names all its names on the platform
     * @param wordings what it has said
     * @param linked whether a wording of it was read in just this original
     */
    record Sought(
            UUID contribution,
            UUID disposal,
            Set<String> names,
            Instant writtenAt,
            Set<String> wordings,
            boolean linked) {
        public Sought {
            names = Set.copyOf(names);
            wordings = Set.copyOf(wordings);
        }

        /** What stands in its place. */
        public String marker() {
            return "\"gallrad\":\"" + disposal + "\",\"bidrag\":\"" + contribution + "\"";
        }

        /** Whether the platform would call it so. */
        public boolean isCalled(String name) {
            return names.contains(name)
                    || names.stream().anyMatch(own -> name(own).equals(name(name)));
        }
    }

    /** What came of it. */
    sealed interface Cut {
        /** It was there, and these bytes are without it. */
        @SuppressWarnings("ArrayRecordComponent") // bytes are evidence, never compared by value
        record Reduced(byte[] body) implements Cut {}

        /** It does not tell of it. */
        record NotThere() implements Cut {}

        /** It tells of it, and nobody knows where in it. */
        record Impossible() implements Cut {}
    }

    /**
     * What came of several.
     *
     * @param body without those that were there
     * @param out those that were there
     * @param impossible those that it tells of, and nobody knows where
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence, never compared by value
    record Several(byte[] body, List<UUID> out, List<UUID> impossible) {
        public Several {
            out = List.copyOf(out);
            impossible = List.copyOf(impossible);
        }

        /** Nobody can read it: what was read in it once stays in it. */
        public static Several unread(byte[] body, List<Sought> sought) {
            return new Several(
                    body,
                    List.of(),
                    sought.stream().filter(Sought::linked).map(Sought::contribution).toList());
        }
    }

    /** What ends with the platform's own number is the same whatever stands before it. */
    static String name(String key) {
        Matcher number = Numbers.LAST.matcher(key);
        return number.find() ? number.group() : key;
    }

    /** For what has no name but its time. */
    static String moment(long seconds) {
        return "t:" + seconds;
    }

    /** How the platforms end their names. */
    final class Numbers {
        private static final Pattern LAST = Pattern.compile("[0-9]{10,}$");

        private Numbers() {}
    }
}
