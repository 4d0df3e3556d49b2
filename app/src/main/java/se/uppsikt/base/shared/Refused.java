package se.uppsikt.base.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An act that rules refuse, with every objection at once. The transaction is rolled back; pages
 * answer 409.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Objection> objections;

    public Refused(List<Objection> objections) {
        super(
                objections.stream()
                        .map(Objection::rule)
                        .collect(Collectors.joining(", ", "refused by rule ", "")));
        this.objections = List.copyOf(objections);
    }

    public Refused(Objection objection) {
        this(List.of(objection));
    }

    /** Throws when there is any objection. */
    public static void ifAny(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw new Refused(objections);
        }
    }

    /** The HTTP status that a page answers with. */
    public int status() {
        return 409;
    }

    public List<Objection> objections() {
        return objections;
    }
}
