package se.uppsikt.platforms.snapchat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.core.JacksonException;

/** The Marketing API on the wire. It is only read. */
@Component
class MarketingApi {
    private static final String VERSION = "/v1/";
    private static final int MOST_PAGES = 10_000;

    private final String base;
    private final PlatformHttp http;

    MarketingApi(
            @Value("${uppsikt.snapchat.address:${uppsikt.sandbox:https://adsapi.snapchat.com}}")
                    URI base,
            PlatformHttp http) {
        this.base = base.toString().replaceAll("/+$", "") + VERSION;
        this.http = http;
    }

    Reply get(Secret token, String path, Map<String, String> asked) {
        String query = asked.isEmpty() ? "" : "?" + form(asked);
        return send(token, URI.create(base + path + query));
    }

    /** Walks through a list, a page at a time. */
    void walk(Secret token, String path, Map<String, String> asked, Consumer<Reply> each) {
        Reply reply = get(token, path, asked);
        Set<URI> been = new HashSet<>();
        while (true) {
            each.accept(reply);
            URI next = next(reply);
            if (next == null) {
                return;
            }
            if (!been.add(next) || been.size() > MOST_PAGES) {
                throw PlatformHttp.unavailable(Platform.SNAPCHAT, "a list that goes round");
            }
            reply = send(token, next);
        }
    }

    /** Only an address below our own is followed: an answer sends nobody, and no key, elsewhere. */
    private @Nullable URI next(Reply reply) {
        String link = reply.nextLink();
        if (link == null) {
            return null;
        }
        URI next = leadsOn(base, link);
        if (next == null) {
            throw PlatformHttp.unavailable(Platform.SNAPCHAT, "next_link leads elsewhere");
        }
        return next;
    }

    /**
     * The address, when it lies below the one that is asked; null otherwise. Pure.
     *
     * @param base with a slash at its end
     */
    static @Nullable URI leadsOn(String base, String link) {
        try {
            URI ours = URI.create(base);
            URI next = URI.create(link);
            boolean same =
                    ours.getScheme().equals(next.getScheme())
                            && ours.getRawAuthority().equals(next.getRawAuthority())
                            && next.normalize().getRawPath().startsWith(ours.getRawPath());
            return same ? next : null;
        } catch (IllegalArgumentException | NullPointerException notAnAddress) {
            return null;
        }
    }

    private Reply send(Secret token, URI address) {
        HttpRequest.Builder call =
                HttpRequest.newBuilder(address)
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token.reveal())
                        .GET();
        HttpResponse<byte[]> answer = http.send(Platform.SNAPCHAT, call, Effect.READS);
        try {
            Reply reply = new Reply(answer.body(), GraphJson.JSON.readTree(answer.body()));
            if (answer.statusCode() / 100 != 2 || reply.refused()) {
                throw SnapErrors.trouble(
                        answer.statusCode(),
                        reply.body(),
                        answer.headers().firstValue("Retry-After").orElse(""));
            }
            return reply;
        } catch (JacksonException e) {
            throw SnapErrors.unreadable(answer.statusCode());
        }
    }

    /** Fields as an address or a form carries them, in a fixed order. */
    static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
