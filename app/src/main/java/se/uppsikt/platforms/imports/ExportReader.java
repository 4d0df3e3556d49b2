package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import se.uppsikt.accounts.Platform;

/** Reads the exports of one platform. Each platform that gives any has one, as a bean. */
public interface ExportReader {
    Platform platform();

    /**
     * Opens the parts together. A part that is cut or broken is kept as far as it can be read, with
     * a {@link Export.Note}; only when nothing at all can be used is the answer {@link
     * Export.Unusable}.
     *
     * @param now a contribution cannot have been written later
     */
    Export.Opening open(List<Path> parts, Export.Limits limits, Instant now) throws IOException;
}
