package se.uppsikt.advertising;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the ads of one account are handed over as they are read. */
public interface AdSink {
    Instant now();

    /** The first day of an ad that may still be corrected; null when nothing of it is known. */
    @Nullable LocalDate unsettled(String ad);

    /** The account as it pays; told before anything else. */
    void account(AdAccount account);

    /** Keeps an answer as it came, and what it tells that was not known. */
    void keep(byte[] answer, List<AdFact> facts);

    /** The platform answered, and left this out; in Swedish. */
    void missing(String words);
}
