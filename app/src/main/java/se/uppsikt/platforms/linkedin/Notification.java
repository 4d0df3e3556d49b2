package se.uppsikt.platforms.linkedin;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.OriginalId;
import tools.jackson.databind.JsonNode;

/**
 * One thing that LinkedIn tells has happened, by its webhook or when it is asked. Pure.
 *
 * @param number by which LinkedIn tells it once more; null when it has none
 * @param organisation the page it concerns; null when it is none
 * @param about what was made, changed or taken away; null when it cannot be read
 * @param post what a comment stands under, by the name that can be asked for
 * @param trace the other name of that post; null when only one is told
 * @param owner who wrote; null when it is not told
 * @param text what was written; null when it is not told
 * @param parent the comment that is answered; null when it is not told
 * @param at when it happened; null when it is not told
 */
record Notification(
        String action,
        @Nullable String number,
        @Nullable String organisation,
        @Nullable PlatformKey about,
        @Nullable PlatformKey post,
        @Nullable PlatformKey trace,
        @Nullable String owner,
        @Nullable String text,
        @Nullable PlatformKey parent,
        @Nullable Instant at) {

    /**
     * Where it was told.
     *
     * @param web where people see LinkedIn
     */
    record Place(AccountId account, String page, URI web, Instant receivedAt) {}

    static Notification of(JsonNode node) {
        JsonNode made = node.path("decoratedGeneratedActivity");
        JsonNode words = made.path(made.path("comment").isObject() ? "comment" : "share");
        String generated = GraphJson.text(node, "generatedActivity");
        PlatformKey about = about(generated, GraphJson.text(words, "entity"));
        PlatformKey source = Urn.post(GraphJson.text(node, "sourcePost"));
        PlatformKey decorated =
                Urn.post(GraphJson.text(node.path("decoratedSourcePost"), "entity"));
        PlatformKey object = Urn.post(GraphJson.text(words, "object"));
        PlatformKey told = decorated == null ? source == null ? object : source : decorated;
        String plain = GraphJson.wording(words, "text");
        String action = GraphJson.text(node, "action");
        return new Notification(
                action == null ? "" : action,
                GraphJson.text(node, "notificationId"),
                Urn.page(GraphJson.text(node, "organizationalEntity")),
                about,
                told == null && about != null ? Urn.place(about) : told,
                told != null && !told.equals(source) ? source : null,
                GraphJson.id(words, "owner"),
                plain == null ? GraphJson.wording(words.path("message"), "text") : plain,
                Urn.comment(GraphJson.text(words, "parentComment")),
                GraphJson.time(node, "lastModifiedAt"));
    }

    /** The whole form where both are told. */
    private static @Nullable PlatformKey about(@Nullable String one, @Nullable String other) {
        PlatformKey whole = Urn.comment(other);
        PlatformKey first = whole == null ? Urn.comment(one) : whole;
        if (first != null) {
            return first;
        }
        PlatformKey post = Urn.post(one);
        return post == null ? Urn.post(other) : post;
    }

    boolean ofComment() {
        return about != null && Urn.isComment(about);
    }

    boolean own(String page) {
        return Urn.organisation(page).equals(owner);
    }

    /**
     * Whether it says enough of a comment to be kept as it is. What the page itself has written
     * counts as an answer by what it stands under, which is not told here: that is asked for.
     */
    boolean tellsAll(String page) {
        return text != null && (!own(page) || parent != null);
    }

    /** What is kept of a comment that is told whole. */
    List<Function<OriginalId, Observation>> written(Place place, boolean edited) {
        List<Function<OriginalId, Observation>> found = new ArrayList<>();
        found.add(original -> comment(place, edited, original));
        if (at != null && !edited) {
            PlatformKey key = key();
            Instant then = GraphJson.plausible(at, null, place.receivedAt());
            found.add(o -> new Observation.StandsThere(place.account(), key, then, o));
        }
        return found;
    }

    /**
     * An edit does not tell when it was first written, which the number does; one in the moment of
     * the writing still comes after it.
     */
    private Observation comment(Place place, boolean edited, OriginalId original) {
        PlatformKey key = key();
        Instant then = GraphJson.plausible(at, null, place.receivedAt());
        Instant first = edited ? GraphJson.plausible(Urn.made(key), then, then) : then;
        Instant changed = edited && !then.isAfter(first) ? first.plusMillis(1) : then;
        return new Observation.Written(
                place.account(),
                key,
                ContributionKind.COMMENT,
                own(place.page()) ? Direction.DRAWN_UP : Direction.RECEIVED,
                own(place.page()) ? new Author(place.page(), null) : new Author(owner, null),
                parent,
                thread(),
                text,
                List.of(),
                Urn.page(place.web(), key),
                first,
                changed,
                place.receivedAt(),
                original);
    }

    Function<OriginalId, Observation> withdrawn(Place place) {
        Instant then = GraphJson.plausible(at, null, place.receivedAt());
        return o -> new Observation.Withdrawn(place.account(), key(), thread(), then, o);
    }

    /** Others' posts are not shown to us; what is told here is all that there is. */
    Function<OriginalId, Observation> mention(Place place) {
        PlatformKey key = key();
        Instant then = GraphJson.plausible(at, null, place.receivedAt());
        return original ->
                new Observation.Written(
                        place.account(),
                        key,
                        ContributionKind.MENTION,
                        Direction.RECEIVED,
                        new Author(owner, null),
                        null,
                        key,
                        text == null ? null : LittleText.plain(text),
                        List.of(),
                        Urn.page(place.web(), key),
                        then,
                        then,
                        place.receivedAt(),
                        original,
                        text == null ? Version.Genre.UNSUPPORTED : null);
    }

    PlatformKey key() {
        if (about == null) {
            throw new IllegalStateException("nothing is told of");
        }
        return about;
    }

    PlatformKey thread() {
        return post == null ? Urn.place(key()) : post;
    }
}
