package se.uppsikt.records.destruction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON by where each part of it stands in the bytes, so that an object can be exchanged for another
 * and everything else stays as it came, byte for byte.
 */
public final class JsonSpans {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final byte[] bytes;
    private final Span root;

    private JsonSpans(byte[] bytes, Span root) {
        this.bytes = bytes;
        this.root = root;
    }

    /**
     * @param text of a scalar; null for objects, arrays and null
     */
    public record Span(
            int from,
            int to,
            boolean object,
            List<Field> fields,
            List<Span> items,
            @Nullable String text) {
        /** A scalar of an object; null when it has none of that name. */
        public @Nullable String text(String field) {
            for (Field each : fields) {
                if (each.name().equals(field)) {
                    return each.value().text();
                }
            }
            return null;
        }

        Stream<Span> children() {
            return Stream.concat(fields.stream().map(Field::value), items.stream());
        }

        /** This and all within it. */
        public Stream<Span> all() {
            return Stream.concat(Stream.of(this), children().flatMap(Span::all));
        }
    }

    public record Field(String name, Span value) {}

    /** Empty when these bytes are no JSON whose places can be told. */
    public static Optional<JsonSpans> of(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            Span root = span(parser);
            return parser.nextToken() == null && root.from() >= 0
                    ? Optional.of(new JsonSpans(bytes, root))
                    : Optional.empty();
        } catch (JacksonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    public Span root() {
        return root;
    }

    /**
     * The bytes with some objects exchanged.
     *
     * @param instead what is to stand instead of an object, given how to write any part of it; null
     *     for what stays
     */
    public byte[] with(Function<Span, @Nullable Replacement> instead) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, root.from());
        write(root, instead, out);
        out.write(bytes, root.to(), bytes.length - root.to());
        return out.toByteArray();
    }

    /**
     * What stands instead of an object.
     *
     * @param beginning what it begins with, as JSON without its braces
     * @param kept those of its fields that stay, each written as the rest is
     */
    public record Replacement(String beginning, List<Field> kept) {}

    private void write(
            Span span, Function<Span, @Nullable Replacement> instead, ByteArrayOutputStream out) {
        Replacement other = span.object() ? instead.apply(span) : null;
        if (other != null) {
            out.writeBytes(("{" + other.beginning()).getBytes(UTF_8));
            for (Field field : other.kept()) {
                out.writeBytes((",\"" + field.name() + "\":").getBytes(UTF_8));
                write(field.value(), instead, out);
            }
            out.write('}');
            return;
        }
        int at = span.from();
        for (Span child : span.children().toList()) {
            if (child.object() || !child.items().isEmpty()) {
                out.write(bytes, at, child.from() - at);
                write(child, instead, out);
                at = child.to();
            }
        }
        out.write(bytes, at, span.to() - at);
    }

    private static Span span(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IllegalStateException("no token");
        }
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        List<Field> fields = new ArrayList<>();
        List<Span> items = new ArrayList<>();
        switch (token) {
            case START_OBJECT -> {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.add(new Field(name, span(parser)));
                }
            }
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(span(parser));
                }
            }
            default -> {
                String text = token == JsonToken.VALUE_NULL ? null : parser.getString();
                return new Span(from, from, false, List.of(), List.of(), text);
            }
        }
        int to = Math.toIntExact(parser.currentTokenLocation().getByteOffset()) + 1;
        boolean object = token == JsonToken.START_OBJECT;
        return new Span(from, to, object, fields, items, null);
    }
}
