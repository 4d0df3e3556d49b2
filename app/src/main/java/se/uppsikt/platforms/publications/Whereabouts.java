package se.uppsikt.platforms.publications;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.PlatformKey;

/**
 * Where something that we publish stands, or how far it has come.
 *
 * @param at when it was published, or when it is to go out
 * @param result the platform's key of what was made, by which its contribution is found; null
 *     before it is known, and where a person has published it by hand
 * @param address where it is to be read; null where the platform does not say
 */
public record Whereabouts(
        PublicationId publication,
        AccountId account,
        Publication.State state,
        Instant at,
        @Nullable PlatformKey result,
        @Nullable URI address) {
    public boolean published() {
        return state == Publication.State.PUBLISHED;
    }
}
