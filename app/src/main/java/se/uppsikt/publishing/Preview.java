package se.uppsikt.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.platforms.publications.Post;

/**
 * How a draft will look on one account.
 *
 * @param said what is read at once
 * @param folded what is read by whoever asks for more; empty when all is seen at once
 * @param left how many signs there is still room for; null where nothing counts them
 * @param against what the platform does not take of it: a person publishes it by hand
 */
public record Preview(
        Account account,
        Post post,
        String said,
        String folded,
        @Nullable Integer left,
        List<String> against) {
    public Preview {
        against = List.copyOf(against);
    }
}
