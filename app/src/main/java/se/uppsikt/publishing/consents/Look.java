package se.uppsikt.publishing.consents;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * A picture with those who are seen in it.
 *
 * @param said who looked and when, as a sentence; null when nobody has
 * @param people of the reader's own unit: those in the picture first, then those to choose from
 * @param others units whose people are in it too
 * @param coverage how it stands, wherever it goes out
 */
public record Look(
        AssetId asset,
        @Nullable String said,
        List<Person> people,
        List<String> others,
        Coverage coverage) {

    /**
     * Somebody who is in the picture or may be said to be.
     *
     * @param bases those that hold, and those that are about the picture
     */
    public record Person(Participant participant, boolean seen, List<BasisChoice> bases) {}

    /** A basis that the picture may be shown by. */
    public record BasisChoice(Basis basis, boolean about, Standing standing) {}

    /** Whether somebody has looked and seen nobody. */
    public boolean empty() {
        return coverage instanceof Coverage.Nobody;
    }

    /** Whom the reader may change. */
    Set<ParticipantId> own() {
        return people.stream()
                .map(each -> each.participant().id())
                .collect(java.util.stream.Collectors.toSet());
    }
}
