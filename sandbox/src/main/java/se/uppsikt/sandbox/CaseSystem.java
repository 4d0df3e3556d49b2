package se.uppsikt.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.sandbox.base.Choosable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case system that takes what is handed over to it, by the contract in
 * docs/arendesystem/openapi.yaml, and gives it a number. It checks every file against its
 * fingerprint and knows what it has by the id: the same version again gets the same answer. Kept in
 * memory: a restart forgets.
 */
public final class CaseSystem {
    /** What it knows Uppsikt by. */
    public static final String KEY = "sandlada-arendesystem";

    static final String PATH = "/arendesystem";
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int ASKED_BEFORE_NUMBERED = 1;
    private static final Pattern VERSION =
            Pattern.compile("/handlingar/([0-9a-f-]{36})/versioner/([1-9][0-9]{0,5})");
    private static final Pattern ASKED = Pattern.compile("/handlingar/([0-9a-f-]{36})");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("[; ]filename=\"([^\"]*)\"");

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private Manner manner = Manner.AT_ONCE;
    private int calls;

    CaseSystem() {}

    /** How it behaves. */
    public enum Manner implements Choosable {
        AT_ONCE("Ger numret genast"),
        LATER("Ger numret först när Uppsikt frågar"),
        NEVER("Tar emot, men ger aldrig något nummer"),
        LOST_ANSWER("Registrerar, men svaret kommer inte fram; nästa gång svarar det igen"),
        ANOTHERS("Ger en annan handlings nummer"),
        SERVER_ERROR("Svarar 500"),
        SLOW("Svarar inte på länge"),
        REFUSES("Avvisar handlingen");

        private final String swedish;

        Manner(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    private static final class Document {
        private int version;
        private String number = "";
        private int asked;
        private int given;
    }

    public synchronized void behave(Manner wanted) {
        manner = wanted;
    }

    synchronized Manner manner() {
        return manner;
    }

    /** How many documents it has. */
    public synchronized int documents() {
        return documents.size();
    }

    /** The number that a document has; empty when it has none or is not known. */
    public synchronized Optional<String> number(String id) {
        return Optional.ofNullable(documents.get(id))
                .map(document -> document.number)
                .filter(number -> !number.isEmpty());
    }

    /** The latest version of a document; zero when it is not known. */
    public synchronized int version(String id) {
        Document document = documents.get(id);
        return document == null ? 0 : document.version;
    }

    /** How often something was put here, also the same again. */
    public synchronized int calls() {
        return calls;
    }

    Response answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PATH.length());
        String method = exchange.getRequestMethod();
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return refusal(401, "Nyckeln godtas inte.");
        }
        if (method.equals("GET") && path.equals("/prov")) {
            return Response.of(204, "text/plain", new byte[0]);
        }
        Matcher version = VERSION.matcher(path);
        if (method.equals("PUT") && version.matches()) {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (!version.group(1).equals(key)) {
                return refusal(422, "Idempotency-Key är inte handlingens id.");
            }
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            Optional<String> wrong =
                    wrong(
                            type == null ? "" : type,
                            body,
                            version.group(1),
                            Integer.parseInt(version.group(2)));
            return wrong.isPresent()
                    ? refusal(422, wrong.get())
                    : put(version.group(1), Integer.parseInt(version.group(2)));
        }
        Matcher asked = ASKED.matcher(path);
        return method.equals("GET") && asked.matches()
                ? ask(asked.group(1))
                : refusal(404, "Finns inte.");
    }

    private synchronized Response put(String id, int version) {
        calls++;
        switch (manner) {
            case SERVER_ERROR -> {
                return refusal(500, "Något gick fel.");
            }
            case SLOW -> {
                return refusal(503, "").with(Response.Manner.SILENCE);
            }
            case REFUSES -> {
                return refusal(422, "Nämnden tar inte emot handlingar från sociala medier.");
            }
            case AT_ONCE, LATER, NEVER, LOST_ANSWER, ANOTHERS -> {}
        }
        boolean fresh = !documents.containsKey(id);
        Document document = documents.computeIfAbsent(id, _ -> new Document());
        document.version = Math.max(document.version, version);
        if (document.number.isEmpty() && manner != Manner.LATER && manner != Manner.NEVER) {
            document.number = next();
        }
        document.given++;
        if (document.number.isEmpty()) {
            return Response.json(202, Json.object());
        }
        Response answer =
                Response.json(fresh ? 201 : 200, Json.object().put("diarienummer", told(document)));
        return manner == Manner.LOST_ANSWER && document.given == 1
                ? answer.with(Response.Manner.HALF)
                : answer;
    }

    private String next() {
        return "KS 2026/%05d".formatted(documents.size());
    }

    private String told(Document document) {
        return manner == Manner.ANOTHERS
                ? documents.values().iterator().next().number
                : document.number;
    }

    private synchronized Response ask(String id) {
        Document document = documents.get(id);
        if (document == null) {
            return refusal(404, "Finns inte.");
        }
        document.asked++;
        if (document.number.isEmpty()
                && manner != Manner.NEVER
                && document.asked >= ASKED_BEFORE_NUMBERED) {
            document.number = next();
        }
        ObjectNode told = Json.object().put("version", document.version);
        if (!document.number.isEmpty()) {
            told.put("diarienummer", told(document));
        }
        return Response.json(200, told);
    }

    private static Response refusal(int status, String why) {
        return Response.json(status, Json.object().put("skal", why));
    }

    /** What is wrong with what was sent; every file is held against its fingerprint. */
    private static Optional<String> wrong(String type, byte[] body, String id, int version) {
        if (body.length > LARGEST) {
            return Optional.of("För stort.");
        }
        Map<String, byte[]> parts = parts(type, body);
        byte[] told = parts.get("handling");
        if (told == null) {
            return Optional.of("Delen handling saknas.");
        }
        JsonNode document = Json.MAPPER.readTree(told);
        if (!document.path("id").asString("").equals(id)
                || document.path("version").asInt(0) != version) {
            return Optional.of("Handlingen är en annan än den som adressen säger.");
        }
        for (JsonNode file : document.path("filer")) {
            byte[] bytes = parts.get("fil " + file.path("namn").asString(""));
            if (bytes == null
                    || bytes.length != file.path("storlek").asInt(-1)
                    || !sha256(bytes).equals(file.path("sha256").asString(""))) {
                return Optional.of("En fil är inte den som beskrivs.");
            }
        }
        return document.path("filer").size() < 2
                ? Optional.of("Handlingen eller uppgifterna saknas.")
                : Optional.empty();
    }

    private static Map<String, byte[]> parts(String type, byte[] body) {
        Map<String, byte[]> parts = new HashMap<>();
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            return parts;
        }
        // Latin-1 keeps every byte as one character, so that positions are byte positions.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String mark = "\r\n--" + boundary.group(1);
        for (int at = text.indexOf(mark); at >= 0; ) {
            int from = at + mark.length();
            int end = text.indexOf(mark, from);
            int headerEnd = text.indexOf("\r\n\r\n", from);
            if (end < 0 || headerEnd < 0 || headerEnd > end) {
                break;
            }
            String header = text.substring(from, headerEnd);
            Matcher name = NAME.matcher(header);
            Matcher file = FILE.matcher(header);
            if (name.find()) {
                parts.put(
                        name.group(1) + (file.find() ? " " + file.group(1) : ""),
                        text.substring(Math.min(headerEnd + 4, end), end)
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
            at = end;
        }
        return parts;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
