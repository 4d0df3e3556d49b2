package se.uppsikt.platforms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to a platform that did not do what it should. Names codes, never content. */
public final class PlatformTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PlatformProblem problem;
    private final String words;
    private final transient @Nullable Duration wait;
    private final byte[] answer;

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
        this.words = words;
        this.wait = wait;
        this.answer = answer.clone();
    }

    public PlatformProblem problem() {
        return problem;
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
