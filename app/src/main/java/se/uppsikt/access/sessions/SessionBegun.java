package se.uppsikt.access.sessions;

import org.springframework.security.core.Authentication;
import se.uppsikt.base.shared.Sha256;

/**
 * Somebody has signed in in one browser.
 *
 * @param session by what it is found; it opens nothing
 * @param by how they did it
 */
public record SessionBegun(Sha256 session, Authentication by) {}
