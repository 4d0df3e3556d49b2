package se.uppsikt.platforms.instagram;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.Shown;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;
import tools.jackson.databind.JsonNode;

/**
 * What others say when they name the account, in a post of their own or under one. It is read
 * through the account that was named; by its own id nobody but its owner may see it.
 */
final class Mentions {
    /** Before the id of what is asked for where it is not known to be a mention yet. */
    private static final String MARK = "mention.";

    private static final String IN_A_POST =
            "id,caption,media_type,media_url,permalink,timestamp,username,owner";
    private static final String IN_A_COMMENT = "id,text,timestamp,username,from,media{id}";

    private final Graph graph;
    private final Access access;
    private final PollSink desk;

    Mentions(Graph graph, Access access, PollSink desk) {
        this.graph = graph;
        this.access = access;
        this.desk = desk;
    }

    /** Under what name a mention that has been heard of is asked for. */
    static PlatformKey toAsk(@Nullable PlatformKey medium, @Nullable PlatformKey comment) {
        PlatformKey named = comment == null ? medium : comment;
        return new PlatformKey(MARK + (named == null ? "" : named.value()));
    }

    static boolean isOne(PlatformKey asked) {
        return asked.value().startsWith(MARK);
    }

    static PlatformKey named(PlatformKey asked) {
        return new PlatformKey(asked.value().substring(MARK.length()));
    }

    /**
     * Keeps what is said, or, where the platform does not hand that out, that something is.
     *
     * @param medium the post where the account is named; equal to {@code key} when that is in its
     *     own words
     */
    void keep(PlatformKey key, @Nullable PlatformKey medium) {
        Contribution known = desk.known(key).orElse(null);
        if (known != null && known.kind() != ContributionKind.MENTION) {
            return; // named under a post of our own, and kept as what it is there
        }
        Shown shown;
        byte[] raw;
        try {
            Reply reply = ask(key, medium);
            shown = shown(reply, key, medium);
            raw = reply.raw();
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.REFUSED) {
                throw trouble;
            }
            shown = withheld(key, medium);
            raw = trouble.answer();
        }
        desk.keep(raw, shown.news(access.account(), access.page(), desk.now(), known));
    }

    private Reply ask(PlatformKey key, @Nullable PlatformKey medium) {
        String asked =
                inAComment(key, medium)
                        ? "mentioned_comment.comment_id(%s){%s}"
                                .formatted(Graph.segment(key.value()), IN_A_COMMENT)
                        : "mentioned_media.media_id(%s){%s}"
                                .formatted(Graph.segment(key.value()), IN_A_POST);
        return graph.call(
                Verb.GET, access.token(), Graph.segment(access.page()), Map.of("fields", asked));
    }

    private static boolean inAComment(PlatformKey key, @Nullable PlatformKey medium) {
        return medium != null && !medium.equals(key);
    }

    private static Shown shown(Reply reply, PlatformKey key, @Nullable PlatformKey medium) {
        boolean comment = inAComment(key, medium);
        JsonNode node = reply.body().path(comment ? "mentioned_comment" : "mentioned_media");
        String words = GraphJson.wording(node, comment ? "text" : "caption");
        Author author =
                comment
                        ? Shapes.author(node)
                        : new Author(
                                GraphJson.id(node.path("owner"), "id"),
                                GraphJson.wording(node, "username"));
        return new Shown(
                key,
                ContributionKind.MENTION,
                author,
                comment ? medium : null,
                medium == null ? key : medium,
                words,
                words,
                Shapes.media(node),
                GraphJson.address(node, "permalink"),
                GraphJson.time(node, "timestamp"),
                false,
                null);
    }

    private static Shown withheld(PlatformKey key, @Nullable PlatformKey medium) {
        return new Shown(
                key,
                ContributionKind.MENTION,
                Author.UNKNOWN,
                inAComment(key, medium) ? medium : null,
                medium == null ? key : medium,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                Version.Genre.UNSUPPORTED);
    }
}
