package se.uppsikt.platforms.publications;

import java.util.Optional;

/**
 * Whoever may hold back what is about to go out, such as a crisis: asked in the very transaction
 * that releases a publication, so that nothing slips through in between. Each is a bean.
 */
public interface PublicationPermit {
    /** Why it does not go out now, in Swedish; empty when it may. */
    Optional<String> against(Publication publication);
}
