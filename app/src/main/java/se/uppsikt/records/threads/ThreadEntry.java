package se.uppsikt.records.threads;

import se.uppsikt.records.Kept;

/**
 * A contribution at its place when a whole thread is read.
 *
 * @param depth 0 for the post and for what begins a branch, 1 for what answers it, and so on
 */
public record ThreadEntry(Kept kept, int depth) {}
