package se.uppsikt.platforms.meta;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The Graph API on the wire. Tokens travel in a header, never in an address that somebody logs. */
@Component
public class Graph {
    static final String VERSION = "v26.0";

    private final URI base;
    private final PlatformHttp http;
    private final Apps apps;
    private final Platform platform;

    @Autowired
    Graph(
            @Value("${uppsikt.facebook.graph:${uppsikt.sandbox:https://graph.facebook.com}}")
                    URI base,
            PlatformHttp http,
            Apps apps) {
        this(base, http, apps, Platform.FACEBOOK);
    }

    private Graph(URI base, PlatformHttp http, Apps apps, Platform platform) {
        this.base = base;
        this.http = http;
        this.apps = apps;
        this.platform = platform;
    }

    /** The same for another of the platforms behind it: its words and its app. */
    public Graph of(Platform other) {
        return new Graph(base, http, apps, other);
    }

    /** The same at the address that takes films. */
    public Graph films() {
        String films =
                base.toString().replace("//graph.facebook.com", "//graph-video.facebook.com");
        return new Graph(URI.create(films), http, apps, platform);
    }

    Platform platform() {
        return platform;
    }

    Optional<AppKeys> keys() {
        return apps.keys(platform);
    }

    /**
     * The platform's answer: as it came but for our own key, read, and how much of our calls it
     * says are used.
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    public record Reply(byte[] raw, JsonNode body, RateUsage usage) {}

    /** What a call does if it gets through. */
    public enum Verb {
        GET,
        POST,
        /** A POST that nobody sees the effect of, and that may be made once more. */
        UNSEEN,
        DELETE;

        Effect effect() {
            return switch (this) {
                case GET, UNSEEN -> Effect.READS;
                case POST, DELETE -> Effect.CHANGES;
            };
        }
    }

    /**
     * A file in a form.
     *
     * @param name what it is called
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
    public record FilePart(String field, String name, String mime, byte[] bytes) {}

    public Reply call(Verb verb, Secret token, String path, Map<String, String> parameters) {
        HttpResponse<byte[]> response =
                send(request(verb, token, path, proved(token, parameters)), verb);
        return read(response, verb, token);
    }

    /** As a POST, with a picture as the field {@code source}; the file says what it is. */
    public Reply upload(
            Secret token, String path, Map<String, String> parameters, Adapter.Upload picture) {
        MediaType type = picture.picture().stored().type();
        return upload(
                Verb.POST,
                token,
                path,
                parameters,
                new FilePart("source", "bild" + type.ending(), type.mime(), picture.bytes()));
    }

    public Reply upload(
            Verb verb, Secret token, String path, Map<String, String> parameters, FilePart file) {
        String boundary = "uppsikt" + Sha256.of(file.bytes()).hex();
        HttpRequest.Builder call =
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArrays(
                                        parts(boundary, proved(token, parameters), file)))
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token.reveal());
        return read(send(call, verb), verb, token);
    }

    private static List<byte[]> parts(
            String boundary, Map<String, String> parameters, FilePart file) {
        StringBuilder head = new StringBuilder();
        parameters.forEach(
                (name, value) ->
                        head.append(
                                        "--%s\r\nContent-Disposition: form-data; name=\""
                                                .formatted(boundary))
                                .append(name)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, file.field(), file.name(), file.mime()));
        return List.of(
                head.toString().getBytes(StandardCharsets.UTF_8),
                file.bytes(),
                "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> proved(Secret token, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        keys().filter(keys -> !token.reveal().startsWith(keys.appId() + "|"))
                .ifPresent(
                        keys ->
                                all.put(
                                        "appsecret_proof",
                                        new Signature(keys.secret()).hex(token.reveal())));
        return all;
    }

    private String address(String path) {
        return base.toString().replaceAll("/+$", "") + "/" + VERSION + "/" + path;
    }

    private HttpRequest.Builder request(
            Verb verb, Secret token, String path, Map<String, String> parameters) {
        String form = form(parameters);
        String root = address(path);
        HttpRequest.Builder builder =
                switch (verb) {
                    case GET -> HttpRequest.newBuilder(URI.create(root + "?" + form)).GET();
                    case DELETE -> HttpRequest.newBuilder(URI.create(root + "?" + form)).DELETE();
                    case POST, UNSEEN ->
                            HttpRequest.newBuilder(URI.create(root))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form));
                };
        return builder.header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.reveal());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder call, Verb verb) {
        return http.send(platform, call, verb.effect());
    }

    private Reply read(HttpResponse<byte[]> response, Verb verb, Secret token) {
        RateUsage usage = RateUsage.of(response.headers());
        response.headers()
                .firstValue("facebook-api-version")
                .ifPresent(answered -> apps.answeredBy(platform, VERSION, answered));
        byte[] raw = KeptAnswer.without(token, response.body());
        JsonNode body;
        try {
            body = GraphJson.JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw broken(verb, "not JSON, status " + response.statusCode());
        }
        if (body.path("error").isObject()) {
            throw GraphErrors.trouble(
                    platform, new Reply(raw, body, usage), response.statusCode(), verb);
        }
        if (response.statusCode() / 100 != 2) {
            throw GraphErrors.ofStatus(platform, response.statusCode(), usage, verb);
        }
        if (verb == Verb.GET && !body.isObject()) {
            throw broken(verb, "no object");
        }
        return new Reply(raw, body, usage);
    }

    private PlatformTrouble broken(Verb verb, String code) {
        return PlatformHttp.broken(platform, verb.effect(), code);
    }

    /** A change that was answered in a way that does not say whether it was made. */
    public static PlatformTrouble outcomeUnknown(Platform platform, String code) {
        return PlatformHttp.outcomeUnknown(platform, code);
    }

    /** What is wrong with a picture or a film, by its number, in Swedish. */
    public String flaw(int number) {
        return MediaErrors.words(number, platform);
    }

    /** An id as a part of a path; what is none never becomes an address. */
    public static String segment(String id) {
        if (!id.matches("[A-Za-z0-9_.:$=-]+") || id.matches("\\.+")) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED,
                    "not an id",
                    "Plattformens beteckning på innehållet har en form som inte går att använda.",
                    null);
        }
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
