package se.uppsikt.inbox.pictures;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.platforms.Capabilities.Pictures;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.records.Kept;

/**
 * Whether a picture can go along with an answer here, and which one is attached.
 *
 * @param taken what the platform takes; null when it takes none
 * @param picture null when none is attached
 */
public record Attaching(@Nullable Pictures taken, @Nullable Picture picture) {
    /** For the browser, such as {@code image/jpeg,image/png}. */
    public String accept() {
        return taken == null
                ? ""
                : taken.types().stream()
                        .map(MediaType::mime)
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    /** In whole megabytes. */
    public int largest() {
        return taken == null ? 0 : taken.largest() >> 20;
    }

    /** The picture that was ordered along with an answer, by which it was handed in. */
    public static @Nullable String ordered(Kept about, CommandId command) {
        String id = command.value().toString();
        List<String> pictures =
                about.ledger().stream()
                        .filter(entry -> id.equals(entry.particulars().get("command")))
                        .filter(entry -> entry.particulars().containsKey("bild"))
                        .map(entry -> entry.particulars().getOrDefault("bild", ""))
                        .toList();
        return pictures.isEmpty() ? null : pictures.getFirst();
    }
}
