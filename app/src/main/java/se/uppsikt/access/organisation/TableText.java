package se.uppsikt.access.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a table as spreadsheets write it: UTF-8 with or without a byte order mark, Excel's
 * "Unicode text", or the Windows-1252 that Excel in Sweden writes when nobody asks for anything.
 */
final class TableText {
    private static final Charset SWEDISH_EXCEL = Charset.forName("windows-1252");

    private TableText() {}

    /** The text; empty when the bytes are none. */
    static Optional<String> of(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        return decoded(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, 0, SWEDISH_EXCEL))
                .filter(text -> text.indexOf('\0') < 0);
    }

    /** Whether it is a workbook of Excel or LibreOffice, which is a zip file. */
    static boolean isWorkbook(byte[] bytes) {
        return starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
