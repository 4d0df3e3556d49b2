package se.uppsikt.platforms.imports;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an import came to.
 *
 * @param counts by kind and year, newest year first
 * @param remarks by sentence, the commonest first
 */
public record ImportReport(
        Import of, List<Import.Part> parts, List<Count> counts, List<Remark> remarks) {

    /** How many contributions of one kind and year. */
    public record Count(String kind, int year, long taken, long completed, long known) {

        /** The kind as people say it, in the plural. */
        public String shown() {
            return ImportRules.plural(kind);
        }
    }

    /**
     * Why something was left.
     *
     * @param example a file that it is true of
     */
    public record Remark(String sentence, long times, String example) {}

    /**
     * One thing that was left, or taken with a caveat.
     *
     * @param element -1 for a whole file
     * @param unread whether it may belong to the records and was not read
     */
    public record Line(long number, String sentence, String file, int element, boolean unread) {
        /** With the file as it may be known. */
        Line in(String known) {
            return new Line(number, sentence, known, element, unread);
        }
    }

    /** With every file as it may be known. */
    ImportReport known(UnaryOperator<String> files) {
        return new ImportReport(
                of,
                parts,
                counts,
                remarks.stream()
                        .map(
                                remark ->
                                        new Remark(
                                                remark.sentence(),
                                                remark.times(),
                                                files.apply(remark.example())))
                        .toList());
    }
}
