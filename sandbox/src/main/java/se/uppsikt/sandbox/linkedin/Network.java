package se.uppsikt.sandbox.linkedin;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The only door through which anything happens: whoever acts, member or organisation, comes here.
 * Each act becomes an event and, as the platform does, a notification to the subscriber.
 */
final class Network {
    private final Ledger ledger;
    private final World world;
    private final InstantSource clock;
    private final LinkedInFaults faults;

    Network(Ledger ledger, InstantSource clock, LinkedInFaults faults) {
        this.ledger = ledger;
        this.world = ledger.world();
        this.clock = clock;
        this.faults = faults;
    }

    World world() {
        return world;
    }

    Instant now() {
        return clock.instant();
    }

    void add(Event event) {
        ledger.add(event);
    }

    Post publish(String text, @Nullable JsonNode content) {
        synchronized (world) {
            Instant at = now();
            long number = world.number(at);
            String kind = Post.holdsFilm(content) ? "ugcPost" : "share";
            String id = "urn:li:" + kind + ":" + number;
            ledger.add(new Event.Posted(at, id, "urn:li:activity:" + (number + 1), text, content));
            return world.post(id).orElseThrow();
        }
    }

    void edit(Post post, String text) {
        ledger.add(new Event.PostEdited(now(), post.id(), text));
    }

    void remove(Post post) {
        ledger.add(new Event.PostRemoved(now(), post.id()));
    }

    void close(Post post, boolean closed) {
        ledger.add(new Event.CommentsSet(now(), post.id(), closed));
    }

    /** A reply to a reply stands under the same comment: there is one level. */
    Remark comment(Post post, @Nullable Remark to, String actor, String text) {
        synchronized (world) {
            Instant at = now();
            String id = Long.toString(world.number(at));
            String parent = to == null ? null : to.parent() == null ? to.urn() : to.parent();
            ledger.add(new Event.Commented(at, id, post.id(), parent, actor, text));
            Remark remark = world.remark(id).orElseThrow();
            tell(remark.byOrganisation() ? "ADMIN_COMMENT" : "COMMENT", post, remark, at);
            return remark;
        }
    }

    void edit(Remark remark, String text) {
        synchronized (world) {
            Instant at = now();
            ledger.add(new Event.CommentEdited(at, remark.id(), text));
            tell("COMMENT_EDIT", postOf(remark), remark.edited(text, at), at);
        }
    }

    /** Told also of what members wrote, whoever took it away. */
    void remove(Remark remark) {
        synchronized (world) {
            Instant at = now();
            Post post = postOf(remark);
            ledger.add(new Event.CommentRemoved(at, remark.id()));
            tell("COMMENT_DELETE", post, remark, at);
        }
    }

    /** A member likes or spreads a post; nobody writes anything. */
    void sign(String action, Post post, String actor) {
        synchronized (world) {
            Instant at = now();
            ObjectNode value = envelope(action, post, at);
            value.put("generatedActivity", "urn:li:like:(" + actor + "," + post.activity() + ")");
            queue(at, action, value);
        }
    }

    /** A member mentions the organisation in a post of their own. Answers that post's URN. */
    String mention(String actor, String text) {
        synchronized (world) {
            Instant at = now();
            String share = "urn:li:share:" + world.number(at);
            ObjectNode value = Json.object();
            value.put("subscriber", Organisation.ADMINISTRATOR)
                    .put("lastModifiedAt", at.toEpochMilli())
                    .put("action", "SHARE_MENTION")
                    .put("organizationalEntity", Organisation.URN)
                    .put("generatedActivity", share);
            if (!faults.bare()) {
                value.putObject("decoratedGeneratedActivity")
                        .putObject("share")
                        .put("owner", actor)
                        .put("text", text)
                        .put("entity", share);
            }
            queue(at, "SHARE_MENTION", value);
            return share;
        }
    }

    /** Something that no documentation tells of. */
    void strange() {
        synchronized (world) {
            Instant at = now();
            ObjectNode value = Json.object();
            value.put("action", "COMMENT_APPLAUDED")
                    .put("organizationalEntity", Organisation.URN)
                    .put("lastModifiedAt", at.toEpochMilli())
                    .put("futureField", true);
            queue(at, "COMMENT_APPLAUDED", value);
        }
    }

    Post postOf(Remark remark) {
        return world.post(remark.post()).orElseThrow();
    }

    private void tell(String action, Post post, Remark remark, Instant at) {
        ObjectNode value = envelope(action, post, at);
        value.put("generatedActivity", remark.urn().replace("(urn:li:activity:", "(activity:"));
        if (!faults.bare() && !action.equals("COMMENT_DELETE")) {
            ObjectNode comment = value.putObject("decoratedGeneratedActivity").putObject("comment");
            comment.put("owner", remark.actor())
                    .put("text", remark.text())
                    .put("entity", remark.urn())
                    .put("object", post.activity());
        }
        queue(at, action, value);
    }

    private ObjectNode envelope(String action, Post post, Instant at) {
        ObjectNode value = Json.object();
        value.put("subscriber", Organisation.ADMINISTRATOR)
                .put("lastModifiedAt", at.toEpochMilli())
                .put("action", action)
                .put("sourcePost", post.activity())
                .put("organizationalEntity", Organisation.URN);
        if (!faults.bare()) {
            value.putObject("decoratedSourcePost")
                    .put("owner", Organisation.URN)
                    .put("mediaCategory", post.category())
                    .put("text", post.text())
                    .put("entity", post.id());
        }
        return value;
    }

    private void queue(Instant at, String action, ObjectNode value) {
        long number = world.number(at);
        value.put("notificationId", number);
        ledger.add(new Event.Queued(new Notice(number, at, action, value)));
    }
}
