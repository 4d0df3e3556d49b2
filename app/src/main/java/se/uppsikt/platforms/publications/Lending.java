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
class Lending {
    private final Records records;
    private final Loans loans;

    Lending(Records records, Loans loans) {
        this.records = records;
        this.loans = loans;
    }

    MediaSource of(PublicationId publication) {
        return new MediaSource() {
            @Override
            public InputStream open(StoredMedia stored) {
                return kept(stored);
            }

            @Override
            public URI lend(StoredMedia stored) {
                return loans.lend(publication, stored);
            }
        };
    }

    private InputStream kept(StoredMedia stored) {
        return records.media(stored.hash())
                .orElseThrow(
                        () ->
                                new PlatformTrouble(
                                        PlatformProblem.REFUSED,
                                        "no file",
                                        "Bilden eller filmen finns inte hos oss längre.",
                                        null));
    }
}
