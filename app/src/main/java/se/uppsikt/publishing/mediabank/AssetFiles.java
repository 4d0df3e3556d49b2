package se.uppsikt.publishing.mediabank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import se.uppsikt.base.media.BarePictures;
import se.uppsikt.base.media.Film;
import se.uppsikt.base.media.Images;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.mediabank.MediaAsset.Files;
import se.uppsikt.publishing.mediabank.MediaAsset.Measure;

/**
 * Keeps a file as it came, and beside it what goes out of it. A film passes through in pieces; a
 * picture is looked at whole, one at a time.
 */
@Component
class AssetFiles {
    /** The longer side of a copy for lists, in pixels. */
    private static final int SMALL = 480;

    private static final Measure UNKNOWN = new Measure(0, 0, null, false);

    private final MediaStore store;
    private final Semaphore lookedAt = new Semaphore(1);

    AssetFiles(MediaStore store) {
        this.store = store;
    }

    /** What was taken in. */
    record Taken(Files files, Measure measure, Speech speech) {}

    /**
     * @throws Refused when it is neither a picture nor a film, or what a camera has written in it
     *     cannot be taken away
     */
    Taken take(InputStream file, String name) throws IOException {
        StoredMedia original = whole(file, name);
        return switch (AssetRules.kind(original.type())) {
            case PICTURE -> picture(original, name);
            case FILM -> film(original, name);
            case KEPT ->
                    new Taken(
                            new Files(original, original, false, null), UNKNOWN, speech(original));
            case NEITHER ->
                    throw new Refused(
                            original.size() == 0 ? AssetRules.nothing() : AssetRules.neither(name));
        };
    }

    private static Speech speech(StoredMedia original) {
        return original.type().film() ? Speech.UNASKED : Speech.NO_SPEECH;
    }

    private StoredMedia whole(InputStream file, String name) {
        try {
            return store.store(file);
        } catch (MediaStore.MediaTooLarge e) {
            throw refused(AssetRules.tooLarge(name), e);
        }
    }

    private static Refused refused(Objection why, Exception cause) {
        Refused refused = new Refused(why);
        refused.initCause(cause);
        return refused;
    }

    private Taken picture(StoredMedia original, String name) throws IOException {
        if (original.size() > AssetRules.LARGEST_PICTURE) {
            throw new Refused(AssetRules.largePicture(name));
        }
        return oneAtATime(() -> looked(original, name));
    }

    /** What holds a whole picture in memory waits for whoever else does. */
    <T> T oneAtATime(Look<T> look) throws IOException {
        lookedAt.acquireUninterruptibly();
        try {
            return look.at();
        } finally {
            lookedAt.release();
        }
    }

    /** A look at a whole picture. */
    interface Look<T> {
        T at() throws IOException;
    }

    private Taken looked(StoredMedia original, String name) throws IOException {
        try (InputStream bytes = open(original)) {
            byte[] whole = bytes.readAllBytes();
            byte[] bare = BarePictures.bare(whole).orElse(null);
            Images.Size size = bare == null ? null : Images.size(bare).orElse(null);
            if (bare == null || size == null) {
                throw new Refused(AssetRules.broken(name));
            }
            StoredMedia small =
                    Images.small(bare, SMALL)
                            .map(copy -> keep(new ByteArrayInputStream(copy)))
                            .orElse(null);
            return new Taken(
                    new Files(original, keep(new ByteArrayInputStream(bare)), true, small),
                    new Measure(size.width(), size.height(), null, Images.frames(bare) > 1),
                    Speech.NO_SPEECH);
        }
    }

    StoredMedia keep(InputStream bytes) {
        return store.store(bytes);
    }

    private Taken film(StoredMedia original, String name) throws IOException {
        Film film = read(original).orElseThrow(() -> new Refused(AssetRules.uncertain(name)));
        StoredMedia published = original;
        if (!film.blanks().isEmpty()) {
            try (InputStream bytes = film.bare(open(original))) {
                published = store.store(bytes);
            }
        }
        return new Taken(
                new Files(original, published, true, null),
                new Measure(film.width(), film.height(), film.length(), false),
                film.sound() ? Speech.UNASKED : Speech.NO_SPEECH);
    }

    private Optional<Film> read(StoredMedia original) throws IOException {
        try (InputStream bytes = open(original)) {
            return Film.read(bytes, original.size());
        }
    }

    /** The caller closes it. */
    InputStream open(StoredMedia stored) {
        return store.open(stored.hash()).orElseThrow(() -> new NotFound("medium " + stored.hash()));
    }
}
