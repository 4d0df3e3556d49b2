package se.uppsikt.publishing.consents;

import java.time.Instant;
import java.util.List;

/**
 * What happens when a basis is taken back, told before it is.
 *
 * @param published the posts that must be taken down
 * @param waiting what has not gone out yet and does not
 * @param due by when the posts are gone
 */
public record Withdrawing(
        Basis basis,
        Participant participant,
        List<ParticipantSheet.Use> published,
        List<ParticipantSheet.Use> waiting,
        Instant due) {}
