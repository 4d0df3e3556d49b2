package se.uppsikt.base.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document may use: the pictures handed in with it, and nothing else in the world. */
final class PdfAttachment {
    static final String SCHEME = "bild";

    private final Map<String, byte[]> pictures;
    private boolean askedOutside;

    PdfAttachment(Map<String, byte[]> pictures) {
        this.pictures = pictures;
    }

    boolean allows(String address, ExternalResourceType type) {
        boolean known = pictures.containsKey(address);
        askedOutside |= !known;
        return known;
    }

    @Nullable String resolve(String base, String address) {
        return pictures.containsKey(address) || address.startsWith("#") ? address : null;
    }

    FSStream open(String address) {
        byte[] picture = pictures.get(address);
        if (picture == null) {
            throw new IllegalArgumentException("no such picture was handed in");
        }
        return new Bytes(picture);
    }

    /** A page that asked for more than it brought is wrong, even though it was given nothing. */
    void refuse() {
        if (askedOutside) {
            throw new IllegalArgumentException("the page asks for something outside itself");
        }
    }

    private record Bytes(byte[] content) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
