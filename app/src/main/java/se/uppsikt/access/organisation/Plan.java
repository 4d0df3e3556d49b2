package se.uppsikt.access.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import se.uppsikt.base.shared.Sha256;

/**
 * What a list would do, before any of it is done.
 *
 * @param faults everything that is wrong, by line; nothing is done while there are any
 * @param lines what would become another than it is
 * @param same how many lines say what is so already
 * @param steps what is to be done, in order
 */
public record Plan(List<Table.Fault> faults, List<Line> lines, int same, List<Step> steps) {
    public Plan {
        faults = faults.stream().sorted(Comparator.comparingInt(Table.Fault::line)).toList();
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** What would become of something. */
    public enum Sort {
        NEW("Ny"),
        CHANGED("Ändras"),
        GONE("Upphör");

        private final String swedish;

        Sort(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * Something that would become another than it is.
     *
     * @param line where the file says so; 0 when it is by saying nothing
     * @param words how, in Swedish
     */
    public record Line(Sort sort, int line, String name, String words) {}

    /** One thing to do. */
    @FunctionalInterface
    public interface Step {
        void run();
    }

    static Plan faulty(String sentence) {
        return new Plan(List.of(new Table.Fault(0, sentence)), List.of(), 0, List.of());
    }

    boolean doesSomething() {
        return faults.isEmpty() && !steps.isEmpty();
    }

    /** By what it is known that nothing has changed since somebody looked it through. */
    String print() {
        return Sha256.of((faults + "\n" + lines + "\n" + same).getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}
