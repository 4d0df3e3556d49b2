package se.uppsikt.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed webhook deliveries as Facebook sends them: one comment each, all different, non-ASCII
 * escaped.
 */
final class Deliveries {
    private static final String BODY =
            """
            {"object":"page","entry":[{"id":"110200300400003","time":%d,"changes":[{"value":{"from":{"id":"6100%010d",\
            "name":"Prov Provsson %d"},"post":{"status_type":"mobile_status_update","is_published":true,\
            "updated_time":"2026-11-20T07:30:00+0000","permalink_url":\
            "https://www.facebook.com/110200300400003/posts/9001","promotion_status":"inactive",\
            "id":"110200300400003_9001"},"message":"%s","post_id":"110200300400003_9001","comment_id":"9001_%d",\
            "created_time":%d,"item":"comment","parent_id":"110200300400003_9001","verb":"add"},"field":"feed"}]}]}""";
    private static final String[] WORDS = {
        "biblioteket",
        "\\u00f6ppnar",
        "n\\u00e4r",
        "lekplatsen",
        "p\\u00e5",
        "s\\u00f6ndagar",
        "kommunen",
        "sn\\u00f6r\\u00f6jning",
        "cykelv\\u00e4gen",
        "tack",
        "fr\\u00e5gan",
        "skolan",
        "\\u00c5byn\\u00e4s",
        "m\\u00e5ste",
        "vilken",
        "tid",
        "buss"
    };

    private final Random random;
    private final Mac mac;
    private final String host;
    private long next;

    Deliveries(String host, String secret, long seed) {
        this.host = host;
        this.next = seed * 1_000_000_000L;
        this.random = new Random(seed);
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One whole HTTP/1.1 request, ready for the socket. */
    byte[] next() {
        long number = next++;
        long time = 1_795_000_000L + number % 1_000_000;
        byte[] body =
                BODY.formatted(time, number % 100_000, number % 5000, message(), number, time - 2)
                        .getBytes(StandardCharsets.US_ASCII);
        String head =
                "POST /webhook/facebook HTTP/1.1\r\nHost: "
                        + host
                        + "\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256="
                        + HexFormat.of().formatHex(mac.doFinal(body))
                        + "\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n";
        byte[] request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        return request;
    }

    private String message() {
        StringBuilder text = new StringBuilder();
        int words = 5 + random.nextInt(30);
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.append(random.nextInt()).toString();
    }
}
