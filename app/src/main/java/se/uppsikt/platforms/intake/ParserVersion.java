package se.uppsikt.platforms.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.Adapter;

/**
 * Which parser reads the originals of each source: the fingerprint of the code that the adapter
 * names. A parser that reads otherwise is thereby known without anybody having to count versions.
 */
@Component
class ParserVersion {
    private final Map<String, String> versions;

    ParserVersion(List<Adapter> adapters) {
        this.versions =
                ParserFingerprint.ofEach(
                        adapters.stream()
                                .collect(
                                        Collectors.toMap(Adapter::webhookSource, Adapter::parser)));
    }

    /**
     * @param source of webhooks that an adapter reads
     */
    String version(String source) {
        return Objects.requireNonNull(versions.get(source), source);
    }

    /** The parser of each source. */
    Map<String, String> all() {
        return versions;
    }
}
