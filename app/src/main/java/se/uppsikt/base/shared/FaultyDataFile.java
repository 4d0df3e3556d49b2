package se.uppsikt.base.shared;

import java.util.List;
import java.util.stream.Collectors;

/** A data file that cannot be used, with every fault at once; the start is refused with it. */
public class FaultyDataFile extends StartProblem {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    /**
     * One fault.
     *
     * @param line counted from 1
     * @param sentence what was expected and what was found, in Swedish
     */
    public record Fault(int line, String sentence) {}

    public FaultyDataFile(String file, List<Fault> faults) {
        super(
                faults.stream()
                        .map(fault -> "  rad " + fault.line() + ": " + fault.sentence())
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "Filen "
                                                + file
                                                + " går inte att använda. Rätta det här och starta igen:\n",
                                        "")),
                null);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
