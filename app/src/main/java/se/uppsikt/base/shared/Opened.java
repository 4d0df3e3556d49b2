package se.uppsikt.base.shared;

/** The pages are open. A process that was started for a single command never is. */
public record Opened() {}
