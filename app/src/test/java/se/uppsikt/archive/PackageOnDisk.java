package se.uppsikt.archive;

import java.nio.file.Path;
import se.uppsikt.base.storage.OnDisk;
import se.uppsikt.base.storage.Storage;

/** Where a finished package lies. */
final class PackageOnDisk {
    private PackageOnDisk() {}

    static Path file(Storage storage, YearPackage of) {
        return OnDisk.file(storage, PackageFiles.key(of.id(), of.name()));
    }
}
