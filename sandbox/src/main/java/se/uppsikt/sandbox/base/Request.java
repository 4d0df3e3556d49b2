package se.uppsikt.sandbox.base;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A call to the sandbox, wherever its parameters were: query, form, multipart or JSON.
 *
 * @param base the address the caller used, without a slash at the end
 * @param headers by their names in small letters
 * @param body as it came
 * @param file an uploaded file's bytes, if there was one
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way through; never compared.
public record Request(
        String method,
        URI uri,
        String base,
        Map<String, String> headers,
        Map<String, String> parameters,
        byte[] body,
        byte @Nullable [] file) {

    private static final String FORM = "application/x-www-form-urlencoded";
    public static final int LARGEST_BODY = 8 * 1024 * 1024;

    public static Request read(HttpExchange exchange) throws IOException, BadRequest {
        Map<String, String> parameters = new LinkedHashMap<>();
        decode(exchange.getRequestURI().getRawQuery(), parameters);
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (bearer != null && bearer.startsWith("Bearer ")) {
            parameters.putIfAbsent("access_token", bearer.substring(7));
        }
        byte[] body = body(exchange);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        byte[] file = parseBody(type == null ? "" : type, body, parameters);
        String host = exchange.getRequestHeaders().getFirst("Host");
        String address =
                host != null
                                && host.matches(
                                        "[A-Za-z0-9.\\-]+(:[0-9]{1,5})?|\\[[0-9a-f:]+](:\\d+)?")
                        ? host
                        : "127.0.0.1:" + exchange.getLocalAddress().getPort();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                "http://" + address,
                headers(exchange),
                parameters,
                body,
                file);
    }

    /** Google's own programs pack what they send. */
    private static byte[] body(HttpExchange exchange) throws IOException, BadRequest {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream in = exchange.getRequestBody();
        byte[] body = (packed ? new GZIPInputStream(in) : in).readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BadRequest(413, "Det du skickade är för stort. Högst 5 MB går bra.");
        }
        return body;
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    private static byte @Nullable [] parseBody(
            String type, byte[] body, Map<String, String> parameters) throws BadRequest {
        if (type.startsWith("multipart/form-data")) {
            return Multipart.parse(type, body, parameters);
        }
        if (type.startsWith("application/json")) {
            try {
                for (Map.Entry<String, JsonNode> field : Json.MAPPER.readTree(body).properties()) {
                    JsonNode value = field.getValue();
                    parameters.put(
                            field.getKey(),
                            value.isString() ? value.stringValue() : value.toString());
                }
            } catch (JacksonException e) {
                throw new BadRequest(400, "Innehållet är inte giltig JSON.");
            }
        } else if (body.length > 0 && (type.isEmpty() || type.startsWith(FORM))) {
            decode(new String(body, StandardCharsets.UTF_8), parameters);
        }
        return null;
    }

    public static void decode(@Nullable String encoded, Map<String, String> into)
            throws BadRequest {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&", -1)) {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? pair : pair.substring(0, sign);
            String value = sign < 0 ? "" : pair.substring(sign + 1);
            try {
                into.put(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw new BadRequest(400, "Adressen eller formuläret är felkodat.");
            }
        }
    }

    /** A call inside a batch: it has its own path and parameters, and the batch's address. */
    public Request inner(String innerMethod, String relative, @Nullable String body)
            throws BadRequest {
        Map<String, String> inherited = new LinkedHashMap<>();
        for (String name : List.of("access_token", "appsecret_proof")) {
            if (parameters.containsKey(name)) {
                inherited.put(name, parameters.get(name));
            }
        }
        URI target;
        try {
            target = URI.create("/" + relative.replaceFirst("^/+", ""));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "Adressen i batchen är felkodad.");
        }
        decode(target.getRawQuery(), inherited);
        decode(body, inherited);
        inherited.remove("batch");
        return new Request(innerMethod, target, base, headers, inherited, new byte[0], null);
    }

    /**
     * @param name in small letters
     */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    public String path() {
        String path = uri.getPath();
        return path == null ? "/" : path;
    }

    /** The words between the slashes. */
    public List<String> segments() {
        return Arrays.stream(path().split("/")).filter(s -> !s.isEmpty()).toList();
    }

    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    public String parameter(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    public boolean is(String wanted) {
        return method.equals(wanted);
    }

    /** A call that cannot be understood, told in Swedish to whoever made it. */
    public static final class BadRequest extends Exception {
        private static final long serialVersionUID = 1;
        private final int status;

        public BadRequest(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
