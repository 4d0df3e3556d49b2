package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.DeliveryEndpoint;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;

/**
 * The hub that tells of new, renamed and removed films (PubSubHubbub): how it is asked to, how it
 * signs, and how it asks whether the address is ours. It forgets after some days and is asked again
 * in good time.
 */
@Component
class Hub implements DeliveryEndpoint {
    private static final Duration AGAIN = Duration.ofDays(2);
    private static final Duration LEASE = Duration.ofDays(5);
    private static final String TOPIC = "https://www.youtube.com/xml/feeds/videos.xml?channel_id=";
    private static final Pattern OURS =
            Pattern.compile(Pattern.quote(TOPIC) + "[A-Za-z0-9_-]{1,60}");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.-]{1,200}");
    private static final String PREFIX = "sha1=";
    private static final int HEX_LENGTH = 40;

    private final URI base;
    private final String callback;
    private final PlatformHttp http;
    private final Apps apps;
    private final CountRows counts;

    /**
     * @param base the hub's address, and ours as the hub reaches it; without ours nobody is told
     */
    Hub(
            @Value("${uppsikt.youtube.hub:${uppsikt.sandbox:https://pubsubhubbub.appspot.com}}")
                    URI base,
            @Value("${uppsikt.youtube.callback:}") String callback,
            PlatformHttp http,
            Apps apps,
            CountRows counts) {
        this.base = base;
        this.callback = callback;
        this.http = http;
        this.apps = apps;
        this.counts = counts;
    }

    /** Asks unless it has been asked a short while ago. */
    void keepTelling(Access access, Instant now) {
        Optional<AppKeys> keys = apps.keys(Platform.YOUTUBE);
        if (callback.isBlank()
                || keys.isEmpty()
                || counts.askedSince(access.account(), now.minus(AGAIN))) {
            return;
        }
        ask(access, keys.get());
        counts.asked(access.account(), now);
    }

    private void ask(Access access, AppKeys keys) {
        Map<String, String> asked =
                Map.of(
                        "hub.mode",
                        "subscribe",
                        "hub.verify",
                        "async",
                        "hub.callback",
                        callback,
                        "hub.topic",
                        TOPIC + access.page(),
                        "hub.verify_token",
                        keys.verifyToken().reveal(),
                        "hub.secret",
                        secret(keys),
                        "hub.lease_seconds",
                        Long.toString(LEASE.toSeconds()));
        HttpResponse<byte[]> answer =
                http.send(
                        Platform.YOUTUBE,
                        HttpRequest.newBuilder(
                                        URI.create(
                                                base.toString().replaceAll("/+$", "")
                                                        + "/subscribe"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(DataApi.form(asked))),
                        Effect.READS); // to be told twice of a film is no other thing than once
        if (answer.statusCode() / 100 != 2) {
            throw PlatformHttp.unavailable(
                    Platform.YOUTUBE, "the hub, status " + answer.statusCode());
        }
    }

    @Override
    public String path() {
        return "/webhook/youtube";
    }

    @Override
    public String source() {
        return YouTube.WEBHOOK;
    }

    @Override
    public String signatureHeader() {
        return "X-Hub-Signature";
    }

    @Override
    public boolean signed(byte[] body, @Nullable String claimed) {
        AppKeys keys = apps.keys(Platform.YOUTUBE).orElse(null);
        if (keys == null
                || claimed == null
                || claimed.length() != PREFIX.length() + HEX_LENGTH
                || !claimed.startsWith(PREFIX)) {
            return false;
        }
        try {
            byte[] told = HexFormat.of().parseHex(claimed, PREFIX.length(), claimed.length());
            return MessageDigest.isEqual(told, signature(keys, body));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] signature(AppKeys keys, byte[] body) {
        return hmac("HmacSHA1", secret(keys).getBytes(StandardCharsets.US_ASCII), body);
    }

    /** A feed without any film in it. */
    @Override
    public Optional<Trial> trial(String word) {
        byte[] body =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Prov %s</title></feed>"
                        .formatted(word)
                        .getBytes(StandardCharsets.UTF_8);
        return apps.keys(Platform.YOUTUBE)
                .map(keys -> PREFIX + HexFormat.of().formatHex(signature(keys, body)))
                .map(signature -> new Trial(body, signature));
    }

    @Override
    public Optional<String> verified(UnaryOperator<@Nullable String> question) {
        String token = question.apply("hub.verify_token");
        String topic = question.apply("hub.topic");
        boolean right =
                "subscribe".equals(question.apply("hub.mode"))
                        && topic != null
                        && OURS.matcher(topic).matches()
                        && token != null
                        && apps.keys(Platform.YOUTUBE)
                                .filter(keys -> new Secret(word(keys)).is(token))
                                .isPresent();
        return Optional.ofNullable(question.apply("hub.challenge"))
                .filter(challenge -> right && CHALLENGE.matcher(challenge).matches());
    }

    /** The hub is to know no secret that opens anything else. */
    static String secret(AppKeys keys) {
        return derived(keys, "youtube hub");
    }

    /** By which a question is known to be an answer to our own. */
    static String word(AppKeys keys) {
        return derived(keys, "youtube hub asks");
    }

    private static String derived(AppKeys keys, String purpose) {
        byte[] derived =
                hmac(
                        "HmacSHA256",
                        keys.secret().reveal().getBytes(StandardCharsets.UTF_8),
                        purpose.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(derived);
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
