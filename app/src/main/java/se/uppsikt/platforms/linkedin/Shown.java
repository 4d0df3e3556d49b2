package se.uppsikt.platforms.linkedin;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/**
 * One contribution as LinkedIn shows it when it is asked.
 *
 * @param parent null for a post, and for what is not known to answer anything
 * @param editedAt when these words came to be; null when they are the first, or nothing tells
 */
record Shown(
        PlatformKey key,
        ContributionKind kind,
        boolean own,
        Author author,
        @Nullable PlatformKey parent,
        PlatformKey thread,
        @Nullable String text,
        List<MediaSeen> media,
        URI permalink,
        @Nullable Instant createdAt,
        @Nullable Instant editedAt) {
    Shown {
        media = List.copyOf(media);
    }

    /** The same with pictures. */
    Shown with(List<MediaSeen> pictures) {
        return new Shown(
                key, kind, own, author, parent, thread, text, pictures, permalink, createdAt,
                editedAt);
    }

    /** The same in the name of whoever wrote. */
    Shown by(Author named) {
        return new Shown(
                key, kind, own, named, parent, thread, text, media, permalink, createdAt, editedAt);
    }

    /**
     * @param known whether an earlier wording is kept: then this one is new since just now, or
     *     since LinkedIn says
     */
    Function<OriginalId, Observation> written(Access access, Instant now, boolean known) {
        return original -> observed(access, now, known, original);
    }

    private Written observed(Access access, Instant now, boolean known, OriginalId original) {
        Instant at = GraphJson.plausible(createdAt, null, now);
        Instant changed =
                editedAt == null ? known ? now : at : GraphJson.plausible(editedAt, null, now);
        return new Written(
                access.account(),
                key,
                kind,
                own ? Direction.DRAWN_UP : Direction.RECEIVED,
                author,
                parent,
                thread,
                text,
                media,
                permalink,
                at,
                changed.isBefore(at) ? at : changed,
                now,
                original);
    }

    /** Whether it tells what is not known of what is kept: who wrote it, or what it answers. */
    boolean tellsMore(Contribution known) {
        boolean who = author.name() != null && known.author().name() == null;
        boolean what = parent != null && known.parent() == null && known.kind() == kind;
        return who || what;
    }

    /** Who wrote it and what it answers; what it says is what is kept. */
    Function<OriginalId, Observation> told(Access access, Instant now, Contribution known) {
        return original -> {
            Written whole = observed(access, now, false, original);
            return new Written(
                    whole.account(),
                    key,
                    kind,
                    whole.direction(),
                    author,
                    parent,
                    thread,
                    known.text(),
                    List.of(),
                    permalink,
                    whole.writtenAt(),
                    whole.writtenAt(),
                    now,
                    original);
        };
    }

    /** It is there now, whatever was told before. */
    Function<OriginalId, Observation> there(Access access, Instant now) {
        return original -> new Observation.StandsThere(access.account(), key, now, original);
    }

    /** Whether it says what is kept. What shows nothing has not made anything empty. */
    boolean says(@Nullable String kept) {
        return text == null || Objects.equals(kept, text);
    }
}
