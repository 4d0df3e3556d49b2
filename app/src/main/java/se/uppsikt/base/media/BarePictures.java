package se.uppsikt.base.media;

import java.nio.BufferUnderflowException;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Pictures without what a camera or a program has written beside them: where and when it was taken,
 * by which telephone, by whom. What is shown is the same to the last pixel, and the same way up.
 * Only what is known to be needed for that is kept, so that what nobody has heard of goes too.
 */
public final class BarePictures {
    private static final Map<MediaType, UnaryOperator<byte[]>> KNOWN =
            Map.of(
                    MediaType.JPEG, BareJpeg::bare,
                    MediaType.PNG, BarePng::bare,
                    MediaType.GIF, BareGif::bare,
                    MediaType.WEBP, BareWebp::bare);

    private BarePictures() {}

    /** Empty when it is none of JPEG, PNG, GIF and WebP, or broken. */
    public static Optional<byte[]> bare(byte[] picture) {
        UnaryOperator<byte[]> known = KNOWN.get(MediaType.of(picture));
        if (known == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(known.apply(picture));
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
