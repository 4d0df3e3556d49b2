package se.uppsikt.base.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over several fields, each preceded by its length, so that no two rows of fields look
 * alike.
 */
public final class FieldDigest {
    private final MessageDigest digest = Sha256.digest();

    public FieldDigest add(@Nullable Object field) {
        if (field == null) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1).flip());
            return this;
        }
        byte[] content = field.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
        digest.update(content);
        return this;
    }

    public Sha256 taken() {
        return Sha256.ofRaw(digest.digest());
    }
}
