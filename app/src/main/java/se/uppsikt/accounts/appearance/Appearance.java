package se.uppsikt.accounts.appearance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account showed of itself during a time, version by version, the oldest first (K4).
 * Nothing in it comes from after that time, so that asking again gives the same answer.
 */
public record Appearance(List<Pictured> pictures, List<Text> texts) {
    public Appearance {
        pictures = List.copyOf(pictures);
        texts = List.copyOf(texts);
    }

    /**
     * A picture and how long it was the account's.
     *
     * @param until null when it still was when the time ended
     */
    public record Pictured(AccountPicture picture, @Nullable Instant until) {}

    /**
     * The text of the profile as it was approved.
     *
     * @param number the version, from 1
     * @param until null when it still held when the time ended
     */
    public record Text(
            int number, String text, String approvedBy, Instant since, @Nullable Instant until) {
        Text until(@Nullable Instant end) {
            return new Text(number, text, approvedBy, since, end);
        }
    }
}
