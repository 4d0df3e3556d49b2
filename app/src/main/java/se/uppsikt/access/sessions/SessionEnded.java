package se.uppsikt.access.sessions;

import se.uppsikt.base.shared.Sha256;

/**
 * Somebody has signed out, or anew, in one browser.
 *
 * @param session by what it was found; it opens nothing
 */
public record SessionEnded(Sha256 session) {}
