package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Puts a file into a bucket: a small one at once, a large one in parts, of which the store makes an
 * object when the last is there. Each is sent with its MD5, which the store compares; it is no
 * proof against anybody, only against what the way does to bytes.
 */
final class S3Upload {
    static final long PART = 32L << 20;

    private final Bucket bucket;
    private final String object;

    S3Upload(Bucket bucket, String object) {
        this.bucket = bucket;
        this.object = object;
    }

    void put(Path file) throws IOException {
        long size = Files.size(file);
        if (size <= PART) {
            bucket.client()
                    .putObject(
                            put ->
                                    put.bucket(bucket.name())
                                            .key(object)
                                            .contentMD5(md5(file, 0, size)),
                            body(file, 0, size));
        } else {
            inParts(size, (upload, number, from, to) -> part(file, upload, number, from, to));
        }
    }

    /** From another name in the same bucket, however large. */
    void copy(String from, long size) {
        inParts(
                size,
                (upload, number, at, to) ->
                        bucket.client()
                                .uploadPartCopy(
                                        part ->
                                                part.sourceBucket(bucket.name())
                                                        .sourceKey(from)
                                                        .copySourceRange(
                                                                "bytes=" + at + "-" + (to - 1))
                                                        .destinationBucket(bucket.name())
                                                        .destinationKey(object)
                                                        .uploadId(upload)
                                                        .partNumber(number))
                                .copyPartResult()
                                .eTag());
    }

    /** Sends one part and gives the store's mark of it. */
    @FunctionalInterface
    private interface Part {
        String send(String upload, int number, long from, long to);
    }

    private String part(Path file, String upload, int number, long from, long to) {
        return bucket.client()
                .uploadPart(
                        part ->
                                part.bucket(bucket.name())
                                        .key(object)
                                        .uploadId(upload)
                                        .partNumber(number)
                                        .contentMD5(md5(file, from, to)),
                        body(file, from, to))
                .eTag();
    }

    private void inParts(long size, Part part) {
        String upload =
                bucket.client()
                        .createMultipartUpload(of -> of.bucket(bucket.name()).key(object))
                        .uploadId();
        try {
            List<CompletedPart> done = new ArrayList<>();
            for (long from = 0; from < size; from += PART) {
                int number = done.size() + 1;
                String mark = part.send(upload, number, from, Math.min(size, from + PART));
                done.add(CompletedPart.builder().partNumber(number).eTag(mark).build());
            }
            CompletedMultipartUpload whole = CompletedMultipartUpload.builder().parts(done).build();
            bucket.client()
                    .completeMultipartUpload(
                            of ->
                                    of.bucket(bucket.name())
                                            .key(object)
                                            .uploadId(upload)
                                            .multipartUpload(whole));
        } catch (RuntimeException e) {
            abort(upload, e);
            throw e;
        }
    }

    /** What nobody finishes would lie there unseen. */
    private void abort(String upload, RuntimeException because) {
        try {
            bucket.client()
                    .abortMultipartUpload(
                            of -> of.bucket(bucket.name()).key(object).uploadId(upload));
        } catch (SdkException e) {
            because.addSuppressed(e);
        }
    }

    private static RequestBody body(Path file, long from, long to) {
        return RequestBody.fromContentProvider(
                () -> stretch(file, from, to), to - from, "application/octet-stream");
    }

    private static String md5(Path file, long from, long to) {
        try (InputStream bytes = stretch(file, from, to)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] piece = new byte[1 << 16];
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                digest.update(piece, 0, read);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream stretch(Path file, long from, long to) {
        try {
            InputStream bytes = Files.newInputStream(file);
            bytes.skipNBytes(from);
            return new Stretch(bytes, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
