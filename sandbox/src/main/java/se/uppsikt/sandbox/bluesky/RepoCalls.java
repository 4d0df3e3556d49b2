package se.uppsikt.sandbox.bluesky;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods by which records are made, read and deleted in a repository. */
final class RepoCalls {
    private static final Set<String> KNOWN =
            Set.of(Lexicon.POST, Lexicon.GATE, Lexicon.LIKE, Lexicon.BLOCK);
    private static final int MOST = 100;

    private final Repositories repositories;
    private final World world;
    private final Sessions sessions;
    private final Faults faults;
    private final Photos photos;

    RepoCalls(Repositories repositories, Sessions sessions, Faults faults, Photos photos) {
        this.repositories = repositories;
        this.world = repositories.world();
        this.sessions = sessions;
        this.faults = faults;
        this.photos = photos;
    }

    JsonNode answer(String method, Request request) {
        return switch (method) {
            case "com.atproto.repo.createRecord" -> create(mine(request));
            case "com.atproto.repo.putRecord" -> put(mine(request));
            case "com.atproto.repo.deleteRecord" -> delete(mine(request));
            case "com.atproto.repo.getRecord" -> record(Query.of(request));
            case "com.atproto.repo.listRecords" -> list(Query.of(request));
            case "com.atproto.repo.uploadBlob" -> upload(request);
            default -> throw Xrpc.unknown();
        };
    }

    /** Somebody new; who answers a call for an account gets a session with it. */
    JsonNode join(JsonNode asked, Sessions signedIn) {
        String handle = asked.path("handle").asString("").toLowerCase(Locale.ROOT);
        if (!handle.matches("[a-z0-9-]{3,40}(\\.[a-z0-9-]+)+")) {
            throw new XrpcError(400, "InvalidHandle", "Input/handle must be a valid handle");
        }
        if (world.actor(handle).isPresent()) {
            throw new XrpcError(400, "InvalidRequest", "Handle already taken: " + handle);
        }
        String did = "did:plc:" + (repositories.key() + "aaaaaaaaaaa");
        Actor actor = new Actor(did, handle, "");
        repositories.add(new Event.Joined(actor, asked.path("password").asString("")));
        return signedIn.session(actor);
    }

    /** A password for a program, which its maker sees once. */
    JsonNode trust(Request request) {
        String caller = sessions.caller(request);
        String letters = repositories.key() + "abc";
        String password = letters.replaceAll("(.{4})(?!$)", "$1-");
        repositories.add(new Event.Trusted(caller, password));
        return Json.object()
                .put("name", Query.json(request).path("name").asString(""))
                .put("password", password)
                .put("createdAt", Words.time(repositories.now()))
                .put("privileged", false);
    }

    /** A body that concerns a repository, which must be the caller's. */
    private JsonNode mine(Request request) {
        String caller = sessions.caller(request);
        JsonNode asked = Query.json(request);
        String repo = asked.path("repo").asString("");
        Actor actor =
                world.actor(repo)
                        .orElseThrow(() -> XrpcError.invalid("Could not find repo: " + repo));
        if (!actor.did().equals(caller)) {
            throw new XrpcError(401, "AuthenticationRequired", "Authentication Required");
        }
        return asked;
    }

    private AtUri uri(JsonNode asked, @Nullable String otherwise) {
        String collection = asked.path("collection").asString("");
        String rkey = asked.path("rkey").asString(otherwise == null ? "" : otherwise);
        String did = world.actor(asked.path("repo").asString("")).orElseThrow().did();
        return AtUri.parse("at://" + did + "/" + collection + "/" + rkey)
                .orElseThrow(
                        () -> XrpcError.invalid("Error: Input/rkey must be a valid Record Key"));
    }

    private JsonNode create(JsonNode asked) {
        AtUri uri = uri(asked, repositories.key());
        return written(repositories.create(uri, asked.path("record")));
    }

    private JsonNode put(JsonNode asked) {
        JsonNode swap = asked.path("swapRecord");
        return written(
                repositories.put(
                        uri(asked, null),
                        asked.path("record"),
                        swap.isMissingNode() ? null : swap.asString("")));
    }

    private JsonNode written(Entry entry) {
        faults.written(entry.uri());
        ObjectNode said = Json.object().put("uri", entry.uri().toString()).put("cid", entry.cid());
        said.set("commit", commit());
        return said.put(
                "validationStatus", KNOWN.contains(entry.uri().collection()) ? "valid" : "unknown");
    }

    private ObjectNode commit() {
        String revision = repositories.key();
        return Json.object()
                .put("cid", Cid.ofRecord(revision.getBytes(StandardCharsets.UTF_8)))
                .put("rev", revision);
    }

    /** What is not there is deleted all the same. */
    private JsonNode delete(JsonNode asked) {
        ObjectNode said = Json.object();
        if (repositories.delete(uri(asked, null))) {
            said.set("commit", commit());
        }
        return said;
    }

    private JsonNode record(Query query) {
        String repo = query.required("repo");
        String did =
                world.actor(repo)
                        .orElseThrow(() -> XrpcError.invalid("Could not find repo: " + repo))
                        .did();
        AtUri uri = new AtUri(did, query.required("collection"), query.required("rkey"));
        Entry entry =
                world.entry(uri)
                        .orElseThrow(
                                () ->
                                        new XrpcError(
                                                400,
                                                "RecordNotFound",
                                                "Could not locate record: " + uri));
        return shown(entry);
    }

    private static ObjectNode shown(Entry entry) {
        ObjectNode shown = Json.object().put("uri", entry.uri().toString()).put("cid", entry.cid());
        shown.set("value", entry.value());
        return shown;
    }

    private JsonNode list(Query query) {
        String repo = query.required("repo");
        Actor actor =
                world.actor(repo)
                        .orElseThrow(() -> XrpcError.invalid("Could not find repo: " + repo));
        int limit = query.number("limit", 50, 1, MOST);
        String cursor = query.value("cursor", "");
        List<Entry> all =
                world.records(actor.did(), query.required("collection")).stream()
                        .filter(each -> cursor.isEmpty() || each.uri().rkey().compareTo(cursor) < 0)
                        .limit(limit)
                        .toList();
        ObjectNode said = Json.object();
        ArrayNode records = said.putArray("records");
        all.forEach(each -> records.add(shown(each)));
        return all.isEmpty() ? said : said.put("cursor", all.getLast().uri().rkey());
    }

    private JsonNode upload(Request request) {
        String caller = sessions.caller(request);
        String type = request.header("content-type");
        try {
            String photo =
                    photos.keep(request.body())
                            .orElseThrow(
                                    () -> XrpcError.invalid("Not a picture that is taken here"));
            String cid = Cid.ofBlob(request.body());
            repositories.add(
                    new Event.Uploaded(
                            cid,
                            new Blob(
                                    caller,
                                    photo,
                                    type == null ? "application/octet-stream" : type,
                                    request.body().length)));
            ObjectNode said = Json.object();
            ObjectNode blob = said.putObject("blob").put("$type", "blob");
            blob.putObject("ref").put("$link", cid);
            blob.put("mimeType", type).put("size", request.body().length);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
