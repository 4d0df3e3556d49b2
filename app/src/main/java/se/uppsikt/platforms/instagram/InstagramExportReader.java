package se.uppsikt.platforms.instagram;

import java.io.IOException;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.exports.OpenedExport;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.ExportReader;

/**
 * Instagram's "Ladda ned din information", in JSON. It has no ids, and of comments only those that
 * the account itself has written.
 */
@Component
class InstagramExportReader implements ExportReader {
    @Override
    public Platform platform() {
        return Platform.INSTAGRAM;
    }

    @Override
    public Export.Opening open(Given given) throws IOException {
        return OpenedExport.open(given, new InstagramExport());
    }
}
