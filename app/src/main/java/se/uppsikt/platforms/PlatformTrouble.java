package se.uppsikt.platforms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to a platform that did not do what it should. Names codes, never content. */
public final class PlatformTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PlatformProblem problem;
    private final String code;
    private final String words;
    private final transient @Nullable Duration wait;
    private final byte[] answer;
    private final Bearing bearing;
    private final boolean lacksRight;

    /** What the trouble says beyond the call that met it. */
    public enum Bearing {
        /** It concerns this deed only, and the deed is certainly not done. */
        DEED,
        /** It would have met any other call on the account: its token, its rights, its rate. */
        CONNECTION,
        /** It is no word that we know: the deed may be done all the same. */
        DOUBT,
        /** It says that the same thing has been done before. */
        DONE_BEFORE
    }

    /**
     * @param code the platform's own code or what happened on the wire, for the log
     * @param words what happened, in Swedish, for people
     * @param wait how long the platform wants to be left alone; null when it does not say
     */
    public PlatformTrouble(
            PlatformProblem problem, String code, String words, @Nullable Duration wait) {
        this(problem, code, words, wait, new byte[0]);
    }

    /**
     * @param answer the platform's refusal as it came, for when it is evidence
     */
    public PlatformTrouble(
            PlatformProblem problem,
            String code,
            String words,
            @Nullable Duration wait,
            byte[] answer) {
        super(problem + " (" + code + ")", null, false, false);
        this.problem = problem;
        this.code = code;
        this.words = words;
        this.wait = wait;
        this.answer = answer.clone();
        this.bearing = usual(problem);
        this.lacksRight = false;
    }

    private PlatformTrouble(
            PlatformTrouble same,
            PlatformProblem problem,
            Bearing bearing,
            boolean lacksRight,
            byte[] answer) {
        super(problem + " (" + same.code + ")", null, false, false);
        this.problem = problem;
        this.code = same.code;
        this.words = same.words;
        this.wait = same.wait;
        this.answer = answer.clone();
        this.bearing = bearing;
        this.lacksRight = lacksRight;
    }

    private static Bearing usual(PlatformProblem problem) {
        return switch (problem) {
            case TOKEN_EXPIRED, RATE_LIMITED -> Bearing.CONNECTION;
            case GONE, REFUSED, UNAVAILABLE -> Bearing.DEED;
            case OUTCOME_UNKNOWN -> Bearing.DOUBT;
        };
    }

    public PlatformTrouble bearing(Bearing other) {
        return new PlatformTrouble(this, problem, other, lacksRight, answer);
    }

    /** The same with what the platform answered. */
    public PlatformTrouble answered(byte[] by) {
        return new PlatformTrouble(this, problem, bearing, lacksRight, by);
    }

    /** The same words about something worse known: whether the deed is done is open. */
    public PlatformTrouble inDoubt() {
        return new PlatformTrouble(
                this, PlatformProblem.OUTCOME_UNKNOWN, Bearing.DOUBT, lacksRight, answer);
    }

    /** The same, since a right is lacking; the words do not say which, nor how it is given. */
    public PlatformTrouble lackingRight() {
        return new PlatformTrouble(this, problem, bearing, true, answer);
    }

    /** Whether a right is lacking that whoever asked knows how to ask for. */
    public boolean lacksRight() {
        return lacksRight;
    }

    public PlatformProblem problem() {
        return problem;
    }

    public Bearing bearing() {
        return bearing;
    }

    public String words() {
        return words;
    }

    public byte[] answer() {
        return answer.clone();
    }

    public @Nullable Duration waiting() {
        return wait;
    }
}
