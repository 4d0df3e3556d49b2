package se.uppsikt.archive.sip;

import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Kept;

/**
 * A post in the overview of a year.
 *
 * @param text shortened when long
 * @param picture the name of its first picture among those handed to the document
 * @param alt what the picture shows, for whoever does not see it
 * @param comments how many commented on it that year
 */
public record OverviewPost(
        Kept kept, String text, @Nullable String picture, String alt, long comments) {
    public Contribution post() {
        return kept.contribution();
    }
}
