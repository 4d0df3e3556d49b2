package se.uppsikt.platforms.youtube;

import java.io.IOException;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.exports.OpenedExport;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.ExportReader;

/**
 * What Google Takeout gives of a channel: its films, and the comments that it has written. What
 * others write under its films is in no file.
 */
@Component
class YouTubeExportReader implements ExportReader {
    @Override
    public Platform platform() {
        return Platform.YOUTUBE;
    }

    @Override
    public Export.Opening open(Given given) throws IOException {
        return OpenedExport.open(given, new Takeout(given.account()));
    }
}
