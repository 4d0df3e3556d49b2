package se.uppsikt.sandbox.linkedin;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One thing to tell the subscriber; whoever asks for what has happened gets the same.
 *
 * @param number its {@code notificationId}
 */
record Notice(long number, Instant at, String action, JsonNode value) {}
