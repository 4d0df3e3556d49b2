package se.uppsikt.platforms.linkedin;

import java.io.IOException;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.exports.OpenedExport;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.ExportReader;

/**
 * What a LinkedIn Page lets its administrators save of it: the table of its posts with their
 * figures. Comments are in no file.
 */
@Component
class LinkedInExportReader implements ExportReader {
    @Override
    public Platform platform() {
        return Platform.LINKEDIN;
    }

    @Override
    public Export.Opening open(Given given) throws IOException {
        return OpenedExport.open(given, new LinkedInExport());
    }
}
