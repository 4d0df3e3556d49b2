package se.uppsikt.platforms.linkedin;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** LinkedIn's REST API on the wire. Tokens travel in a header or a body, never in an address. */
@Component
class LinkedInApi {
    /** Lists of words or of URNs that are encoded already, spans of time, and days in them. */
    private static final Pattern OWN_SIGNS =
            Pattern.compile(
                    "List\\((?:[A-Z_,]*|(?:urn%3A[A-Za-z0-9%]+,?)+)\\)"
                            + "|(?:\\(timeRange:)?\\(start:[0-9]+,end:[0-9]+\\)(?:,timeGranularityType:DAY\\))?");

    private final URI api;
    private final URI web;
    private final String version;
    private final PlatformHttp http;
    private final InstantSource time;

    LinkedInApi(
            @Value("${uppsikt.linkedin.address:${uppsikt.sandbox:https://api.linkedin.com}}")
                    URI api,
            @Value("${uppsikt.linkedin.web:${uppsikt.sandbox:https://www.linkedin.com}}") URI web,
            @Value("${uppsikt.linkedin.version:202609}") String version,
            PlatformHttp http,
            InstantSource time) {
        this.api = api;
        this.web = web;
        this.version = version;
        this.http = http;
        this.time = time;
    }

    /**
     * The platform's answer: as it came, and read.
     *
     * @param body missing where the answer is empty
     * @param id of what was made; null when nothing was
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Reply(byte[] raw, JsonNode body, @Nullable String id) {
        /**
         * Its words; what has no body has only what it is called, written so that it can be cut.
         */
        byte[] words() {
            return raw.length > 0 || id == null
                    ? raw
                    : GraphJson.JSON.writeValueAsBytes(Map.of("id", id));
        }
    }

    /** What a call does if it gets through. */
    enum Verb {
        GET,
        POST,
        PUT,
        DELETE;

        Effect effect() {
            return this == GET ? Effect.READS : Effect.CHANGES;
        }
    }

    Instant now() {
        return time.instant();
    }

    /** Where people see LinkedIn. */
    URI web() {
        return web;
    }

    /**
     * @param path with what must be encoded in it encoded
     */
    Reply get(Secret token, String path, Map<String, String> asked) {
        String query = asked.isEmpty() ? "" : "?" + form(asked);
        return call(Verb.GET, token, path + query, null);
    }

    /**
     * @param body null where there is nothing to say
     */
    Reply call(Verb verb, Secret token, String path, @Nullable JsonNode body) {
        Effect effect = verb.effect();
        return read(sent(verb, token, path, body, effect), effect, verb == Verb.GET);
    }

    /** Asks for something that nobody sees, and that may be asked for once more. */
    Reply step(Secret token, String path, JsonNode body) {
        return read(sent(Verb.POST, token, path, body, Effect.READS), Effect.READS, false);
    }

    private HttpResponse<byte[]> sent(
            Verb verb, Secret token, String path, @Nullable JsonNode body, Effect effect) {
        HttpRequest.Builder call =
                HttpRequest.newBuilder(URI.create(root(api) + "/rest/" + path))
                        .header("Authorization", "Bearer " + token.reveal())
                        .header("LinkedIn-Version", version)
                        .header("X-Restli-Protocol-Version", "2.0.0")
                        .header("Accept", "application/json")
                        .method(
                                verb.name(),
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (body != null) {
            call.header("Content-Type", "application/json");
        }
        return http.send(Platform.LINKEDIN, call, effect);
    }

    /**
     * Hands in bytes where LinkedIn has said. Nobody sees them; only LinkedIn itself is shown the
     * token.
     *
     * @return what LinkedIn calls them; empty when it does not say
     */
    String put(Secret token, URI to, String type, byte[] bytes) {
        HttpRequest.Builder call =
                HttpRequest.newBuilder(to)
                        .header("Content-Type", type)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (Stream.of(api, web).anyMatch(each -> sameHost(each, to))) {
            call.header("Authorization", "Bearer " + token.reveal());
        }
        HttpResponse<byte[]> answer = http.send(Platform.LINKEDIN, call, Effect.READS);
        read(answer, Effect.READS, false);
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static boolean sameHost(URI one, URI other) {
        return Objects.equals(one.getScheme(), other.getScheme())
                && Objects.equals(one.getAuthority(), other.getAuthority());
    }

    /** A question of the sign-in: what is secret stands in the body. */
    Reply oauth(String path, Map<String, String> form) {
        HttpRequest.Builder call =
                HttpRequest.newBuilder(URI.create(root(web) + "/oauth/v2/" + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form(form)));
        return read(http.send(Platform.LINKEDIN, call, Effect.READS), Effect.READS, true);
    }

    /** Where a person says yes; holds no secret. */
    URI authorization(Map<String, String> asked) {
        return URI.create(root(web) + "/oauth/v2/authorization?" + form(asked));
    }

    /**
     * @param tells whether an answer without anything in it is none
     */
    private Reply read(HttpResponse<byte[]> response, Effect effect, boolean tells) {
        byte[] raw = response.body();
        JsonNode body = MissingNode.getInstance();
        try {
            body = raw.length == 0 ? body : GraphJson.JSON.readTree(raw);
        } catch (JacksonException e) {
            if (response.statusCode() / 100 != 4) {
                throw broken(effect, "not JSON, status " + response.statusCode());
            }
        }
        int status = status(response.statusCode(), body);
        if (status / 100 != 2) {
            String after = response.headers().firstValue("Retry-After").orElse(null);
            throw LinkedInErrors.trouble(
                    status, raw, body, effect, LinkedInErrors.wait(body, after, time.instant()));
        }
        if (tells && !body.isObject()) {
            throw broken(effect, "no object, status " + status);
        }
        return new Reply(raw, body, response.headers().firstValue("x-restli-id").orElse(null));
    }

    /** What the answer says of itself counts for more than how it was delivered. */
    private static int status(int delivered, JsonNode body) {
        int told = body.path("status").asInt(0);
        return delivered / 100 == 2 && told >= 400 ? told : delivered;
    }

    static PlatformTrouble broken(Effect effect, String code) {
        return PlatformHttp.broken(Platform.LINKEDIN, effect, code);
    }

    /**
     * Who of the page's administrators has connected it. To whoever is none, LinkedIn shows empty
     * lists of everything.
     *
     * @throws PlatformTrouble when it is none
     */
    String administrator(Access access) {
        Reply roles =
                get(
                        access.token(),
                        "organizationAcls",
                        Map.of(
                                "q", "roleAssignee",
                                "role", "ADMINISTRATOR",
                                "state", "APPROVED",
                                "count", "100"));
        for (JsonNode role : roles.body().path("elements")) {
            String of = GraphJson.text(role, "organization");
            String target = of == null ? GraphJson.text(role, "organizationTarget") : of;
            String person = GraphJson.text(role, "roleAssignee");
            if (Urn.organisation(access.page()).equals(target) && person != null) {
                return person;
            }
        }
        throw LinkedInErrors.lowRole();
    }

    private static String root(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    private static String form(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + value(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** Lists and ranges keep their own signs, as the protocol has it; all else is encoded. */
    private static String value(String text) {
        return OWN_SIGNS.matcher(text).matches() ? text : Urn.encoded(text);
    }
}
