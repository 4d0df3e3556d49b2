package se.uppsikt.sandbox.instagram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A direct message.
 *
 * @param about what it has to do with
 * @param edits how many times it has been changed
 */
record Message(
        String id,
        String accountId,
        String personId,
        boolean fromAccount,
        @Nullable String text,
        @Nullable String photo,
        Instant created,
        About about,
        int edits,
        boolean unsent) {

    /**
     * What a message has to do with.
     *
     * @param commentId the comment that it answers
     * @param storyId the account's story that it answers
     * @param mentionsInStory whether its picture is a story where a person names the account
     */
    record About(@Nullable String commentId, @Nullable String storyId, boolean mentionsInStory) {
        static final About NOTHING = new About(null, null, false);
    }

    String senderId() {
        return fromAccount ? accountId : personId;
    }

    String recipientId() {
        return fromAccount ? personId : accountId;
    }

    Message worded(String words) {
        return new Message(
                id,
                accountId,
                personId,
                fromAccount,
                words,
                photo,
                created,
                about,
                edits + 1,
                unsent);
    }

    Message gone() {
        return new Message(
                id, accountId, personId, fromAccount, text, photo, created, about, edits, true);
    }
}
