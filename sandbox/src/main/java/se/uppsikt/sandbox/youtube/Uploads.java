package se.uppsikt.sandbox.youtube;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;

/**
 * Films and captions, sent in pieces or whole. Which sessions there are is kept in memory: a
 * restart forgets them, as the platform does after a week.
 */
final class Uploads {
    private static final int CHUNK = 256 * 1024;
    private static final Pattern RANGE =
            Pattern.compile("bytes (?:([0-9]{1,12})-([0-9]{1,12})|\\*)/([0-9]{1,12}|\\*)");

    private final Studio studio;
    private final Received received;
    private final Reels reels;
    private final Map<String, Session> sessions = new HashMap<>();
    private int begun;

    /**
     * @param made what became of it; null while it is sent
     */
    private record Session(Call call, String what, JsonNode told, @Nullable String made) {}

    Uploads(Studio studio, Received received, Reels reels) {
        this.studio = studio;
        this.received = received;
        this.reels = reels;
    }

    /**
     * @param what {@code videos} or {@code captions}
     */
    synchronized Response answer(Call call, String what) {
        String session = call.value("upload_id");
        if (session != null) {
            return goOn(call, session);
        }
        return switch (call.value("uploadType", "multipart")) {
            case "resumable" -> begin(call, what);
            case "multipart" -> whole(call, what);
            default -> throw ApiError.invalid("uploadType");
        };
    }

    /** Whether it goes on with what is begun: that is paid for already. */
    static boolean goesOn(Call call) {
        return call.has("upload_id");
    }

    synchronized void forget() {
        sessions.clear();
    }

    private Response begin(Call call, String what) {
        JsonNode told = call.json();
        received.check(call, what, told);
        String id = reel();
        sessions.put(id, new Session(call, what, told, null));
        String where =
                call.request().base()
                        + call.request().path()
                        + "?uploadType=resumable&upload_id="
                        + id;
        return Response.of(200, "text/plain", new byte[0]).with("Location", where);
    }

    private String reel() {
        String id = "uppladdning" + studio.name(20) + begun++;
        reels.begin(id);
        return id;
    }

    /** What is finished is shown again to whoever asks. */
    private Response goOn(Call call, String id) {
        Session session = sessions.get(id);
        if (session == null) {
            throw ApiError.notFound("global", "notFound", "Upload session not found");
        }
        if (session.made() != null) {
            return received.shown(call, session.what(), session.made());
        }
        String range = call.request().header("content-range");
        Matcher told = RANGE.matcher(range == null ? "" : range);
        if (!told.matches()) {
            reels.append(id, call.request().body());
            return finished(id, session);
        }
        if (told.group(1) == null || Long.parseLong(told.group(1)) != reels.size(id)) {
            return soFar(id);
        }
        return sent(call, id, session, told.group(3));
    }

    private Response sent(Call call, String id, Session session, String total) {
        byte[] part = call.request().body();
        boolean last = !total.equals("*") && reels.size(id) + part.length >= Long.parseLong(total);
        if (!last && part.length % CHUNK != 0) {
            throw ApiError.badRequest(
                    "global", "badContent", "Chunks must be multiples of 256 KiB");
        }
        reels.append(id, part);
        return last ? finished(id, session) : soFar(id);
    }

    private Response soFar(String id) {
        Response answer = Response.of(308, "text/plain", new byte[0]);
        long size = reels.size(id);
        return size == 0 ? answer : answer.with("Range", "bytes=0-" + (size - 1));
    }

    private Response finished(String id, Session session) {
        String made = received.made(session.call(), session.what(), session.told(), id);
        sessions.put(id, new Session(session.call(), session.what(), session.told(), made));
        return received.shown(session.call(), session.what(), made);
    }

    /** Two parts in one body: what it is, and its bytes. */
    private Response whole(Call call, String what) {
        // Latin-1 keeps every byte as one character, so that positions are byte positions.
        String body = new String(call.request().body(), StandardCharsets.ISO_8859_1);
        int line = body.indexOf("\r\n");
        String[] parts = line < 2 ? new String[0] : body.split(mark(body, line), -1);
        if (parts.length < 3) {
            throw ApiError.badRequest("global", "badContent", "Bad content");
        }
        JsonNode told = Call.json(content(parts[1]));
        received.check(call, what, told);
        String id = reel();
        reels.append(id, content(parts[2]));
        return received.shown(call, what, received.made(call, what, told, id));
    }

    private static String mark(String body, int line) {
        return "(?:^|\r\n)" + Pattern.quote(body.substring(0, line)) + "(?:--)?\r\n";
    }

    private static byte[] content(String part) {
        int from = part.indexOf("\r\n\r\n");
        return (from < 0 ? "" : part.substring(from + 4)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
