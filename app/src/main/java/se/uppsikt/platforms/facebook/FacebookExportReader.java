package se.uppsikt.platforms.facebook;

import java.io.IOException;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.exports.OpenedExport;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.ExportReader;

/**
 * Facebook's "Ladda ned din information", in JSON. It has no ids and no comments by others but
 * those beside the pictures of an album.
 */
@Component
class FacebookExportReader implements ExportReader {
    @Override
    public Platform platform() {
        return Platform.FACEBOOK;
    }

    @Override
    public Export.Opening open(Given given) throws IOException {
        return OpenedExport.open(given, new ExportPlan());
    }
}
