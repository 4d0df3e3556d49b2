package se.uppsikt.base.storage;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The places that are set: the disk always, and an S3 store where there is one. */
@Component("storagePlaces")
class Places implements DisposableBean {
    private final DiskPlace disk;
    private final @Nullable Bucket bucket;
    private final @Nullable S3Place s3;
    private final boolean newGoToS3;

    @Autowired
    Places(
            @Value("${uppsikt.data:./data}") Path data,
            @Value("${uppsikt.archive.folder}") Path archive,
            StorageSettings settings,
            RemovalRows removals) {
        this.disk = onDisk(data, archive);
        this.bucket = settings.hasS3() ? Bucket.of(settings) : null;
        this.s3 = bucket == null ? null : new S3Place(bucket, removals);
        this.newGoToS3 = settings.newGoToS3();
    }

    /** Where there is no S3 store. */
    Places(DiskPlace disk) {
        this.disk = disk;
        this.bucket = null;
        this.s3 = null;
        this.newGoToS3 = false;
    }

    static DiskPlace onDisk(Path data, Path archive) {
        Map<Shelf, Path> roots = new EnumMap<>(Shelf.class);
        for (Shelf shelf : Shelf.values()) {
            Path root = shelf == Shelf.PACKAGES ? archive : data.resolve(shelf.word());
            roots.put(shelf, root.toAbsolutePath().normalize());
        }
        return new DiskPlace(roots);
    }

    DiskPlace disk() {
        return disk;
    }

    Optional<Bucket> bucket() {
        return Optional.ofNullable(bucket);
    }

    /** Where new files go. */
    Place now() {
        return all().getFirst();
    }

    /** Where files went before; empty when there never was another. */
    Optional<Place> before() {
        return all().stream().skip(1).findFirst();
    }

    /**
     * In the order they are looked in: what is moved meanwhile is in the first when it is not in
     * the other.
     */
    List<Place> looked() {
        return s3 == null ? all() : List.of(all().getFirst(), all().getLast(), all().getFirst());
    }

    /** The newer first. */
    List<Place> all() {
        if (s3 == null) {
            return List.of(disk);
        }
        return newGoToS3 ? List.of(s3, disk) : List.of(disk, s3);
    }

    @Override
    public void destroy() {
        if (bucket != null) {
            bucket.client().close();
        }
    }
}
