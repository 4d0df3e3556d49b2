package se.uppsikt.platforms.imports;

import java.io.IOException;
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
     */
    Export.Opening open(Given given) throws IOException;

    /**
     * What was handed in.
     *
     * @param account what the platform calls the account that it is for
     * @param now a contribution cannot have been written later
     */
    record Given(
            List<ExportArchive.Part> parts, Export.Limits limits, String account, Instant now) {
        public Given {
            parts = List.copyOf(parts);
        }
    }
}
