package se.uppsikt.base.shared;

import org.jspecify.annotations.Nullable;

/**
 * Why Uppsikt cannot start, in words for the person who started it; they are printed as they are.
 */
public class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param swedish what is wrong and what to do about it
     */
    public StartProblem(String swedish, @Nullable Throwable cause) {
        super(swedish, cause);
    }
}
