package se.uppsikt.records.destruction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody entered by hand is one document, and the original holds nothing else (H9). */
@Component
class ManualOriginals implements OriginalFormat {
    @Override
    public boolean reads(String source) {
        return source.startsWith("for-hand/");
    }

    /** It is known by the wording that was read in it. */
    @Override
    public Set<String> names(String source, byte[] body) {
        return Set.of();
    }

    @Override
    public Cut cut(String source, byte[] body, Sought sought) {
        return sought.linked()
                ? new Cut.Reduced(("{" + sought.marker() + "}").getBytes(UTF_8))
                : new Cut.NotThere();
    }
}
