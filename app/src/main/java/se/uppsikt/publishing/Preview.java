package se.uppsikt.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.mediabank.MediaAsset;

/**
 * How a draft will look on one account.
 *
 * @param said what is read at once
 * @param folded what is read by whoever asks for more; empty when all is seen at once
 * @param left how many signs there is still room for; null where nothing counts them
 * @param against what the platform does not take of it: a person publishes it by hand
 * @param unfit the pictures of which a copy would be taken
 */
public record Preview(
        Account account,
        Post post,
        String said,
        String folded,
        @Nullable Integer left,
        List<String> against,
        List<MediaAsset> unfit) {
    public Preview {
        against = List.copyOf(against);
        unfit = List.copyOf(unfit);
    }
}
