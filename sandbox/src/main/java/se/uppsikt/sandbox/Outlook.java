package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import se.uppsikt.sandbox.base.Photos;

/** A comment on Facebook as whoever looks there sees it. */
public final class Outlook {
    private final World world;
    private final Photos photos;
    private final String id;

    Outlook(World world, Photos photos, String id) {
        this.world = world;
        this.photos = photos;
        this.id = id;
    }

    /** Whether everybody sees it. */
    public boolean shown() {
        return world.comment(id).filter(comment -> !comment.hidden()).isPresent();
    }

    /** Whether the page likes it. */
    public boolean liked() {
        return comment().liked();
    }

    /** The bytes of the picture that stands with it. */
    public byte[] picture() {
        try {
            return photos.read(Objects.requireNonNull(comment().content().photo())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page has said under it, oldest first. */
    public List<String> answers() {
        return world.repliesTo(comment()).stream()
                .filter(reply -> reply.byPage() && !reply.removed())
                .map(reply -> Objects.requireNonNullElse(reply.content().text(), ""))
                .toList();
    }

    private Comment comment() {
        return world.comment(id).orElseThrow();
    }
}
