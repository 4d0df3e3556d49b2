package se.uppsikt.platforms.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The elements of a file one at a time, each with the exact bytes it has in the file. There is no
 * end but the file's own: whatever else stands where an element or the end was due is {@link
 * Stopped}.
 */
final class JsonElements implements Closeable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * For finding where elements begin and end. What is wrong inside one of them is no reason to
     * leave the others, so only endless nesting, which costs memory, has a limit.
     */
    static final JsonMapper BOUNDARIES =
            new JsonMapper(
                    JsonFactory.builder()
                            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(10_000)
                                            .maxNumberLength(ElementRecorder.LONGEST_ELEMENT)
                                            .maxNameLength(ElementRecorder.LONGEST_ELEMENT)
                                            .build())
                            .build());

    private final ExportOutline outline;
    private final ElementRecorder recorder;
    private final JsonParser parser;
    private boolean inList;
    private int index;

    JsonElements(ExportOutline outline, InputStream in) throws IOException {
        this.outline = outline;
        this.recorder = new ElementRecorder(withoutByteOrderMark(in));
        try {
            this.parser = BOUNDARIES.createParser(recorder);
        } catch (JacksonException e) {
            in.close();
            throw asIo(e);
        }
    }

    /** One element by the order it has in the file. */
    sealed interface Element permits Whole, Unread {
        int index();
    }

    /** Its bytes and what they say. */
    @SuppressWarnings("ArrayRecordComponent") // Lives only while one element is read.
    record Whole(int index, byte[] original, JsonNode tree) implements Element {}

    /** One that cannot be taken; the next one can be read all the same. */
    record Unread(int index, Reason reason) implements Element {}

    /** The next element, or null when the file has been read to its very end. */
    @Nullable Element next() throws IOException {
        try {
            JsonToken token = inList ? parser.nextToken() : enter();
            while (token == JsonToken.END_ARRAY && inList) {
                inList = false;
                token = enter();
            }
            return token == null ? null : read(token);
        } catch (JacksonException e) {
            throw asIo(e);
        }
    }

    /** Moves to the first token of the next element, however the file is built. */
    private @Nullable JsonToken enter() throws IOException {
        JsonToken token = parser.nextToken();
        return switch (outline.shape()) {
            case LIST ->
                    switch (token) {
                        case null -> null;
                        case START_ARRAY -> first();
                        default -> throw new Stopped(Reason.UNKNOWN_SHAPE);
                    };
            case SINGLE -> token;
            case LISTS_IN_OBJECT -> enterNamed(token);
            case UNKNOWN -> throw new Stopped(Reason.UNKNOWN_SHAPE);
        };
    }

    private @Nullable JsonToken enterNamed(@Nullable JsonToken at) throws IOException {
        JsonToken token = at == JsonToken.START_OBJECT ? parser.nextToken() : at;
        while (token == JsonToken.PROPERTY_NAME) {
            boolean wanted = outline.lists().contains(parser.currentName());
            token = parser.nextToken();
            if (wanted && token == JsonToken.START_ARRAY) {
                return first();
            }
            parser.skipChildren();
            token = parser.nextToken();
        }
        if (token == JsonToken.END_OBJECT && parser.nextToken() == null) {
            return null;
        }
        throw new Stopped(Reason.UNKNOWN_SHAPE);
    }

    private @Nullable JsonToken first() {
        inList = true;
        return parser.nextToken();
    }

    private Element read(JsonToken token) throws IOException {
        if (!token.isStructStart()) {
            parser.finishToken();
            return new Unread(index++, Reason.UNKNOWN_SHAPE);
        }
        long from = parser.currentTokenLocation().getByteOffset();
        if (from < 0) {
            // Only text in UTF-8 has byte positions; the platforms write nothing else.
            throw new Stopped(Reason.UNKNOWN_SHAPE);
        }
        recorder.begin(from);
        parser.skipChildren();
        byte[] original = recorder.end(parser.currentLocation().getByteOffset());
        return original == null ? new Unread(index++, Reason.TOO_LARGE) : understood(original);
    }

    private Element understood(byte[] original) {
        try {
            JsonNode tree = JSON.readTree(original);
            return tree.isObject()
                    ? new Whole(index++, original, tree)
                    : new Unread(index++, Reason.UNKNOWN_SHAPE);
        } catch (JacksonException e) {
            return new Unread(index++, Reason.UNKNOWN_SHAPE);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        recorder.close();
    }

    private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] first = start.readNBytes(3);
        boolean marked =
                first.length == 3
                        && (first[0] & 0xFF) == 0xEF
                        && (first[1] & 0xFF) == 0xBB
                        && (first[2] & 0xFF) == 0xBF;
        if (!marked) {
            start.unread(first);
        }
        return start;
    }

    /** The trouble under a parser's exception: a limit or damage if it was that, else bad JSON. */
    static IOException asIo(JacksonException e) {
        return e.getCause() instanceof IOException io ? io : new Stopped(Reason.BROKEN_JSON);
    }
}
