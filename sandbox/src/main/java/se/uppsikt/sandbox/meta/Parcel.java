package se.uppsikt.sandbox.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Notices that travel in one POST, with how often it has been tried and when to try again. */
public record Parcel(List<Notice> notices, int attempts, long dueNanos) {

    static Parcel of(List<Notice> notices, long nowNanos) {
        return new Parcel(List.copyOf(notices), 0, nowNanos);
    }

    Parcel failed(long dueAgainNanos) {
        return new Parcel(notices, attempts + 1, dueAgainNanos);
    }

    Parcel dueAt(long nanos) {
        return new Parcel(notices, attempts, nanos);
    }

    /**
     * The bytes to send; changes of the same page and second share an entry, others do not.
     *
     * @param object what the events are of, such as {@code page}
     */
    byte[] body(String object) {
        ObjectNode root = Json.object();
        ArrayNode entries = root.putArray("entry");
        ObjectNode last = null;
        Notice before = null;
        for (Notice notice : notices) {
            if (before == null || last == null || !shareEntry(before, notice)) {
                last = entries.addObject();
                last.put("id", notice.pageId());
                last.put("time", time(notice));
                last.putArray(notice.messaging() ? "messaging" : "changes");
            }
            if (notice.messaging()) {
                ((ArrayNode) last.get("messaging")).add(notice.value());
            } else {
                ObjectNode change = ((ArrayNode) last.get("changes")).addObject();
                change.set("value", notice.value());
                change.put("field", notice.field());
            }
            before = notice;
        }
        root.put("object", object);
        return Json.wire(root);
    }

    private static long time(Notice notice) {
        return notice.messaging() ? notice.at().toEpochMilli() : notice.at().getEpochSecond();
    }

    private static boolean shareEntry(Notice a, Notice b) {
        return a.pageId().equals(b.pageId())
                && a.messaging() == b.messaging()
                && time(a) == time(b);
    }

    public static String signature(String algorithm, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK lacks " + algorithm, e);
        }
    }
}
