package se.uppsikt.platforms.facebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.FilePart;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher.Order;
import se.uppsikt.records.PlatformKey;

/** The calls that all sorts of publications on a page are made of. */
record PublishingCalls(Graph graph, Access access, Order order) {
    /** An edge of the page. */
    String edge(String name) {
        return Graph.segment(access.page()) + "/" + name;
    }

    /** The key of what the platform names by a number within the page. */
    PlatformKey key(String number) {
        return new PlatformKey(number.contains("_") ? number : access.page() + "_" + number);
    }

    Reply unseen(String path, Map<String, String> parameters) {
        return graph.call(Verb.UNSEEN, access.token(), path, parameters);
    }

    Reply unseen(String path, Map<String, String> parameters, FilePart file) {
        return graph.upload(Verb.UNSEEN, access.token(), path, parameters, file);
    }

    /** A picture that nobody sees until it is put in something. */
    String unseen(Post.Medium picture) {
        byte[] bytes = part(picture.stored(), 0, Integer.MAX_VALUE);
        String name = "bild" + picture.type().ending();
        return made(
                unseen(
                        edge("photos"),
                        picture.alt().isEmpty()
                                ? Map.of("published", "false")
                                : Map.of("published", "false", "alt_text_custom", picture.alt()),
                        new FilePart("source", name, picture.type().mime(), bytes)));
    }

    /** So many bytes of a file, from a place in it, or as many as there are. */
    byte[] part(StoredMedia stored, long from, int most) {
        try (InputStream bytes = order.media().open(stored)) {
            bytes.skipNBytes(from);
            return bytes.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of " + order.id().value() + " was not read", e);
        }
    }

    /** The id of what was made. */
    static String made(Reply reply) {
        String id = GraphJson.id(reply.body(), "id");
        if (id == null) {
            throw unclear("no id in the answer");
        }
        return id;
    }

    /** The one call by which it appears. */
    Reply appears(String path, Map<String, String> parameters) {
        Reply reply = graph.call(Verb.POST, access.token(), path, parameters);
        if (!GraphJson.flag(reply.body(), "success")) {
            throw Graph.outcomeUnknown(Platform.FACEBOOK, "no success in the answer");
        }
        return reply;
    }

    Reply read(String path, String fields) {
        return graph.call(Verb.GET, access.token(), path, Map.of("fields", fields));
    }

    /**
     * Nothing when it is not there, asked for nothing but its id and with a token that holds: that
     * one of the fields is refused says nothing of it.
     */
    Optional<Reply> there(String id, String fields) {
        try {
            return Optional.of(read(Graph.segment(id), fields));
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case GONE, REFUSED -> {
                    if (new FacebookPresence(graph, access)
                            .absence(new PlatformKey(id))
                            .isEmpty()) {
                        throw trouble;
                    }
                    yield Optional.empty();
                }
                case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> throw trouble;
            };
        }
    }

    /** Of a step that is made once more. */
    static PlatformTrouble unclear(String code) {
        return new PlatformTrouble(
                PlatformProblem.UNAVAILABLE, code, "Facebook svarar inte ordentligt.", null);
    }
}
