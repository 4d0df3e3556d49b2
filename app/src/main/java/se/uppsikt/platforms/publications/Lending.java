package se.uppsikt.platforms.publications;

import java.io.InputStream;
import java.net.URI;
import org.springframework.stereotype.Component;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.publications.Publisher.MediaSource;
import se.uppsikt.records.Records;

/** The files of what is published, for whoever publishes. */
@Component
class Lending implements MediaSource {
    private final Records records;

    Lending(Records records) {
        this.records = records;
    }

    @Override
    public InputStream open(StoredMedia stored) {
        return records.media(stored.hash())
                .orElseThrow(
                        () ->
                                new PlatformTrouble(
                                        PlatformProblem.REFUSED,
                                        "no file",
                                        "Bilden eller filmen finns inte hos oss längre.",
                                        null));
    }

    @Override
    public URI lend(StoredMedia stored) {
        throw new UnsupportedOperationException("TODO");
    }
}
