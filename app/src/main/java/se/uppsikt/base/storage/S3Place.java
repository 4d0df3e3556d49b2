package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Files in a bucket of an S3 store. A removed one goes with every version that the store keeps.
 *
 * <p>A store has no lock: somebody may put the bytes that another is taking away. Whoever takes
 * away therefore says so in the database first ({@link RemovalRows}), looks when they were put, and
 * then removes; whoever has put them looks afterwards whether anybody said so, and puts them again.
 */
final class S3Place implements Place {
    private static final int NOT_FOUND = 404;

    /** The most that one request may copy. */
    private static final long COPIED_AT_ONCE = 5L << 30;

    private final Bucket bucket;
    private final RemovalRows removals;

    S3Place(Bucket bucket, RemovalRows removals) {
        this.bucket = bucket;
        this.removals = removals;
    }

    @Override
    public void put(StorageKey key, Path file) throws IOException {
        try {
            do {
                putOnce(key, file);
            } while (removals.lately(key) && find(key).isEmpty());
        } catch (SdkException e) {
            throw trouble(key, e);
        }
    }

    private void putOnce(StorageKey key, Path file) throws IOException {
        long size = Files.size(file);
        if (key.shelf().byFingerprint() && sized(key) == size && renewed(key)) {
            return;
        }
        new S3Upload(bucket, bucket.object(key)).put(file);
        long there = sized(key);
        if (there != size) {
            throw new StorageTrouble("the store has " + there + " bytes of " + size + " of " + key);
        }
    }

    private long sized(StorageKey key) {
        return find(key).map(Stored::size).orElse(-1L);
    }

    /** By a copy onto itself, which is how a store renews the time of what it has. */
    private boolean renewed(StorageKey key) {
        String object = bucket.object(key);
        return there(
                        () ->
                                bucket.client()
                                        .copyObject(
                                                copy ->
                                                        copy.sourceBucket(bucket.name())
                                                                .sourceKey(object)
                                                                .destinationBucket(bucket.name())
                                                                .destinationKey(object)
                                                                .metadataDirective(
                                                                        MetadataDirective.REPLACE)))
                .isPresent();
    }

    @Override
    public Optional<Stored> find(StorageKey key) {
        try {
            return there(
                            () ->
                                    bucket.client()
                                            .headObject(
                                                    of ->
                                                            of.bucket(bucket.name())
                                                                    .key(bucket.object(key))))
                    .map(head -> stored(key, head));
        } catch (SdkException e) {
            throw trouble(key, e);
        }
    }

    private static Stored stored(StorageKey key, HeadObjectResponse head) {
        return new Stored(key, head.contentLength(), head.lastModified());
    }

    @Override
    public InputStream open(Stored stored) {
        return new S3Stream(from -> bytes(stored.key(), from), stored.size());
    }

    private ResponseInputStream<?> bytes(StorageKey key, long from) {
        return bucket.client()
                .getObject(
                        of ->
                                of.bucket(bucket.name())
                                        .key(bucket.object(key))
                                        .range("bytes=" + from + "-"));
    }

    @Override
    public Optional<LocalFile> local(StorageKey key, Path workplace) throws IOException {
        Optional<Stored> found = find(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Path file = Files.createTempFile(workplace, "hamtad", null);
        try (InputStream bytes = open(found.get())) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(new LocalFile(file, true));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void remove(StorageKey key) {
        try {
            if (isVersioned()) {
                removeVersions(key);
            } else {
                bucket.client()
                        .deleteObject(of -> of.bucket(bucket.name()).key(bucket.object(key)));
            }
        } catch (SdkException e) {
            throw trouble(key, e);
        }
    }

    /** A store that keeps what is removed would keep what is disposed of. */
    private void removeVersions(StorageKey key) {
        String object = bucket.object(key);
        Set<String> versions = new LinkedHashSet<>();
        for (var page :
                bucket.client()
                        .listObjectVersionsPaginator(
                                of -> of.bucket(bucket.name()).prefix(object))) {
            page.versions().stream()
                    .filter(each -> each.key().equals(object))
                    .forEach(each -> versions.add(each.versionId()));
            page.deleteMarkers().stream()
                    .filter(each -> each.key().equals(object))
                    .forEach(each -> versions.add(each.versionId()));
        }
        versions.forEach(version -> removeVersion(object, version));
    }

    private void removeVersion(String object, String version) {
        bucket.client().deleteObject(of -> of.bucket(bucket.name()).key(object).versionId(version));
    }

    /**
     * Now: it may have been switched on since. Stores that know no versions answer with an error.
     */
    private boolean isVersioned() {
        try {
            BucketVersioningStatus status =
                    bucket.client().getBucketVersioning(of -> of.bucket(bucket.name())).status();
            return status == BucketVersioningStatus.ENABLED
                    || status == BucketVersioningStatus.SUSPENDED;
        } catch (S3Exception unknown) {
            if (unknown.statusCode() == 501 || unknown.statusCode() == 400) {
                return false;
            }
            throw unknown;
        }
    }

    @Override
    public boolean removeUnlessPut(StorageKey key, Instant since) {
        if (find(key).isEmpty()) {
            return true;
        }
        removals.begin(key);
        try {
            Optional<Stored> found = find(key);
            if (found.isPresent() && !found.get().at().isBefore(since)) {
                return false;
            }
            remove(key);
            return true;
        } finally {
            removals.end(key);
        }
    }

    @Override
    public boolean move(StorageKey from, StorageKey to) {
        Optional<Stored> found = find(from);
        if (found.isEmpty()) {
            return false;
        }
        try {
            copy(bucket.object(from), bucket.object(to), found.get().size());
        } catch (SdkException e) {
            throw trouble(from, e);
        }
        if (sized(to) != found.get().size()) {
            throw new StorageTrouble("the store did not copy the whole of " + from);
        }
        remove(from);
        return true;
    }

    private void copy(String from, String to, long size) {
        if (size > COPIED_AT_ONCE) {
            new S3Upload(bucket, to).copy(from, size);
            return;
        }
        bucket.client()
                .copyObject(
                        copy ->
                                copy.sourceBucket(bucket.name())
                                        .sourceKey(from)
                                        .destinationBucket(bucket.name())
                                        .destinationKey(to));
    }

    @Override
    public List<Stored> list(Shelf shelf, String after, int limit) {
        String before = bucket.shelf(shelf);
        try {
            ListObjectsV2Response page =
                    bucket.client()
                            .listObjectsV2(
                                    of ->
                                            of.bucket(bucket.name())
                                                    .prefix(before)
                                                    .startAfter(before + after)
                                                    .maxKeys(limit));
            return page.contents().stream()
                    .map(
                            each ->
                                    new Stored(
                                            new StorageKey(
                                                    shelf, each.key().substring(before.length())),
                                            each.size(),
                                            each.lastModified()))
                    .toList();
        } catch (SdkException e) {
            throw new StorageTrouble("the store does not tell what it has", e);
        }
    }

    private static <T> Optional<T> there(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static StorageTrouble trouble(StorageKey key, SdkException e) {
        return new StorageTrouble("the store could not do what was asked of " + key, e);
    }
}
