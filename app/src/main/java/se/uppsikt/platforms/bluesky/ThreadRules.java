package se.uppsikt.platforms.bluesky;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record with the rules of one thread of the account's own: which replies are put aside, and
 * who may answer. It is read and replaced as a whole, and everything in it that is not changed here
 * stays; when somebody else has replaced it meanwhile it is read again.
 */
final class ThreadRules {
    static final int MOST_HIDDEN = 300;
    private static final int TRIES = 4;

    private final Repository repository;
    private final Wire wire;
    private final AtUri root;

    ThreadRules(Repository repository, Wire wire, AtUri root) {
        this.repository = repository;
        this.wire = wire;
        this.root = root;
    }

    boolean hides(AtUri reply) {
        return repository.find(root.gate()).stream()
                .flatMap(each -> each.body().path("value").path("hiddenReplies").valueStream())
                .anyMatch(each -> reply.toString().equals(each.asString("")));
    }

    /** Whether nobody but whoever wrote the post may answer. */
    boolean closed() {
        return repository
                .find(root.gate())
                .map(each -> each.body().path("value").path("allow"))
                .filter(allow -> allow.isArray() && allow.isEmpty())
                .isPresent();
    }

    Reply hide(AtUri reply, boolean hidden) {
        return change(
                rules -> {
                    ArrayNode left = GraphJson.JSON.createArrayNode();
                    for (JsonNode each : rules.path("hiddenReplies")) {
                        if (!reply.toString().equals(each.asString(""))) {
                            left.add(each);
                        }
                    }
                    if (hidden && left.size() >= MOST_HIDDEN) {
                        throw full();
                    }
                    if (hidden) {
                        left.add(reply.toString());
                    }
                    rules.set("hiddenReplies", left);
                });
    }

    Reply close(boolean closed) {
        return change(
                rules -> {
                    rules.remove("allow");
                    if (closed) {
                        rules.putArray("allow");
                    }
                });
    }

    private Reply change(Consumer<ObjectNode> change) {
        for (int attempt = 1; ; attempt++) {
            Optional<Reply> before = repository.find(root.gate());
            ObjectNode rules =
                    before.map(each -> each.body().path("value"))
                            .filter(JsonNode::isObject)
                            .map(each -> (ObjectNode) each.deepCopy())
                            .orElseGet(this::none);
            change.accept(rules);
            try {
                return repository.replace(
                        root.gate(), rules, before.map(ThreadRules::name).orElse(null));
            } catch (PlatformTrouble trouble) {
                if (trouble.problem() != PlatformProblem.UNAVAILABLE || attempt == TRIES) {
                    throw trouble;
                }
                // Another writer came between; what it wrote is read before it is written again.
            }
        }
    }

    private static @Nullable String name(Reply reply) {
        return GraphJson.text(reply.body(), "cid");
    }

    private ObjectNode none() {
        return GraphJson.JSON
                .createObjectNode()
                .put("$type", AtUri.GATE)
                .put("post", root.toString())
                .put("createdAt", wire.now().toString());
    }

    private static PlatformTrouble full() {
        return new PlatformTrouble(
                PlatformProblem.REFUSED,
                "too many hidden",
                "I tråden är redan 300 svar dolda, och fler tar Bluesky inte emot. Stäng svaren i tråden, eller blockera den som skrev.",
                null);
    }
}
