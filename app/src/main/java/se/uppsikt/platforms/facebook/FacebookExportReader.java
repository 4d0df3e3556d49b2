package se.uppsikt.platforms.facebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.ExportReader;

/** Facebook's "Ladda ned din information", in JSON. */
@Component
class FacebookExportReader implements ExportReader {
    @Override
    public Platform platform() {
        return Platform.FACEBOOK;
    }

    @Override
    public Export.Opening open(List<Path> parts, Export.Limits limits, Instant now)
            throws IOException {
        return FacebookExport.open(parts, limits, now);
    }
}
