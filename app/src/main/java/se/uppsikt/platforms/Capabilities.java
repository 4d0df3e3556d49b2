package se.uppsikt.platforms;

/**
 * What a platform lets one do; what it cannot do becomes a by-hand task (X8).
 *
 * @param answerPrivately whether a comment can be answered in a message to whoever wrote it
 */
public record Capabilities(
        boolean answer,
        boolean answerPrivately,
        boolean hide,
        boolean remove,
        boolean block,
        boolean altText,
        boolean editEvents) {}
