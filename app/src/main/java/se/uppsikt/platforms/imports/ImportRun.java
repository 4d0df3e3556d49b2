package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.base.database.ServerAway;
import se.uppsikt.platforms.imports.Export.Position;

/**
 * Reads an export from where it stands to its end, a batch at a time. It may be killed anywhere and
 * started again, here or on another node: the position is the last kept one.
 */
@Component
class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ImportRows rows;
    private final ImportBatchKeeping keeping;
    private final ImportPreparation preparation;
    private final ImportTransitions life;
    private final ExportReaders readers;

    ImportRun(
            ImportRows rows,
            ImportBatchKeeping keeping,
            ImportPreparation preparation,
            ImportTransitions life,
            ExportReaders readers) {
        this.rows = rows;
        this.keeping = keeping;
        this.preparation = preparation;
        this.life = life;
        this.readers = readers;
    }

    void run(ImportId id) {
        carryOn(id, Integer.MAX_VALUE);
    }

    /** Reads at most so many batches; a test stops here as a kill would. */
    void carryOn(ImportId id, int batches) {
        if (!life.begin(id)) {
            return;
        }
        try {
            read(rows.find(id).orElseThrow(), batches);
        } catch (ImportBatchKeeping.Overtaken e) {
            LOG.warn("{}", e.getMessage());
        } catch (ImportParts.Changed e) {
            life.fail(id, e.swedish());
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException away && ServerAway.in(away)) {
                throw away; // it goes on when the database is back
            }
            LOG.error("import {} broke off", id.value(), e);
            life.fail(id, ImportTrouble.inPlainWords(e));
        }
    }

    private void read(Import started, int batches) throws IOException {
        List<Import.Part> parts = rows.parts(started.id());
        try (ImportParts open = readers.parts(parts)) {
            List<Path> paths = open.paths();
            for (int at = 0; at < paths.size(); at++) {
                fingerprint(started.id(), parts.get(at), paths.get(at));
            }
            switch (readers.open(started.account(), named(parts, paths), started.order().at())) {
                case Export.Unusable unusable -> life.refuse(started, unusable);
                case Export.Opened opened -> {
                    try (Export export = opened.export()) {
                        read(life.opened(started, export), export, batches);
                    }
                }
            }
        }
    }

    private static List<ExportArchive.Part> named(List<Import.Part> parts, List<Path> paths) {
        return IntStream.range(0, paths.size())
                .mapToObj(at -> new ExportArchive.Part(parts.get(at).name(), paths.get(at)))
                .toList();
    }

    private void fingerprint(ImportId id, Import.Part part, Path path) throws IOException {
        if (part.sha256() == null && !Files.isDirectory(path)) {
            rows.fingerprint(id, part.number(), ImportParts.fingerprint(path).hex());
        }
    }

    private void read(Import started, Export export, int batches) throws IOException {
        Import now = started;
        Position from = new Position(now.progress().file(), now.progress().element());
        try (Export.Feed feed = export.from(from);
                ImportAhead ahead =
                        new ImportAhead(
                                new ImportBatch.Reader(
                                        started.account(), export, feed, preparation))) {
            for (int done = 0; done < batches; done++) {
                ImportBatch batch = ahead.next();
                now = keeping.keep(now, batch);
                if (batch.last()) {
                    life.complete(now);
                    return;
                }
                if (now.state() == Import.State.STOPPING) {
                    life.stopped(now);
                    return;
                }
            }
        }
    }
}
