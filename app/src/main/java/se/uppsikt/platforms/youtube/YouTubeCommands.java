package se.uppsikt.platforms.youtube;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers, hides and removes on a channel. Hiding is holding for review, and can be taken back;
 * removing is rejecting, and cannot.
 */
final class YouTubeCommands {
    private static final Map<String, String> MADE = Map.of("part", "id,snippet");

    private final DataApi api;
    private final Access access;

    YouTubeCommands(DataApi api, Access access) {
        this.api = api;
        this.access = access;
    }

    /** What a person does in its place. */
    static String unable(Command.Deed deed) {
        return switch (deed) {
            case PRIVATE_ANSWER -> "YouTube har inga enskilda meddelanden. Svara öppet i stället.";
            case BLOCK ->
                    "Den som stängs ute från en kanal kan inget program släppa in igen. Blockera för hand i YouTube Studio, så att det kan hävas där när tiden är slut.";
            case UNBLOCK -> "Blockeringen hävs för hand i YouTube Studio.";
            case CLOSE_COMMENTS, OPEN_COMMENTS ->
                    "Kommentarerna under en film stängs och öppnas för hand i YouTube Studio.";
            case LIKE, UNLIKE ->
                    "YouTube låter inte andra program gilla kommentarer. Gör det på YouTube.";
            case ANSWER, HIDE, UNHIDE, REMOVE -> "Gör det för hand i YouTube Studio.";
        };
    }

    Done carryOut(Order order) {
        try {
            return switch (order.deed()) {
                case ANSWER -> answer(order);
                case HIDE -> stand(order, "heldForReview");
                case UNHIDE -> stand(order, "published");
                case REMOVE -> remove(order);
                case PRIVATE_ANSWER, BLOCK, UNBLOCK, CLOSE_COMMENTS, OPEN_COMMENTS, LIKE, UNLIKE ->
                        throw no(unable(order.deed()));
            };
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() == PlatformProblem.GONE) {
                // To another channel's key YouTube says that what is held back is not there.
                new Channel(api, access).uploads();
            }
            throw trouble;
        }
    }

    private Done answer(Order order) {
        Contribution about = order.about();
        ObjectNode body = GraphJson.JSON.createObjectNode();
        ObjectNode snippet = body.putObject("snippet");
        boolean film = about.kind() == ContributionKind.POST;
        if (film) {
            snippet.put("channelId", access.page()).put("videoId", name(about.key()));
            snippet.putObject("topLevelComment")
                    .putObject("snippet")
                    .put("textOriginal", wording(order));
        } else {
            snippet.put("parentId", name(under(about))).put("textOriginal", wording(order));
        }
        DataApi.Reply reply =
                api.post(access.token(), film ? "commentThreads" : "comments", MADE, body);
        PlatformKey key = GraphJson.key(reply.body(), "id");
        if (key == null) {
            throw PlatformHttp.outcomeUnknown(Platform.YOUTUBE, "no id in the answer");
        }
        return new Done(key, reply.raw());
    }

    /** YouTube has two levels: an answer to a reply goes under the comment that it answers. */
    static PlatformKey under(Contribution about) {
        PlatformKey parent = about.parent();
        return parent == null || parent.equals(about.thread()) ? about.key() : parent;
    }

    private Done stand(Order order, String standing) {
        requireComment(order.about());
        if (own(order.about())) {
            throw no(
                    "YouTube låter inte kanalen dölja det den själv har skrivit. Ta bort det i stället.");
        }
        return moderated(order, Map.of("moderationStatus", standing));
    }

    private Done remove(Order order) {
        requireComment(order.about());
        if (own(order.about())) {
            Map<String, String> asked = Map.of("id", name(order.about().key()));
            return done(api.delete(access.token(), "comments", asked));
        }
        return moderated(order, Map.of("moderationStatus", "rejected"));
    }

    private Done moderated(Order order, Map<String, String> wanted) {
        Map<String, String> asked = new HashMap<>(wanted);
        asked.put("id", name(order.about().key()));
        return done(api.post(access.token(), "comments/setModerationStatus", asked, null));
    }

    /** It is answered with nothing when it is done. */
    private static Done done(DataApi.Reply reply) {
        byte[] said = reply.raw();
        return new Done(null, said.length == 0 ? "{}".getBytes(StandardCharsets.US_ASCII) : said);
    }

    private boolean own(Contribution about) {
        return access.page().equals(about.author().platformId());
    }

    private static void requireComment(Contribution about) {
        if (about.kind() != ContributionKind.COMMENT) {
            throw no("Filmer döljs och tas bort i YouTube Studio.");
        }
    }

    /** What is no name of YouTube's never becomes part of a call. */
    static String name(PlatformKey key) {
        if (!Reading.isName(key.value())) {
            throw no("YouTubes beteckning på innehållet har en form som inte går att använda.");
        }
        return key.value();
    }

    static String wording(Order order) {
        if (order.text() == null) {
            throw new IllegalStateException("an answer without text");
        }
        return order.text();
    }

    private static PlatformTrouble no(String words) {
        return new PlatformTrouble(PlatformProblem.REFUSED, "not by program", words, null);
    }
}
