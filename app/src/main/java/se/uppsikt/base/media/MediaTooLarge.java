package se.uppsikt.base.media;

/** A medium is larger than what is set in {@code uppsikt.media.largest}; nothing was stored. */
public class MediaTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MediaTooLarge(long largest) {
        super("a medium is larger than " + largest + " bytes");
    }
}
