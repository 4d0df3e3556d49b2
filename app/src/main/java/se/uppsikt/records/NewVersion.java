package se.uppsikt.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.FieldDigest;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.journal.OriginalId;

/**
 * A wording as it was seen once.
 *
 * @param replaced how many characters no text in the database can hold
 * @param likeness equal for the same text with the same media, wherever they were seen; addresses
 *     of media pass and do not count
 * @param hash over text and media
 * @param genre what sort of thing it is; it may be told later, and makes no other wording
 */
public record NewVersion(
        AccountKey of,
        @Nullable String text,
        int replaced,
        List<MediaSeen> media,
        Instant at,
        Instant seenAt,
        OriginalId original,
        Sha256 likeness,
        Sha256 hash,
        Version.@Nullable Genre genre) {

    public static NewVersion of(Observation.Written written) {
        String text = StorableText.textOrNull(written.text());
        List<MediaSeen> media = written.media().stream().map(NewVersion::storable).toList();
        Instant at = StorableText.time(written.versionAt());
        return new NewVersion(
                AccountKey.of(written),
                text,
                StorableText.replacedIn(written.text()),
                media,
                at,
                StorableText.time(written.seenAt()),
                written.original(),
                likeness(text, media),
                hash(text, at, media.stream().map(NewVersion::trait).toList()),
                written.genre());
    }

    /** The same, being of the sort that another sighting of it told. */
    public NewVersion or(NewVersion other) {
        return genre != null || other.genre == null
                ? this
                : new NewVersion(
                        of,
                        text,
                        replaced,
                        media,
                        at,
                        seenAt,
                        original,
                        likeness,
                        hash,
                        other.genre);
    }

    /** What of a medium was known when its wording was kept. */
    public record Trait(
            @Nullable String source,
            @Nullable Sha256 held,
            @Nullable String originalName,
            @Nullable String altText) {}

    /** The fingerprint of a wording, taken when it is kept and again when it is checked. */
    public static Sha256 hash(@Nullable String text, Instant at, List<Trait> media) {
        FieldDigest print = new FieldDigest().add(text).add(at).add(media.size());
        for (Trait medium : media) {
            print.add(medium.source())
                    .add(medium.held())
                    .add(medium.originalName())
                    .add(medium.altText());
        }
        return print.taken();
    }

    private static Sha256 likeness(@Nullable String text, List<MediaSeen> media) {
        FieldDigest print = new FieldDigest().add(text).add(media.size());
        media.forEach(medium -> print.add(fileName(medium)));
        return print.taken();
    }

    /**
     * The last part of the address or the name: platforms sign and move their addresses, but the
     * file keeps its name, in exports too.
     */
    private static @Nullable String fileName(MediaSeen medium) {
        String name =
                medium.source() == null || medium.source().getPath() == null
                        ? medium.originalName()
                        : medium.source().getPath();
        if (name == null) {
            return medium.held() == null ? null : medium.held().hash().hex();
        }
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static MediaSeen storable(MediaSeen medium) {
        return new MediaSeen(
                medium.source(),
                medium.held(),
                StorableText.textOrNull(medium.originalName()),
                StorableText.textOrNull(medium.altText()));
    }

    private static Trait trait(MediaSeen medium) {
        return new Trait(
                medium.source() == null ? null : medium.source().toString(),
                medium.held() == null ? null : medium.held().hash(),
                medium.originalName(),
                medium.altText());
    }
}
