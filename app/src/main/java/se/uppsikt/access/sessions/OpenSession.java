package se.uppsikt.access.sessions;

import java.time.Instant;
import java.util.UUID;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.Sha256;

/**
 * A session as its owner sees it.
 *
 * @param session by what it is found; it opens nothing
 * @param browser which sort of browser, such as {@code Firefox på Windows}
 * @param ends when it ends at the latest
 */
public record OpenSession(
        UUID id,
        Sha256 session,
        PersonId person,
        String browser,
        Instant begun,
        Instant seen,
        Instant ends) {}
