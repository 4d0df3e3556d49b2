package se.uppsikt.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Live;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The only door through which anything happens here: whoever acts, citizen, account or program,
 * makes, replaces and deletes records.
 */
final class Repositories {
    private static final Pattern HANDLE = Pattern.compile("@([a-z0-9-]+(?:\\.[a-z0-9-]+)+)");

    private final Journal<Event> journal;
    private final World world;
    private final Live live;
    private final InstantSource clock;
    private final Lexicon lexicon;
    private final Tid keys = new Tid();
    private Instant last = Instant.EPOCH;

    Repositories(Journal<Event> journal, World world, Live live, InstantSource clock) {
        this.journal = journal;
        this.world = world;
        this.live = live;
        this.clock = clock;
        this.lexicon = new Lexicon(world);
    }

    Instant now() {
        return clock.instant();
    }

    /** No two things are taken in at the same time. */
    private Instant moment() {
        synchronized (world) {
            Instant now = now().truncatedTo(ChronoUnit.MILLIS);
            last = now.isAfter(last) ? now : last.plusMillis(1);
            return last;
        }
    }

    World world() {
        return world;
    }

    String key() {
        return keys.next(now());
    }

    void add(Event event) {
        synchronized (world) {
            journal.append(event);
            world.apply(event);
        }
        live.changed();
    }

    /**
     * A record under a key that nothing has; to have it already is a fault that nobody thought of.
     */
    Entry create(AtUri uri, JsonNode value) {
        synchronized (world) {
            lexicon.require(uri.collection(), value);
            if (world.entry(uri).isPresent()) {
                throw new XrpcError(500, "InternalServerError", "Internal Server Error");
            }
            return write(uri, value, moment());
        }
    }

    /**
     * @param swap the name by its content of what is to be replaced; empty when nothing may stand
     *     there; null when anything may
     */
    Entry put(AtUri uri, JsonNode value, @Nullable String swap) {
        synchronized (world) {
            lexicon.require(uri.collection(), value);
            String before = world.entry(uri).map(Entry::cid).orElse("");
            if (swap != null && !swap.equals(before)) {
                throw new XrpcError(400, "InvalidSwap", "Record was at " + before);
            }
            return write(uri, value, moment());
        }
    }

    Entry write(AtUri uri, JsonNode value, Instant at) {
        String cid = Cid.ofRecord(value.toString().getBytes(StandardCharsets.UTF_8));
        add(new Event.Wrote(at, uri, cid, value));
        return world.entry(uri).orElseThrow();
    }

    /**
     * @return whether there was anything to delete
     */
    boolean delete(AtUri uri) {
        synchronized (world) {
            boolean there = world.entry(uri).isPresent();
            if (there) {
                add(new Event.Deleted(uri));
            }
            return there;
        }
    }

    Entry post(Actor actor, @Nullable Entry answered, String text) {
        return post(actor, answered, text, moment());
    }

    Entry post(Actor actor, @Nullable Entry answered, String text, Instant at) {
        ObjectNode post = Json.object().put("$type", Lexicon.POST).put("text", text);
        if (answered != null) {
            ObjectNode reply = post.putObject("reply");
            Entry root = world.entry(answered.root()).orElse(answered);
            reference(reply.putObject("root"), root);
            reference(reply.putObject("parent"), answered);
        }
        mentions(post, text);
        post.putArray("langs").add("sv");
        post.put("createdAt", Words.time(at));
        return post(actor, post, at);
    }

    /** Who is called by name is told. */
    private void mentions(ObjectNode post, String text) {
        Matcher names = HANDLE.matcher(text);
        while (names.find()) {
            Actor named = world.actor(names.group(1)).orElse(null);
            if (named != null) {
                ArrayNode facets = post.withArray("facets");
                ObjectNode facet = facets.addObject();
                facet.putObject("index")
                        .put("byteStart", bytes(text.substring(0, names.start())))
                        .put("byteEnd", bytes(text.substring(0, names.end())));
                facet.putArray("features")
                        .addObject()
                        .put("$type", "app.bsky.richtext.facet#mention")
                        .put("did", named.did());
            }
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    Entry post(Actor actor, ObjectNode post, Instant at) {
        synchronized (world) {
            lexicon.require(Lexicon.POST, post);
            AtUri uri = new AtUri(actor.did(), Lexicon.POST, keys.next(at));
            return write(uri, post, at);
        }
    }

    static void reference(ObjectNode into, Entry entry) {
        into.put("cid", entry.cid()).put("uri", entry.uri().toString());
    }

    /** What the app does when somebody hides a reply or lets nobody answer. */
    void gate(AtUri root, Consumer<ObjectNode> change) {
        synchronized (world) {
            AtUri uri = new AtUri(root.did(), Lexicon.GATE, root.rkey());
            ObjectNode gate =
                    world.entry(uri)
                            .map(each -> (ObjectNode) each.value().deepCopy())
                            .orElseGet(
                                    () ->
                                            Json.object()
                                                    .put("$type", Lexicon.GATE)
                                                    .put("post", root.toString())
                                                    .put("createdAt", Words.time(now())));
            change.accept(gate);
            write(uri, gate, moment());
        }
    }
}
