package se.uppsikt.publishing.captions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a file of captions. Programs write them as UTF-8, UTF-16 or as Windows did, and
 * few say which. Pure.
 */
final class CaptionText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;

    /** Of every other byte, in a text of letters from Europe in UTF-16. */
    private static final double ZEROES = 0.3;

    private CaptionText() {}

    static String of(byte[] bytes) {
        Charset sixteen = sixteen(bytes);
        String text =
                sixteen == null
                        ? strictly(bytes).orElseGet(() -> new String(bytes, WINDOWS))
                        : new String(bytes, sixteen);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset sixteen(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        int looked = Math.min(bytes.length, LOOKED_AT) / 2;
        if (looked > 0 && zeroes(bytes, 1, looked) > looked * ZEROES) {
            return StandardCharsets.UTF_16LE;
        }
        return looked > 0 && zeroes(bytes, 0, looked) > looked * ZEROES
                ? StandardCharsets.UTF_16BE
                : null;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2
                && Byte.toUnsignedInt(bytes[0]) == first
                && Byte.toUnsignedInt(bytes[1]) == second;
    }

    private static int zeroes(byte[] bytes, int from, int pairs) {
        int zeroes = 0;
        for (int i = 0; i < pairs; i++) {
            if (bytes[2 * i + from] == 0) {
                zeroes++;
            }
        }
        return zeroes;
    }

    private static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
