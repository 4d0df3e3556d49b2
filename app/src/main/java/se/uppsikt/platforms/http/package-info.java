/**
 * Calls to platforms over HTTP, one way for all: how long is waited, how much is read, and what is
 * known when it fails. What the answers mean belongs to each platform's room.
 *
 * <p>Must never: write a token, an address with one, or an answer in a log; follow a redirect.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "base.tracing", "platforms"})
package se.uppsikt.platforms.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
