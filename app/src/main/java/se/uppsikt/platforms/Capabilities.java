package se.uppsikt.platforms;

/** What a platform lets one do; what it cannot do becomes a by-hand task (X8). */
public record Capabilities(
        boolean answer,
        boolean hide,
        boolean remove,
        boolean block,
        boolean altText,
        boolean editEvents) {}
