package se.uppsikt.archive.eark;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import se.uppsikt.base.shared.Sha256;

/**
 * Originals one after another in a container that archives know: WARC 1.1 (ISO 28500), each as a
 * record of type resource whose block is the bytes as they came. Where each block begins and ends
 * is told, so that it can be cut out without any knowledge of the format.
 */
public final class WarcFile implements Closeable {
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private long at;

    public WarcFile(OutputStream out) {
        this.out = out;
    }

    /** What an original is called in packages. */
    public static String name(long original) {
        return "urn:uppsikt:original:%012d".formatted(original);
    }

    /**
     * Bytes as they came.
     *
     * @param number its own among all originals
     * @param source from where, such as {@code facebook/webhook}
     */
    public record Block(
            long number, Instant receivedAt, String source, String contentType, byte[] bytes) {}

    /**
     * Adds an original; tells where in the file its bytes begin.
     *
     * @param now the fingerprint of the bytes as they are
     */
    public long add(Block original, Sha256 now) throws IOException {
        put(
                """
                WARC/1.1\r
                WARC-Type: resource\r
                WARC-Record-ID: <%s>\r
                WARC-Date: %s\r
                WARC-Target-URI: urn:uppsikt:kalla:%s\r
                WARC-Block-Digest: sha256:%s\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """
                        .formatted(
                                name(original.number()),
                                original.receivedAt(),
                                plain(original.source().replace('/', ':')),
                                now.hex(),
                                plain(original.contentType()),
                                original.bytes().length)
                        .getBytes(StandardCharsets.UTF_8));
        long begins = at;
        put(original.bytes());
        put(END);
        return begins;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    /** A header is one line, whatever a platform has told. */
    private static String plain(String told) {
        return told.replaceAll("[^\\x20-\\x7e]", "?").strip().toLowerCase(Locale.ROOT);
    }
}
