package se.uppsikt.platforms.facebook;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.MessageReading;
import se.uppsikt.platforms.meta.PageDelivery;
import se.uppsikt.platforms.meta.ParseFindings;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.AlsoNamed;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Reads one change of a page's feed: comments, posts, mentions and reviews. */
final class FeedReading {
    private static final Set<String> POSTS =
            Set.of(
                    "post",
                    "status",
                    "photo",
                    "video",
                    "link",
                    "share",
                    "album",
                    "photo-album",
                    "story",
                    "note",
                    "event",
                    "milestone",
                    "coupon");

    private FeedReading() {}

    static void change(PageDelivery page, JsonNode change, ParseFindings findings) {
        String field = GraphJson.text(change, "field");
        JsonNode value = change.path("value");
        if (field != null && PassedBy.field(field)) {
            return;
        }
        if (field == null || !value.isObject()) {
            findings.note("field:" + field);
            return;
        }
        switch (field) {
            case "feed", "ratings" -> feed(page, field, value, findings);
            case "mention" -> mention(page, value, findings);
            case "messages", "message_echoes", "message_edits", "messaging_postbacks" ->
                    MessageReading.message(page, value, findings);
            default -> findings.note("field:" + field);
        }
    }

    private static void feed(
            PageDelivery page, String field, JsonNode value, ParseFindings findings) {
        String item = GraphJson.text(value, "item");
        if (item == null) {
            findings.note(field + "/item:null");
        } else if (item.equals("comment")) {
            comment(page, value, findings);
        } else if (item.equals("rating")) {
            review(page, value, findings);
        } else if (POSTS.contains(item)) {
            post(page, value, item, findings);
        } else if (!PassedBy.item(item)) {
            findings.note(field + "/item:" + item);
        }
    }

    private static void comment(PageDelivery page, JsonNode value, ParseFindings findings) {
        PlatformKey key = GraphJson.key(value, "comment_id");
        PlatformKey post = GraphJson.key(value, "post_id");
        String verb = GraphJson.text(value, "verb");
        if (key == null || verb == null) {
            findings.note("comment without id or verb");
            return;
        }
        switch (verb) {
            case "add" -> {
                findings.found(
                        written(page, value, ContributionKind.COMMENT, key, post, page.event()));
                there(page, key, findings);
                if (GraphJson.flag(value, "is_hidden")) {
                    findings.found(visibility(page, key, true));
                }
            }
            case "edited", "edit", "update" -> editedComment(page, value, key, post, findings);
            case "remove", "delete" -> findings.found(withdrawn(page, key, post));
            case "hide" -> findings.found(visibility(page, key, true));
            case "unhide" -> shownAgain(page, key, findings);
            default -> findings.note("comment/verb:" + verb);
        }
    }

    /** An edit that shows nothing has not made anything empty; the platform is asked. */
    private static void editedComment(
            PageDelivery page,
            JsonNode value,
            PlatformKey key,
            @Nullable PlatformKey post,
            ParseFindings findings) {
        if (GraphJson.wording(value, "message") == null && FeedFields.media(value).isEmpty()) {
            findings.askFor(new ParsedDelivery.Asked(page.account(), key, post));
        } else {
            findings.found(edited(page, value, ContributionKind.COMMENT, key, post));
        }
    }

    /** What is told as added is there then, also when it was told gone before. */
    private static void there(PageDelivery page, PlatformKey key, ParseFindings findings) {
        Instant event = page.event();
        if (event != null) {
            findings.found(
                    new Observation.StandsThere(
                            page.account(), key, page.happened(), page.original()));
        }
    }

    /** What is shown again is there then, also when it was told gone before. */
    private static void shownAgain(PageDelivery page, PlatformKey key, ParseFindings findings) {
        findings.found(visibility(page, key, false));
        there(page, key, findings);
    }

    private static void post(
            PageDelivery page, JsonNode value, String item, ParseFindings findings) {
        PlatformKey key = GraphJson.key(value, "post_id");
        String verb = GraphJson.text(value, "verb");
        if (key == null || verb == null) {
            findings.note(item + " without post or verb");
            return;
        }
        boolean own = page.id().equals(FeedFields.author(value).platformId());
        if (own && value.has("published") && !GraphJson.flag(value, "published")) {
            return; // our draft or planned post; the platform tells again when it is public
        }
        FeedFields.picture(value)
                .map(name -> new AlsoNamed(page.account(), key, name, page.original()))
                .ifPresent(findings::alsoNamed);
        switch (verb) {
            case "add" -> {
                findings.found(written(page, value, ContributionKind.POST, key, key, page.event()));
                there(page, key, findings);
            }
            case "edited", "edit", "update" -> editedPost(page, value, key, findings);
            case "remove", "delete" -> findings.found(withdrawn(page, key, key));
            case "hide" -> findings.found(visibility(page, key, true));
            case "unhide" -> shownAgain(page, key, findings);
            default -> findings.note(item + "/verb:" + verb);
        }
    }

