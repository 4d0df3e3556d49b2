package se.uppsikt.sandbox.youtube;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever wants to be told of a channel's films.
 *
 * @param secret with what is signed; null when nothing is
 * @param until when the hub stops telling
 */
record Listener(URI callback, DemoChannel channel, @Nullable String secret, Instant until) {}
