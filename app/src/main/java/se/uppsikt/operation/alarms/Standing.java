package se.uppsikt.operation.alarms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong.
 *
 * @param name the check's word, with the machine's name where only that one knows
 * @param toldAt when a letter was last written; null before the first
 * @param timesTold how many letters that makes
 */
record Standing(String name, Instant beganAt, @Nullable Instant toldAt, int timesTold) {}