    /**
     * An edit without text is what a post moved to the trash looks like – but also an edited post
     * that never had words. The platform is asked before anything is called gone.
     */
    private static void editedPost(
            PageDelivery page, JsonNode value, PlatformKey key, ParseFindings findings) {
        if (GraphJson.wording(value, "message") == null) {
            findings.askFor(new ParsedDelivery.Asked(page.account(), key, key));
        } else {
            findings.found(edited(page, value, ContributionKind.POST, key, key));
        }
    }

    private static void mention(PageDelivery page, JsonNode value, ParseFindings findings) {
        PlatformKey post = GraphJson.key(value, "post_id");
        PlatformKey comment = GraphJson.key(value, "comment_id");
        PlatformKey key = comment == null ? post : comment;
        String verb = GraphJson.text(value, "verb");
        if (key == null || verb == null) {
            findings.note("mention without id or verb");
            return;
        }
        switch (verb) {
            case "add" ->
                    findings.found(
                            written(
                                    page,
                                    value,
                                    ContributionKind.MENTION,
                                    key,
                                    post,
                                    page.event()));
            case "edited", "edit", "update" ->
                    findings.found(edited(page, value, ContributionKind.MENTION, key, post));
            case "remove", "delete" -> findings.found(withdrawn(page, key, post));
            default -> findings.note("mention/verb:" + verb);
        }
    }

    private static void review(PageDelivery page, JsonNode value, ParseFindings findings) {
        PlatformKey key = GraphJson.key(value, "open_graph_story_id");
        String verb = GraphJson.text(value, "verb");
        if (key == null || verb == null) {
            findings.note("rating without id or verb");
            return;
        }
        switch (verb) {
            case "add" ->
                    findings.found(
                            written(page, value, ContributionKind.REVIEW, key, key, page.event()));
            case "edited", "edit", "update" ->
                    findings.found(edited(page, value, ContributionKind.REVIEW, key, key));
            case "remove", "delete" -> findings.found(withdrawn(page, key, key));
            default -> findings.note("rating/verb:" + verb);
        }
    }

    /**
     * The platform counts in seconds: an edit in the second of the writing still comes after it.
     */
    private static Written edited(
            PageDelivery page,
            JsonNode value,
            ContributionKind kind,
            PlatformKey key,
            @Nullable PlatformKey post) {
        Instant claimed = GraphJson.time(value, "edited_time");
        Written first = written(page, value, kind, key, post, page.event());
        Instant changed = claimed == null ? page.happened() : page.plausible(claimed);
        return new Written(
                first.account(),
                first.key(),
                first.kind(),
                first.direction(),
                first.author(),
                first.parent(),
                first.thread(),
                first.text(),
                first.media(),
                first.permalink(),
                first.writtenAt(),
                changed.isAfter(first.writtenAt()) ? changed : first.writtenAt().plusMillis(1),
                first.seenAt(),
                first.original(),
                first.genre());
    }

    private static Written written(
            PageDelivery page,
            JsonNode value,
            ContributionKind kind,
            PlatformKey key,
            @Nullable PlatformKey post,
            @Nullable Instant event) {
        Author author = FeedFields.author(value);
        Instant at =
                GraphJson.plausible(
                        GraphJson.time(value, "created_time"), event, page.receivedAt());
        PlatformKey parent = GraphJson.key(value, "parent_id");
        boolean own = page.id().equals(author.platformId());
        return new Written(
                page.account(),
                key,
                kind,
                own ? Direction.DRAWN_UP : Direction.RECEIVED,
                author,
                kind == ContributionKind.POST ? null : parent == null ? post : parent,
                post == null ? key : post,
                FeedFields.text(value),
                FeedFields.media(value),
                GraphJson.address(value, "permalink_url"),
                at,
                at,
                page.receivedAt(),
                page.original(),
                FeedFields.genre(value));
    }

    private static Observation withdrawn(
            PageDelivery page, PlatformKey key, @Nullable PlatformKey post) {
        return new Observation.Withdrawn(
                page.account(), key, post, page.happened(), page.original());
    }

    private static Observation visibility(PageDelivery page, PlatformKey key, boolean hidden) {
        return new Observation.VisibilitySeen(
                page.account(), key, hidden, page.happened(), page.original());
    }
}
