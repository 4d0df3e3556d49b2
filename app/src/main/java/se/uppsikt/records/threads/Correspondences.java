package se.uppsikt.records.threads;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;

/** Conversations as the public records know them: who wrote last, and what answers what. */
@Service
public class Correspondences {
    private final CorrespondenceRows rows;

    Correspondences(CorrespondenceRows rows) {
        this.rows = rows;
    }

    /** When somebody outside last wrote in it; empty when nobody has. */
    public Optional<Instant> lastReceived(AccountId account, PlatformKey thread) {
        return rows.lastReceived(account, thread);
    }

    /**
     * What of ours stands there and answers each of these, the first written first. Under a comment
     * it is what was written as an answer to that very comment, never what was said in the thread
     * to somebody else; in a conversation with one person it is all that follows.
     *
     * @param since the earliest that an answer to each can have been written
     */
    public List<DirectAnswer> answers(Map<ContributionId, Instant> since) {
        return since.isEmpty() ? List.of() : rows.answers(since);
    }

    /** What waits for an answer and may have got one by these of ours. */
    public List<ContributionId> asked(Collection<ContributionId> ours) {
        return ours.isEmpty() ? List.of() : rows.asked(ours);
    }

    /** What waits for an answer in a conversation where we have said something since then. */
    public List<ContributionId> askedSince(AccountId account, Instant since) {
        return asked(rows.saidSince(account, since));
    }

    /** What we have said between these times, under what anybody wrote or in conversations. */
    public List<ContributionId> saidBetween(AccountId account, Instant first, Instant last) {
        return rows.saidBetween(account, first, last);
    }

    /** The names of whoever has written to us in a conversation, as far as they are told. */
    public Set<String> names(AccountId account, PlatformKey conversation) {
        return rows.names(account, conversation);
    }

    /** What waits for an answer in the same conversation as a message; nothing for others. */
    public List<ContributionId> unanswered(Contribution message) {
        return message.kind() == ContributionKind.DIRECT_MESSAGE
                ? rows.unanswered(message.account(), message.thread())
                : List.of();
    }

    /**
     * Something of ours that stands on the platform and answers what somebody wrote: under the
     * comment itself, or later in the conversation.
     *
     * @param writtenAt when it was written, by the platform's clock
     */
    public record DirectAnswer(
            ContributionId question, ContributionId answer, PlatformKey key, Instant writtenAt) {}
}
