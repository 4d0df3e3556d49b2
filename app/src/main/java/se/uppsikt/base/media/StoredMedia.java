package se.uppsikt.base.media;

import se.uppsikt.base.shared.Sha256;

/**
 * Media bytes that are kept, addressed by their fingerprint.
 *
 * @param mime the type that the bytes themselves show, never what a stranger claimed; {@code
 *     application/octet-stream} when unknown
 */
public record StoredMedia(Sha256 hash, String mime, long size) {
    public MediaType type() {
        return MediaType.of(mime);
    }
}
