package se.uppsikt.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.access.Employee;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.base.storage.StorageKey;

/** The files of finished packages. */
@Component
class PackageFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PackageFiles.class);

    private final Storage storage;
    private final PackageRecorder deeds;

    PackageFiles(Storage storage, PackageRecorder deeds) {
        this.storage = storage;
        this.deeds = deeds;
    }

    /** Where a package is written before it is put with the others. */
    Path beside(PackageId id, String name) {
        return storage.workplace(Shelf.PACKAGES).resolve(id.value() + "_" + file(name));
    }

    void put(PackageId id, String name, Path written) {
        storage.put(key(id, name), written);
    }

    /** Whatever happened, nothing is left beside. */
    void discard(Path written) {
        try {
            Files.deleteIfExists(written);
        } catch (IOException e) {
            LOG.warn("a package could not be thrown away: {}", written, e);
        }
    }

    boolean isHere(PackageId id, String name) {
        return storage.find(key(id, name)).isPresent();
    }

    Optional<Resource> read(YearPackage order) {
        return storage.resource(key(order.id(), order.name()));
    }

    /**
     * The deed first: a file that goes without a record would only be missing. One that is left
     * after a failure is there to be taken away once more.
     */
    @Transactional
    public void removeCopy(Employee by, YearPackage order) {
        if (order.state() != YearPackage.State.ARCHIVED) {
            throw new Refused(
                    Objection.of(
                            "A6",
                            "Arkivet har inte kvitterat paketet, så filen här är den enda. Anteckna kvittot"
                                    + " först."));
        }
        if (!isHere(order.id(), order.name())) {
            throw new Refused(Objection.of("A6", "Filen är redan borttagen här."));
        }
        deeds.copyRemoved(by, order);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        storage.remove(key(order.id(), order.name()));
                    }
                });
    }

    static String file(String name) {
        return name + ".zip";
    }

    static StorageKey key(PackageId id, String name) {
        return new StorageKey(Shelf.PACKAGES, id.value() + "/" + file(name));
    }
}
