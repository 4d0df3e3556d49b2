package se.uppsikt.platforms.bluesky;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * Asks for posts by their uris. What is left out may be gone, or written by somebody whom the
 * account has shut out; only the repository where it should lie can tell.
 */
final class Question {
    static final int BATCH = 25;

    private final Xrpc xrpc;
    private final Access access;
    private final PollSink desk;
    private final Comparing comparing;

    Question(Xrpc xrpc, Access access, PollSink desk, Comparing comparing) {
        this.xrpc = xrpc;
        this.access = access;
        this.desk = desk;
        this.comparing = comparing;
    }

    /** One of which perhaps only the name has been heard. */
    void ask(PlatformKey key) {
        AtUri uri = AtUri.post(key.value());
        if (uri != null && !ask(List.of(uri)).isEmpty()) {
            gone(uri);
        }
    }

    /**
     * Up to {@link #BATCH}.
     *
     * @return those that are not shown
     */
    List<AtUri> ask(List<AtUri> uris) {
        Reply reply = posts(xrpc, access, uris);
        List<Shown> shown = new ArrayList<>();
        Set<AtUri> there = new HashSet<>();
        for (JsonNode each : reply.body().path("posts")) {
            Shown post = Reading.post(each);
            if (post != null) {
                shown.add(post);
                there.add(post.uri());
            }
        }
        comparing.keep(reply, shown);
        return uris.stream().filter(each -> !there.contains(each)).toList();
    }

    static Reply posts(Xrpc xrpc, Access access, List<AtUri> uris) {
        Reply reply =
                xrpc.get(
                        access,
                        "app.bsky.feed.getPosts",
                        uris.stream().map(each -> Map.entry("uris", each.toString())).toList());
        if (!reply.body().path("posts").isArray()) {
            throw PlatformHttp.unavailable(Platform.BLUESKY, "an answer without posts");
        }
        return reply;
    }

    /** One that was left out; what is kept of it is marked when it is not in its repository. */
    void gone(AtUri uri) {
        Contribution known = desk.known(uri.key()).orElse(null);
        byte[] no = known == null ? null : absence(uri);
        if (known != null && no != null) {
            comparing.gone(no, known);
        }
    }

    /** The words in which it is denied; null when it is there. */
    private byte @Nullable [] absence(AtUri uri) {
        try {
            xrpc.get(
                    access,
                    "com.atproto.repo.getRecord",
                    Map.entry("repo", uri.did()),
                    Map.entry("collection", uri.collection()),
                    Map.entry("rkey", uri.rkey()));
            return null;
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() == PlatformProblem.GONE) {
                return trouble.answer();
            }
            throw trouble;
        }
    }
}
