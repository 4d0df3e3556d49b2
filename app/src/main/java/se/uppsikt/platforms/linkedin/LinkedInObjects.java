package se.uppsikt.platforms.linkedin;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * Reads posts and comments as LinkedIn gives them when asked. Pure.
 *
 * @param web where people see LinkedIn
 * @param page the number of the organisation
 */
record LinkedInObjects(URI web, String page) {

    /** Null for what is no post of ours that people see. */
    @Nullable Shown post(JsonNode node) {
        PlatformKey key = Urn.post(GraphJson.text(node, "id"));
        String state = GraphJson.text(node, "lifecycleState");
        if (key == null || state != null && !state.equals("PUBLISHED")) {
            return null;
        }
        String words = GraphJson.wording(node, "commentary");
        Instant created = first(node, "publishedAt", "createdAt");
        boolean edited = GraphJson.flag(node.path("lifecycleStateInfo"), "isEditedByAuthor");
        String author = GraphJson.text(node, "author");
        return new Shown(
                key,
                ContributionKind.POST,
                author == null || author.equals(Urn.organisation(page)),
                author(author == null ? Urn.organisation(page) : author, null),
                null,
                key,
                words == null ? link(node) : LittleText.plain(words),
                List.of(),
                Urn.page(web, key),
                created,
                edited ? GraphJson.time(node, "lastModifiedAt") : null);
    }

    /** Where a post without words leads. */
    private static @Nullable String link(JsonNode node) {
        return GraphJson.wording(node.path("content").path("article"), "source");
    }

    private static @Nullable Instant first(JsonNode node, String one, String other) {
        Instant time = GraphJson.time(node, one);
        return time == null ? GraphJson.time(node, other) : time;
    }

    /**
     * @param told the post that it is listed or asked for under
     */
    @Nullable Shown comment(JsonNode node, PlatformKey told) {
        String urn = GraphJson.text(node, "commentUrn");
        PlatformKey key = Urn.comment(urn);
        if (key == null) {
            key = Urn.comment(told, GraphJson.text(node, "id"));
        }
        String actor = GraphJson.text(node, "actor");
        if (key == null) {
            return null;
        }
        Instant created = GraphJson.time(node.path("created"), "time");
        Instant modified = GraphJson.time(node.path("lastModified"), "time");
        boolean edited = created != null && modified != null && modified.isAfter(created);
        PlatformKey thread = thread(node, told);
        PlatformKey parent = Urn.comment(GraphJson.text(node, "parentComment"));
        return new Shown(
                key,
                ContributionKind.COMMENT,
                Urn.organisation(page).equals(actor),
                author(actor, name(node.path("actor~"))),
                parent == null ? thread : parent,
                thread,
                GraphJson.wording(node.path("message"), "text"),
                pictures(node),
                Urn.page(web, key),
                created,
                edited ? modified : null);
    }

    /** What can be asked for is a better name of a post than its trace. */
    private static PlatformKey thread(JsonNode node, PlatformKey told) {
        PlatformKey object = Urn.post(GraphJson.text(node, "object"));
        PlatformKey place = Urn.place(told);
        return object != null && !Urn.isActivity(object) && Urn.isActivity(place) ? object : place;
    }

    /** The organisation is called by its number alone, as its account is. */
    Author author(@Nullable String urn, @Nullable String name) {
        return Urn.organisation(page).equals(urn) ? new Author(page, name) : new Author(urn, name);
    }

    /** As far as it is told, which it seldom is. */
    private static @Nullable String name(JsonNode actor) {
        String first = GraphJson.wording(actor, "localizedFirstName");
        String last = GraphJson.wording(actor, "localizedLastName");
        if (first == null && last == null) {
            return GraphJson.wording(actor, "localizedName");
        }
        return ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    }

    private static List<MediaSeen> pictures(JsonNode node) {
        List<MediaSeen> media = new ArrayList<>();
        for (JsonNode part : node.path("content")) {
            URI source = GraphJson.address(part, "url");
            if (source != null) {
                media.add(new MediaSeen(source, null, null, null));
            }
        }
        return media;
    }
}
