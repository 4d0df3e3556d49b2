package se.uppsikt.records.threads;

import java.time.Instant;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;

/**
 * Something of ours that stands on the platform and answers what somebody wrote: under the comment
 * itself, or later in the conversation.
 *
 * @param writtenAt when it was written, by the platform's clock
 */
public record DirectAnswer(
        ContributionId question, ContributionId answer, PlatformKey key, Instant writtenAt) {}
