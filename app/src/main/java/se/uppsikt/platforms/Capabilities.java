package se.uppsikt.platforms;

/**
 * What a platform lets one do; what it cannot do becomes a by-hand task (X8).
 *
 * @param answerPrivately whether a comment can be answered in a message to whoever wrote it
 * @param limits how long and how late an answer may be
 */
public record Capabilities(
        boolean answer,
        boolean answerPrivately,
        boolean hide,
        boolean remove,
        boolean block,
        boolean altText,
        boolean editEvents,
        AnswerLimits limits) {}
