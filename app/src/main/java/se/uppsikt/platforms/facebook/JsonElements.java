package se.uppsikt.platforms.facebook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.facebook.FacebookExport.Reason;
import se.uppsikt.platforms.facebook.FacebookExport.Stopped;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The elements of a file one at a time, each with the exact bytes it has in the file. */
final class JsonElements implements Closeable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExportOutline outline;
    private final ElementRecorder recorder;
    private final JsonParser parser;
    private boolean inList;
    private int index;

    JsonElements(ExportOutline outline, InputStream in) throws IOException {
        this.outline = outline;
        this.recorder = new ElementRecorder(withoutByteOrderMark(in));
        try {
            this.parser = JSON.createParser(recorder);
        } catch (JacksonException e) {
            in.close();
            throw asIo(e);
        }
    }

    /** One element: the order it has in the file, its bytes and what they say. */
    @SuppressWarnings("ArrayRecordComponent") // Lives only while one element is read.
    record Element(int index, byte[] original, JsonNode tree) {}

    /** The next element, or null at the end. */
    @Nullable Element next() throws IOException {
        try {
            JsonToken token = inList ? parser.nextToken() : enter();
            while (token == JsonToken.END_ARRAY) {
                inList = false;
                token = enter();
            }
            return token == null ? null : read();
        } catch (JacksonException e) {
            throw asIo(e);
        }
    }

    /** Moves to the first token of the next element, however the file is built. */
    private @Nullable JsonToken enter() {
        JsonToken token = parser.nextToken();
        switch (outline.shape()) {
            case LIST -> {
                return token == JsonToken.START_ARRAY ? first() : null;
            }
            case SINGLE -> {
                return token;
            }
            case LISTS_IN_OBJECT -> {
                token = token == JsonToken.START_OBJECT ? parser.nextToken() : token;
                while (token == JsonToken.PROPERTY_NAME) {
                    boolean wanted = outline.lists().contains(parser.currentName());
                    token = parser.nextToken();
                    if (wanted && token == JsonToken.START_ARRAY) {
                        return first();
                    }
                    parser.skipChildren();
                    token = parser.nextToken();
                }
                return null;
            }
            case UNKNOWN -> {
                return null;
            }
        }
        throw new IllegalStateException(outline.shape().name());
    }

    private @Nullable JsonToken first() {
        inList = true;
        return parser.nextToken();
    }

    private Element read() throws IOException {
        long from = parser.currentTokenLocation().getByteOffset();
        recorder.hold();
        JsonNode tree = parser.readValueAsTree();
        long to = parser.currentLocation().getByteOffset();
        if (from < 0 || to < from) {
            // Only text in UTF-8 has byte positions; Facebook writes nothing else.
            throw new Stopped(Reason.UNKNOWN_SHAPE);
        }
        return new Element(index++, recorder.release(from, to), tree);
    }

    @Override
    public void close() {
        parser.close();
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
