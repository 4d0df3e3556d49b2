package se.uppsikt.platforms.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.Adapter.Upload;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Contribution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers, hides, shuts out and likes. Everything that is made is called by the command's own name,
 * so that it cannot be made twice and can be looked up.
 */
final class BlueskyCommands {
    private final Xrpc xrpc;
    private final Access access;
    private final Repository repository;

    BlueskyCommands(Xrpc xrpc, Access access) {
        this.xrpc = xrpc;
        this.access = access;
        this.repository = new Repository(xrpc, access);
    }

    /** Why it is done by hand, and how. */
    static String unable(Command.Deed deed) {
        return switch (deed) {
            case REMOVE ->
                    "På Bluesky ligger inlägg hos den som skrev dem, och ingen annan kan ta bort dem. Dölj svaret i tråden, och anmäl det i Bluesky om det bryter mot reglerna där: öppna inlägget, tryck på de tre punkterna och välj Anmäl inlägg. Det ni själva har skrivit tar ni bort på samma ställe.";
            case PRIVATE_ANSWER ->
                    "Uppsikt skickar inga meddelanden på Bluesky. Svara öppet i stället.";
            case ANSWER,
                    HIDE,
                    UNHIDE,
                    BLOCK,
                    UNBLOCK,
                    CLOSE_COMMENTS,
                    OPEN_COMMENTS,
                    LIKE,
                    UNLIKE ->
                    "Gör det för hand i Bluesky.";
        };
    }

    Done carryOut(Order order) {
        return switch (order.deed()) {
            case ANSWER -> answer(order);
            case HIDE -> done(rules(order).hide(reply(order), true));
            case UNHIDE -> done(rules(order).hide(reply(order), false));
            case CLOSE_COMMENTS -> done(rules(order).close(true));
            case OPEN_COMMENTS -> done(rules(order).close(false));
            case BLOCK -> block(order);
            case UNBLOCK -> delete(AtUri.BLOCK, author(order.about()));
            case LIKE -> like(order);
            case UNLIKE -> delete(AtUri.LIKE, post(order.about()).toString());
            case REMOVE, PRIVATE_ANSWER -> throw no(unable(order.deed()));
        };
    }

    /** What answers must say by their contents what it answers and where the thread begins. */
    private Done answer(Order order) {
        AtUri parent = post(order.about());
        AtUri root = AtUri.post(order.about().thread().value());
        AtUri top = root == null || order.about().parent() == null ? parent : root;
        JsonNode posts = Question.posts(xrpc, access, List.of(parent, top)).body().path("posts");
        JsonNode answered = shown(posts, parent);
        if (answered == null) {
            throw gone();
        }
        if (answered.path("viewer").path("replyDisabled").asBoolean(false)) {
            throw no(
                    "I den här tråden får kontot inte svara: den som började den har stängt svaren.");
        }
        ObjectNode record = record(AtUri.POST).put("text", wording(order));
        if (!Links.in(wording(order)).isEmpty()) {
            record.set("facets", Links.in(wording(order)));
        }
        ObjectNode reply = record.putObject("reply");
        reply.set("parent", reference(answered));
        JsonNode first = shown(posts, top);
        reply.set("root", first == null ? root(answered) : reference(first));
        Upload picture = order.picture();
        if (picture != null) {
            record.set("embed", pictures(picture));
        }
        AtUri made = repository.own(AtUri.POST, Tid.of(order.id()));
        return new Done(made.key(), repository.create(made, record).raw());
    }

    private static @Nullable JsonNode shown(JsonNode posts, AtUri uri) {
        for (JsonNode each : posts) {
            if (uri.toString().equals(GraphJson.text(each, "uri"))) {
                return each;
            }
        }
        return null;
    }

    private static ObjectNode reference(JsonNode post) {
        return GraphJson.JSON
                .createObjectNode()
                .put("uri", GraphJson.text(post, "uri"))
                .put("cid", GraphJson.text(post, "cid"));
    }

    /** The first post may be gone; what answers it says which it was. */
    private static JsonNode root(JsonNode answered) {
        JsonNode root = answered.path("record").path("reply").path("root");
        return root.isObject() ? root : reference(answered);
    }

    private ObjectNode pictures(Upload picture) {
        JsonNode blob = xrpc.upload(access, picture.picture().stored().mime(), picture.bytes());
        ObjectNode embed = GraphJson.JSON.createObjectNode().put("$type", "app.bsky.embed.images");
        embed.putArray("images").addObject().put("alt", picture.picture().alt()).set("image", blob);
        return embed;
    }

    private Done block(Order order) {
        String whom = author(order.about());
        AtUri made = repository.own(AtUri.BLOCK, Tid.of(order.id()));
        return done(repository.create(made, record(AtUri.BLOCK).put("subject", whom)));
    }

    private Done like(Order order) {
        AtUri post = post(order.about());
        JsonNode posts = Question.posts(xrpc, access, List.of(post)).body().path("posts");
        JsonNode liked = shown(posts, post);
        if (liked == null) {
            throw gone();
        }
        ObjectNode record = record(AtUri.LIKE);
        record.set("subject", reference(liked));
        return done(repository.create(repository.own(AtUri.LIKE, Tid.of(order.id())), record));
    }

    /** Every record by which it is so; when there is none it is so no more. */
    private Done delete(String collection, String subject) {
        byte[] said = "{}".getBytes(StandardCharsets.US_ASCII);
        for (AtUri each : repository.about(collection, subject)) {
            said = repository.delete(each).raw();
        }
        return new Done(null, said);
    }

    private ObjectNode record(String type) {
        return GraphJson.JSON
                .createObjectNode()
                .put("$type", type)
                .put("createdAt", xrpc.wire().now().toString());
    }

    private static Done done(Reply reply) {
        return new Done(null, reply.raw());
    }

    /** Only in a thread that the account itself has begun does it rule. */
    ThreadRules rules(Order order) {
        AtUri root = AtUri.post(order.about().thread().value());
        if (root == null || !root.did().equals(access.page())) {
            throw no(
                    "Tråden är någon annans, och där kan kontot varken dölja svar eller stänga dem. Blockera den som skrev, eller anmäl inlägget i Bluesky.");
        }
        return new ThreadRules(repository, xrpc.wire(), root);
    }

    static AtUri reply(Order order) {
        AtUri reply = post(order.about());
        if (order.about().key().equals(order.about().thread())) {
            throw no("Ett eget inlägg går inte att dölja på Bluesky. Ta bort det där i stället.");
        }
        return reply;
    }

    /** What is no name of the network's never becomes part of a call. */
    static AtUri post(Contribution about) {
        AtUri uri = AtUri.post(about.key().value());
        if (uri == null) {
            throw no("Inläggets beteckning har en form som inte går att använda på Bluesky.");
        }
        return uri;
    }

    static String author(Contribution about) {
        return post(about).did();
    }

    static String wording(Order order) {
        if (order.text() == null) {
            throw new IllegalStateException("an answer without text");
        }
        return order.text();
    }

    private static PlatformTrouble gone() {
        return new PlatformTrouble(
                PlatformProblem.GONE,
                "not shown by its uri",
                "Innehållet finns inte längre på Bluesky, eller så har den som skrev blockerat kontot.",
                null);
    }

    static PlatformTrouble no(String words) {
        return new PlatformTrouble(PlatformProblem.REFUSED, "not by program", words, null);
    }
}
